import { appError, type ErrorParams } from '../../../kernel/app-error.ts';
import { checkPersonalId } from '../../../kernel/personal-id.ts';
import type { Sex } from '../../../../preload/contract/vocabulary/school.ts';

export interface Identity {
  readonly personalId: string;
  readonly sex: Sex;
  /** `YYYY-MM-DD` or ''. */
  readonly birthDate: string;
}
/** `code` finds the sentence under `errors` of the locale files; the page says it in its own language. */
export interface Warning {
  readonly code: string;
  readonly params: ErrorParams;
}

/** ĐDCN against sex and birth year (rules.md §3.2). Not 12 digits gives no warning: it is refused where it is entered. */
export function identityWarnings(person: Identity): Warning[] {
  if (person.personalId === '') return [];
  const year = Number(person.birthDate.slice(0, 4));
  const known = {
    sex: person.sex === 'unknown' ? undefined : person.sex,
    birthYear: year > 0 ? year : undefined,
  };
  return checkPersonalId(person.personalId, known).flatMap((finding): Warning[] => {
    switch (finding.code) {
      case 'personal-id-sex':
        return [
          { code: 'people.personal-id-sex', params: { female: finding.expected === 'female' ? 1 : 0 } },
        ];
      case 'personal-id-birth-year':
        return [{ code: 'people.personal-id-birth-year', params: { year: String(finding.expected) } }];
      case 'personal-id-not-12-digits':
        return [];
    }
  });
}

/** @throws people.personal-id-invalid when it is neither empty nor 12 digits. */
export function requirePersonalId(personalId: string): void {
  if (personalId !== '' && !/^\d{12}$/u.test(personalId)) {
    throw appError('people.personal-id-invalid', { length: personalId.length });
  }
}

/** @throws people.birth-date-future */
export function requireBirthDate(birthDate: string, today: string): void {
  if (birthDate > today) throw appError('people.birth-date-future');
}
