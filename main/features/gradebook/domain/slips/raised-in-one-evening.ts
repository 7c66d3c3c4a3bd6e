import { formatDay } from '../../../../kernel/dates.ts';
import { eveningOf } from './evening.ts';
import type { Slip, SlipDetector, SlipEdit } from './slip.ts';

const LEAST_RAISED = 6;
/** Tenths: up to three points. */
const RAISED_BY_AT_MOST = 30;
const MOSTLY = 0.8;

/**
 * Many marks raised by up to three points in one evening by one sign-in, in this book or in several, and hardly any lowered.
 * A mark taken away and entered again counts as what came of it.
 */
export const raisedInOneEvening: SlipDetector = ({ edits, editsOfEvening }) => {
  const raisers = new Map<string, { readonly day: string; readonly userId: string }>();
  for (const { at, userId, ...edit } of edits) {
    const day = eveningOf(at);
    if (day !== null && isRaise(edit)) raisers.set(`${day} ${userId}`, { day, userId });
  }
  const [book = ''] = edits.map((edit) => edit.book);
  return [...raisers.values()].flatMap(({ day, userId }): Slip[] => {
    const cells = cellsOf(editsOfEvening(day).filter((edit) => edit.userId === userId));
    const raised = cells.filter(isRaise);
    if (raised.length < LEAST_RAISED || raised.length < MOSTLY * cells.length) return [];
    const here = raised.filter((cell) => cell.book === book);
    if (here.length === 0) return [];
    const books = new Set(raised.map((cell) => cell.book)).size;
    const told = { day: formatDay(day), count: raised.length };
    return [
      {
        ...(books === 1
          ? { code: 'gradebook.slip-raised', params: told }
          : { code: 'gradebook.slip-raised-books', params: { ...told, books, here: here.length } }),
        studentIds: [...new Set(here.map(({ studentId }) => studentId))],
        cols: [...new Set(here.map(({ col }) => col))],
      },
    ];
  });
};

function isRaise({ before, after }: Pick<SlipEdit, 'before' | 'after'>): boolean {
  return after > before && after - before <= RAISED_BY_AT_MOST;
}

/** Each cell once: from what stood in it before the evening to what it was left with. */
function cellsOf(edits: readonly SlipEdit[]): SlipEdit[] {
  const cells = new Map<string, SlipEdit>();
  for (const edit of edits) {
    const key = `${edit.book} ${edit.studentId} ${edit.col}`;
    cells.set(key, { ...edit, before: cells.get(key)?.before ?? edit.before });
  }
  return [...cells.values()].filter(({ before, after }) => before !== after);
}
