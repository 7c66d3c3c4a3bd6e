import type { NewId } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { School } from '../domain/records.ts';
import { requireYear, type YearSetup } from '../domain/year-rules.ts';
import { insertProfileChange } from '../data/profile-change-rows.ts';
import { SchoolYearSchema } from '../data/school.schema.ts';
import { SINCE_THE_BEGINNING } from '../domain/profile-periods.ts';
import { seedSubjects } from './seed-subjects.ts';

export interface FirstYear {
  readonly schoolId: string;
  readonly yearId: string;
}

/** First run: the school's profile, its current year and the subjects of its level, inside the transaction that creates the vault. */
export async function createSchoolAndYear(
  tx: Transaction,
  setup: { readonly school: School; readonly year: YearSetup; readonly newId: NewId },
): Promise<FirstYear> {
  const { newId } = setup;
  requireYear(setup.year);
  const school = { id: newId(), ...setup.school };
  const year = { id: newId(), ...setup.year, isCurrent: 1, currentSemester: 1 };
  insertProfileChange(tx.sql, {
    id: school.id,
    fromDay: SINCE_THE_BEGINNING,
    values: setup.school,
    reason: '',
    basisNumber: '',
    basisDay: null,
    at: tx.at,
    userId: null,
  });
  await tx.orm.getRepository(SchoolYearSchema).insert(year);
  tx.change('school', school.id, school);
  tx.change('school-year', year.id, year);
  await seedSubjects(tx, newId, school.level);
  return { schoolId: school.id, yearId: year.id };
}
