import { appError } from '../../../kernel/app-error.ts';
import { checkPersonalId } from '../../../kernel/personal-id.ts';
import type { Sex } from '../../../../preload/contract/vocabulary/school.ts';

export interface Identity {
  readonly personalId: string;
  readonly sex: Sex;
  /** `YYYY-MM-DD` or ''. */
  readonly birthDate: string;
}
export interface Warning {
  readonly code: string;
  readonly message: string;
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
    if (finding.code === 'personal-id-sex') {
      const expected = finding.expected === 'male' ? 'Nam' : 'Nữ';
      return [
        { code: finding.code, message: `Số định danh cá nhân ghi giới tính ${expected}, khác với hồ sơ.` },
      ];
    }
    if (finding.code === 'personal-id-birth-year') {
      return [
        {
          code: finding.code,
          message: `Số định danh cá nhân ghi năm sinh ${finding.expected}, khác với hồ sơ.`,
        },
      ];
    }
    return [];
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
