import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { requireOpenClass, requireOpenToGo, requireOpenToNew } from '../../people/index.ts';
import type { RowChange } from '../data/import-batches.ts';
import type { Row } from '../data/table-rows.ts';

/**
 * A locked book keeps the rules and the subjects of its class, by whatever way a row comes or goes. `after` = null: it goes.
 * @throws people.class-locked, people.class-subjects-locked
 */
export function requireOpenBooks(
  sql: Sqlite,
  at: string,
  { table, before, after }: Pick<RowChange, 'table' | 'before'> & { readonly after: Row | null },
): void {
  const row = after ?? before ?? {};
  const [id, classId, subjectId] = ['id', 'class_id', 'subject_id'].map((column) => String(row[column]));
  if (table === 'class' && before && after && before['grade'] !== after['grade'])
    requireOpenClass(sql, id!, at);
  if (table !== 'teaching_assignment') return;
  const book = { id: id!, classId: classId!, subjectId: subjectId! };
  if (before === null) requireOpenToNew(sql, book, at);
  else if (after === null) requireOpenToGo(sql, book, at);
}
