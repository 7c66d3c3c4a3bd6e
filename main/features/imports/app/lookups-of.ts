import { isRegister } from '../../../../preload/contract/vocabulary/registers/index.ts';
import type { ImportKind } from '../../../../preload/contract/vocabulary/school.ts';
import { todaysRules } from '../../gradebook/index.ts';
import { missingGlyph } from '../../../platform/pdf/index.ts';
import { gradesOf } from '../../people/index.ts';
import type { Snapshot } from '../data/snapshot.ts';
import type { ImportLookups } from '../domain/lookups.ts';

/** What the rules check references against. */
export function lookupsOf(kind: ImportKind, stored: Snapshot, today: string): ImportLookups {
  const { first, last } = gradesOf(stored.level);
  const staff = stored.staff.map((row) => ({
    code: String(row['code']),
    fullName: String(row['full_name']),
    personalId: String(row['personal_id']),
    birthDate: String(row['birth_date']),
  }));
  return {
    staff,
    today,
    missingGlyph,
    grades: Array.from({ length: last - first + 1 }, (_unused, at) => first + at),
    schoolYearStart: Number(stored.yearStartsOn.slice(0, 4)),
    subjects: stored.subjects,
    ...(kind === 'staff' && {
      departments: [...new Set(stored.staff.map((row) => String(row['department'])))].filter(Boolean),
    }),
    ...(kind !== 'staff' &&
      kind !== 'past-results' &&
      !isRegister(kind) && { classNames: stored.classes.map((row) => String(row['name'])) }),
    ...(kind === 'past-results' && { rulesFrom: todaysRules() }),
    ...((kind === 'students' || kind === 'health') && {
      students: stored.students.map((row) => ({
        sectorId: String(row['sector_id']),
        fullName: String(row['full_name']),
        personalId: String(row['personal_id']),
        birthDate: String(row['birth_date']),
      })),
    }),
  };
}
