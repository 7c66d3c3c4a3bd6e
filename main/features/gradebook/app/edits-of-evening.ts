import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readBookFacts } from '../data/book-facts.ts';
import { readEditsBetween, readEvent, type MarkEvent } from '../data/event-rows.ts';
import type { BookRef } from '../domain/cell.ts';
import { kindOfColumn } from '../domain/kind-of-column.ts';
import { linkEdits } from '../domain/link-edits.ts';
import { eveningBounds } from '../domain/slips/evening.ts';
import type { SlipEdit } from '../domain/slips/slip.ts';
import type { SlipSearch } from './slip-search.ts';

/** Every edit of a mark or test mark in the evening of a day, in any book, corrections left out. */
export function editsOfEvening(sql: Sqlite, { evenings }: SlipSearch, day: string): readonly SlipEdit[] {
  const found = evenings.get(day);
  if (found) return found;
  const { from, to } = eveningBounds(day);
  const kinds = new Map<string, 'scored' | 'comment'>();
  const isMark = (event: MarkEvent) => {
    const book = bookKey(event);
    const kind =
      kinds.get(book) ?? readBookFacts(sql, event.classId, event.subjectId)?.subjectKind ?? 'comment';
    kinds.set(book, kind);
    return ['mark', 'test'].includes(kindOfColumn(event.col, kind));
  };
  const edits = editsIn(sql, readEditsBetween(sql, from, to).filter(isMark));
  evenings.set(day, edits);
  return edits;
}

/** Events as edits from one mark to another; first entries and marks that stay away are none. */
export function editsIn(sql: Sqlite, events: readonly MarkEvent[]): SlipEdit[] {
  const stories = linkEdits(events, ({ relates }) => (relates === null ? null : readEvent(sql, relates)));
  return stories.flatMap(({ event, before, after }): SlipEdit[] => {
    if (event.how === 'correction' || before.value === null || after.value === null) return [];
    const { at, userId, studentId, col } = event;
    return [{ book: bookKey(event), at, userId, studentId, col, before: before.value, after: after.value }];
  });
}

function bookKey({ classId, subjectId, semester }: BookRef): string {
  return `${classId}/${subjectId}/${String(semester)}`;
}
