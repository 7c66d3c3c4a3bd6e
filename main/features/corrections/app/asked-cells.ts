import { appError } from '../../../kernel/app-error.ts';
import type { CellValue } from '../../gradebook/index.ts';
import { columnText } from '../../gradebook/index.ts';
import type { CellRow } from '../data/correction-rows.ts';
import type { WishedCell } from '../domain/wish.ts';

export function valuesOf({ before, beforeText, after, afterText }: CellRow): {
  readonly before: CellValue;
  readonly after: CellValue;
} {
  return { before: before ?? emptyAsNull(beforeText), after: after ?? emptyAsNull(afterText) };
}

const emptyAsNull = (text: string): CellValue => (text === '' ? null : text);

/** A cell of a request as a wish. */
export function cellValues(row: CellRow): WishedCell {
  return { studentId: row.studentId, col: row.col, after: valuesOf(row).after };
}

/**
 * Nobody agrees to another old value than the one that stands there.
 * @throws corrections.changed-meanwhile
 */
export function sameAsAsked(
  now: readonly { readonly studentId: string; readonly col: string; readonly before: CellValue }[],
  asked: readonly CellRow[],
): void {
  for (const row of asked) {
    const shown = now.find(({ studentId, col }) => studentId === row.studentId && col === row.col);
    if (shown && shown.before !== valuesOf(row).before)
      throw appError('corrections.changed-meanwhile', { student: row.name, col: columnText(row.col) });
  }
}
