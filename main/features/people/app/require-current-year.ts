import { appError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readCurrentYear } from '../data/school-queries.ts';
import type { SchoolYear } from '../domain/records.ts';

export function requireCurrentYear(sql: Sqlite): SchoolYear {
  const year = readCurrentYear(sql);
  if (!year) throw appError('people.no-current-year');
  return year;
}
