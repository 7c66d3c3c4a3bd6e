import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sortKeyByGivenName } from '../../../kernel/vietnamese.ts';
import { indexForSearch } from '../../../platform/database/search-index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { StaffSchema } from '../data/staff.schema.ts';
import { countDuties, otherStaffWith } from '../data/staff-queries.ts';
import {
  identityWarnings,
  requireBirthDate,
  requirePersonalId,
  type Warning,
} from '../domain/identity-warnings.ts';
import { keepMasked } from '../domain/mask.ts';
import type { Staff } from '../domain/records.ts';
import { staffSearchEntry } from '../domain/search-entries.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { PeopleDeps } from './deps.ts';
import { requireWithinScope } from './require-within-scope.ts';

/** @throws people.not-found, people.personal-id-invalid, people.birth-date-future, people.staff-code-taken, people.personal-id-taken */
export function saveStaff(
  { database, newId }: PeopleDeps,
  input: InputOf<'staff.save'>,
  context: Context,
): Promise<OutputOf<'staff.save'>> {
  return database.write(context, { action: 'staff.save' }, async (tx) => {
    const repository = tx.orm.getRepository(StaffSchema);
    const before = input.id === null ? null : await repository.findOneBy({ id: input.id });
    if (input.id !== null && !before) throw appError('people.not-found');
    requireWithinScope(context, [null]);
    const staff: Staff = { ...keepMasked(input, before), id: input.id ?? newId() };
    requireSound(tx.sql, staff, vietnamDay(context.at));
    const record = {
      ...staff,
      sortKey: sortKeyByGivenName(staff.fullName),
      importId: before?.importId ?? null,
    };
    await repository.save(record, { transaction: false });
    indexForSearch(tx.sql, staffSearchEntry(staff));
    tx.about(staff.id);
    tx.note({ created: before === null, fields: before ? changedFields(before, record) : [] });
    tx.change('staff', staff.id, staff);
    return { id: staff.id, warnings: [...identityWarnings(staff), ...dutyWarnings(tx.sql, staff)] };
  });
}

function requireSound(sql: Sqlite, staff: Staff, today: string): void {
  requirePersonalId(staff.personalId);
  requireBirthDate(staff.birthDate, today);
  const sameCode = otherStaffWith(sql, 'code', staff.code, staff.id);
  if (sameCode !== null) throw appError('people.staff-code-taken', { code: staff.code, name: sameCode });
  const sameId = otherStaffWith(sql, 'personal_id', staff.personalId, staff.id);
  if (sameId !== null) throw appError('people.personal-id-taken', { name: sameId });
}

function dutyWarnings(sql: Sqlite, staff: Staff): Warning[] {
  if (staff.status === 'working' || staff.status === 'on-leave') return [];
  const duties = countDuties(sql, staff.id);
  if (duties === 0) return [];
  return [{ code: 'people.staff-left-with-duties', params: { count: duties } }];
}

/** Names of the fields that differ: the log holds no personal data. */
export function changedFields(before: object, after: object): string[] {
  const old = before as Record<string, unknown>;
  return Object.entries(after).flatMap(([key, value]) => (old[key] === value ? [] : [key]));
}
