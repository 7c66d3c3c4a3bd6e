import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { errorText, t } from '../../i18n/index.ts';
import { askReason } from '../../ui/index.ts';
import { showCell } from '../../ui/mark-grid/index.ts';
import type {
  CellChange,
  GridColumn,
  RefusedChange,
  SaveChanges,
  TypedSource,
} from '../../ui/mark-grid/index.ts';
import type { BookRef } from './book-types.ts';

interface Written extends BookRef {
  readonly columns: readonly GridColumn[];
  readonly studentIds: readonly string[];
  readonly nameOf: (row: number) => string;
  readonly onAnswer: (answer: Pick<OutputOf<'gradebook.write'>, 'results' | 'missing'>) => void;
}

/** Sentences in the question why a value is taken away or a 0 is given; more are counted. */
const MOST_NAMED = 6;

/** A value that is taken away, and a 0, are acts of their own: each says why. */
function asksReason(changes: readonly CellChange[], columns: readonly GridColumn[]): CellChange[] {
  return changes.filter(({ col, before, after }) => {
    const kind = columns[col]?.kind;
    return (after === null && before !== null) || (after === 0 && (kind === 'mark' || kind === 'test'));
  });
}

async function reasonFor(
  grave: readonly CellChange[],
  { columns, nameOf }: Written,
  how: TypedSource,
): Promise<string | null> {
  if (grave.length === 0) return '';
  if (how === 'undo') return t('gradebook-screen.reason.undo');
  const named = grave.slice(0, MOST_NAMED).map(({ row, col, before, after }) => {
    const column = columns[col];
    const kind = column?.kind ?? 'computed';
    const place = { name: nameOf(row), column: column?.title ?? '', before: showCell(kind, before) };
    return t(after === null ? 'gradebook-screen.reason.gone' : 'gradebook-screen.reason.zero', place);
  });
  const more = grave.length - named.length;
  return askReason({
    title: t(`gradebook-screen.reason.${grave.every(({ after }) => after === null) ? 'titleGone' : 'title'}`),
    action: t('gradebook-screen.reason.action'),
    consequences: more > 0 ? [...named, t('gradebook-screen.reason.more', { n: more })] : named,
    placeholder: t('gradebook-screen.reason.placeholder'),
  });
}

/** Writes what was done at the grid; everything comes back as "refused, because" or is on the disk. */
export function changesSaver(book: Written): SaveChanges {
  const { classId, subjectId, semester, columns, studentIds } = book;
  return async (changes, how) => {
    const grave = asksReason(changes, columns);
    const reason = await reasonFor(grave, book, how);
    if (reason === null) return null;
    const sent = changes.flatMap((change) => {
      const studentId = studentIds[change.row];
      const col = columns[change.col]?.key;
      if (studentId === undefined || col === undefined) return [];
      const { before, after } = change;
      return [{ studentId, col, before, after, reason: grave.includes(change) ? reason : '' }];
    });
    try {
      const answer = await call('gradebook.write', { classId, subjectId, semester, how, changes: sent });
      book.onAnswer(answer);
      return answer.refused.map(({ studentId, col, ...why }) => ({
        row: studentIds.indexOf(studentId),
        col: columns.findIndex(({ key }) => key === col),
        reason: errorText(why),
      }));
    } catch (error) {
      const reasonText = errorText(error);
      return changes.map(({ row, col }): RefusedChange => ({ row, col, reason: reasonText }));
    }
  };
}
