import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { StoredChange } from './import-batches.ts';

/** Numbers no two people have, and what they are called where they are imported. */
const OWN_NUMBERS = [
  { table: 'student', column: 'sector_id', name: 'Mã định danh Bộ GD&ĐT' },
  { table: 'student', column: 'personal_id', name: 'Số định danh cá nhân' },
  { table: 'staff', column: 'code', name: 'Mã cán bộ' },
  { table: 'staff', column: 'personal_id', name: 'Số định danh cá nhân' },
] as const;

export interface TakenValue {
  /** What the number is called. */
  readonly column: string;
  /** Who had it before the import. */
  readonly name: string;
  /** Who has it now. */
  readonly holder: string;
}

/** The first number that putting the records back (last change first) would take from somebody who got it since; null = none. */
export function takenValue(sql: Sqlite, changes: readonly StoredChange[]): TakenValue | null {
  for (const { table, column, name } of OWN_NUMBERS) {
    // Of a record changed twice, its first state is the one that comes back.
    const back = new Map(
      changes.filter((change) => change.table === table).map((change) => [change.id, change]),
    );
    const holders = sql.prepare(
      `SELECT id, full_name AS fullName FROM ${table} WHERE ${column} = ? AND ${column} <> '' AND id <> ?`,
    );
    for (const { id, before, after } of back.values()) {
      if (before === null || before[column] === after[column]) continue;
      const holder = holders.get(before[column] ?? '', id) as { id: string; fullName: string } | undefined;
      // Whoever gives it up again by the same undoing takes it from nobody.
      const willHave = holder && back.has(holder.id) ? back.get(holder.id)?.before?.[column] : before[column];
      if (holder && willHave === before[column])
        return { column: name, name: String(before['full_name']), holder: holder.fullName };
    }
  }
  return null;
}
