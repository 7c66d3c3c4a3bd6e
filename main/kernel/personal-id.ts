/**
 * Số định danh cá nhân, 12 digits: 3 province or country of birth registration, 1 century and sex, 2 year, 6 random
 * (Luật Căn cước 2023). There is no check digit, and the number never changes, so a province merged away lives on in it.
 */
export type KnownSex = 'male' | 'female';

export type PersonalIdFinding =
  | { severity: 'error'; code: 'personal-id-not-12-digits' }
  | { severity: 'warning'; code: 'personal-id-sex'; expected: KnownSex }
  | { severity: 'warning'; code: 'personal-id-birth-year'; expected: number };

/** Sex and birth year written in the number, or `null` when it is not 12 digits. */
export function decodePersonalId(id: string): { province: string; sex: KnownSex; birthYear: number } | null {
  if (!/^\d{12}$/u.test(id)) return null;
  const centuryAndSex = Number(id[3]);
  return {
    province: id.slice(0, 3),
    sex: centuryAndSex % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(id.slice(4, 6)),
  };
}

/** Wrong length or a non-digit is an error; disagreement with sex or birth year only a warning (rules.md §3.2). */
export function checkPersonalId(
  id: string,
  known: { sex?: KnownSex | undefined; birthYear?: number | undefined },
): PersonalIdFinding[] {
  const decoded = decodePersonalId(id);
  if (!decoded) return [{ severity: 'error', code: 'personal-id-not-12-digits' }];
  const findings: PersonalIdFinding[] = [];
  if (known.sex && known.sex !== decoded.sex) {
    findings.push({ severity: 'warning', code: 'personal-id-sex', expected: decoded.sex });
  }
  if (known.birthYear && known.birthYear !== decoded.birthYear) {
    findings.push({ severity: 'warning', code: 'personal-id-birth-year', expected: decoded.birthYear });
  }
  return findings;
}
