import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface EditNames {
  readonly classes: ReadonlyMap<string, string>;
  readonly subjects: ReadonlyMap<string, string>;
  readonly students: ReadonlyMap<string, string>;
  readonly staff: ReadonlyMap<string, string>;
  /** Of an editing window: its note and when it was open. */
  readonly windows: ReadonlyMap<
    string,
    { readonly note: string; readonly fromAt: string; readonly untilAt: string }
  >;
  /** The newest explanation of each event. */
  readonly explanations: ReadonlyMap<number, string>;
}
interface Wanted {
  readonly studentIds: readonly string[];
  readonly staffIds: readonly string[];
  readonly eventIds: readonly number[];
}

const AMONG = 'IN (SELECT value FROM json_each(?))';

/** What the edits of a month are called. */
export function readEditNames(sql: Sqlite, { studentIds, staffIds, eventIds }: Wanted): EditNames {
  const pairs = (query: string, ids: readonly unknown[]) =>
    new Map(
      sql
        .prepare(query)
        .raw()
        .all(JSON.stringify([...new Set(ids)])) as [string, string][],
    );
  const windows = sql
    .prepare('SELECT id, note, from_at AS fromAt, until_at AS untilAt FROM entry_window')
    .all() as { id: string; note: string; fromAt: string; untilAt: string }[];
  return {
    classes: new Map(sql.prepare('SELECT id, name FROM class').raw().all() as [string, string][]),
    subjects: new Map(sql.prepare('SELECT id, name FROM subject').raw().all() as [string, string][]),
    students: pairs(`SELECT id, full_name FROM student WHERE id ${AMONG}`, studentIds),
    staff: pairs(`SELECT id, full_name FROM staff WHERE id ${AMONG}`, staffIds),
    windows: new Map(windows.map(({ id, ...rest }) => [id, rest])),
    explanations: new Map(
      sql
        .prepare(`SELECT event_id, text FROM mark_explanation WHERE event_id ${AMONG} ORDER BY at`)
        .raw()
        .all(JSON.stringify(eventIds)) as [number, string][],
    ),
  };
}
