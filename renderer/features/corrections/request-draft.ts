import type { RawInputOf } from '../../../preload/contract/index.ts';
import type { CorrectionReason, EvidenceSlot } from '../../../preload/contract/vocabulary/corrections.ts';
import type { ColumnKind } from '../../../preload/contract/vocabulary/gradebook.ts';
import { readCell, showCell } from '../../ui/mark-grid/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import type { CorrectionDetail } from './correction-columns.tsx';

export interface DraftCell {
  readonly key: number;
  readonly studentId: string | null;
  readonly col: string | null;
  /** As typed. */
  readonly after: string;
}
export interface RequestDraft {
  /** Null until it is saved for the first time. */
  readonly id: string | null;
  readonly classId: string | null;
  readonly subjectId: string;
  readonly semester: number;
  readonly cells: readonly DraftCell[];
  readonly reasonKind: CorrectionReason;
  readonly reason: string;
  /** Asked for when the transcripts of the class are issued. */
  readonly reissueDocument: string;
  readonly files: Readonly<Partial<Record<EvidenceSlot, DroppedFile>>>;
}

const BLANK_CELL: DraftCell = { key: 1, studentId: null, col: null, after: '' };

export function emptyDraft(): RequestDraft {
  const book = { classId: null, subjectId: '', semester: 1 };
  const why = { reasonKind: 'typing' as const, reason: '', reissueDocument: '' };
  return { id: null, ...book, cells: [BLANK_CELL], ...why, files: {} };
}

/** "classId:subjectId:semester:studentId:col", as a cell of the gradebook names itself; null = no such link. */
export function draftOfLink(link: string): RequestDraft | null {
  const [classId = '', subjectId = '', semester = '', studentId = '', col = ''] = link.split(':');
  if (classId === '' || studentId === '' || col === '' || !/^[123]$/u.test(semester)) return null;
  const cells = [{ ...BLANK_CELL, studentId, col }];
  return { ...emptyDraft(), classId, subjectId, semester: Number(semester), cells };
}

/** A saved draft, to be changed. */
export function draftOf(detail: CorrectionDetail): RequestDraft {
  const { id, classId, subjectId, semester, reasonKind, reason, reissueDocument, cellList } = detail;
  const cells = cellList.map(({ studentId, col, kind, after }, at) => ({
    key: at + 1,
    studentId,
    col,
    after: showCell(kind, after),
  }));
  return { id, classId, subjectId, semester, cells, reasonKind, reason, reissueDocument, files: {} };
}

export function withCell(draft: RequestDraft): RequestDraft {
  const key = Math.max(0, ...draft.cells.map((cell) => cell.key)) + 1;
  const col = draft.cells.at(-1)?.col ?? null;
  return { ...draft, cells: [...draft.cells, { ...BLANK_CELL, key, col }] };
}

export type Wish = Omit<RawInputOf<'corrections.check'>, 'id'>;

/** What to ask the office, or null while something is missing or no value of its column. */
export function wishOf(draft: RequestDraft, kinds: ReadonlyMap<string, ColumnKind>): Wish | null {
  const { classId, subjectId, semester } = draft;
  if (classId === null) return null;
  const cells = draft.cells.map(({ studentId, col, after }) => {
    const kind = col === null ? undefined : kinds.get(col);
    if (studentId === null || col === null || kind === undefined) return null;
    const read = readCell(kind, after);
    return read.ok ? { studentId, col, after: read.value } : null;
  });
  const whole = cells.filter((cell) => cell !== null);
  return whole.length === cells.length && cells.length > 0
    ? { classId, subjectId, semester, cells: whole }
    : null;
}
