import type { Certificate } from './certificate.ts';
import { firstOfType, NAME, partsOfType, type Name } from './name.ts';
import { samePersonName } from './person-name.ts';

export interface KnownPerson {
  readonly fullName: string;
  /** Số định danh cá nhân, 12 digits. */
  readonly personalId?: string | null;
  readonly taxCode?: string | null;
}

export type SubjectDifference = 'name' | 'personal-id' | 'tax-code';

export interface SubjectMatch {
  /** 'name-only': the name agrees and no number could be compared. */
  readonly result: 'match' | 'mismatch' | 'name-only';
  readonly differs: readonly SubjectDifference[];
}

/** Whether a certificate was made out to this person. */
export function matchSubject({ subject }: Certificate, person: KnownPerson): SubjectMatch {
  const numbers = numbersOf(subject);
  const compared = [
    agreement('personal-id', numbers.personalIds, person.personalId),
    agreement('tax-code', numbers.taxCodes, person.taxCode),
  ];
  const differs = compared.flatMap((each) => (each && !each.agrees ? [each.of] : []));
  const agreed = compared.some((each) => each?.agrees);
  // The personal number settles whose it is; a tax code beside it may be the employer's.
  const settled = agreed ? differs.filter((of) => of !== 'tax-code') : differs;
  const all: SubjectDifference[] = nameAgrees(subject, person.fullName) ? settled : ['name', ...settled];
  if (all.length > 0) return { result: 'mismatch', differs: all };
  return { result: agreed ? 'match' : 'name-only', differs: [] };
}

function nameAgrees(subject: Name, fullName: string): boolean {
  const inParts = `${firstOfType(subject, NAME.surname)} ${firstOfType(subject, NAME.givenName)}`;
  return [...partsOfType(subject, NAME.commonName), inParts].some((name) => samePersonName(name, fullName));
}

/** Null when one side has no number to compare. */
function agreement(
  of: SubjectDifference,
  written: readonly string[],
  known: string | null | undefined,
): { of: SubjectDifference; agrees: boolean } | null {
  const digits = (known ?? '').replace(/\D/gu, '');
  if (digits === '' || written.length === 0) return null;
  return { of, agrees: written.includes(digits) };
}

/** "CCCD:001085000123", "MST:8012345678", "PNOVN-…", or bare digits. */
const LABELLED = /^(?:([\p{L}]+)\s*[:-]\s*)?([\d\s.-]+)$/u;
const PERSONAL_LABELS = ['', 'CCCD', 'CC', 'DDCN', 'ĐDCN', 'SDDCN', 'PNOVN', 'IDCVN'];
const TAX_LABELS = ['MST', 'TINVN', 'TAXVN', 'VATVN'];

/** Old nine-digit identity cards (CMND) and passports name nobody here: their numbers are not kept. */
function numbersOf(subject: Name): { personalIds: string[]; taxCodes: string[] } {
  const personalIds: string[] = [];
  const taxCodes: string[] = [];
  // A tax code beside an organisation is the organisation's.
  const employed = firstOfType(subject, NAME.organisation) !== '';
  for (const type of [NAME.uid, NAME.serialNumber]) {
    for (const text of partsOfType(subject, type)) {
      const [, label = '', written = ''] = LABELLED.exec(text.trim()) ?? [];
      const digits = written.replace(/\D/gu, '');
      const name = label.toUpperCase();
      if (digits.length === 12 && [...PERSONAL_LABELS, ...TAX_LABELS].includes(name)) {
        // Since 1 July 2025 a person's number is their tax code too.
        personalIds.push(digits);
      } else if (TAX_LABELS.includes(name) && !employed) taxCodes.push(digits);
    }
  }
  return { personalIds, taxCodes };
}
