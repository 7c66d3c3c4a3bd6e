import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { COMPUTED_COLUMNS } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { Unit } from './unit.ts';

/** Filled cells of a book, and what is computed from them, in a fixed order, as the gradebook gives them. */
export interface BookContent {
  readonly classId: string;
  readonly subjectId: string;
  readonly semester: number;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly studentId: string;
    readonly name: string;
    /** In the order of `columns`. */
    readonly values: readonly (number | string | null)[];
  }[];
}
export interface SealedUnit extends Unit {
  /** Of the books as they were shut. */
  readonly digest: string;
  readonly filled: number;
  readonly missing: number;
  readonly books: readonly BookContent[];
}
/** Minutes that were signed before. */
export interface EarlierMinutes {
  /** "01/BBKS-THCSHP" */
  readonly symbol: string;
  readonly day: string;
}
/** Everything that one act of locking shut, as it stood at that instant. */
export interface LockRecord {
  /** Records of the first format hold no averages and levels; only those of the third name the minutes they follow. */
  readonly format: 'so-truong/lock/1' | 'so-truong/lock/2' | 'so-truong/lock/3';
  readonly yearId: string;
  readonly semester: number;
  readonly lockedAt: string;
  /** The last that were signed about cells which are another here; oldest first. */
  readonly follows?: readonly EarlierMinutes[];
  readonly units: readonly SealedUnit[];
}

export function sealed(record: LockRecord): { readonly text: string; readonly digest: string } {
  const text = canonicalJson(record);
  return { text, digest: sha256Hex(text) };
}

export function readRecord(text: string): LockRecord {
  return JSON.parse(text) as LockRecord;
}

/** Averages or levels where those are what is locked, else cells that were entered. */
export function filledIn(books: readonly BookContent[], { col }: Pick<Unit, 'col'>): number {
  const isResult = (key: string) => COMPUTED_COLUMNS.some((computed) => computed === key);
  const counts = (key: string) => (col !== null && isResult(col) ? key === col : !isResult(key));
  const inRow = (columns: readonly string[], values: readonly unknown[]) =>
    columns.filter((key, at) => counts(key) && values[at] !== null).length;
  return books.reduce(
    (sum, { columns, rows }) => sum + rows.reduce((own, { values }) => own + inRow(columns, values), 0),
    0,
  );
}

/** "a1b2 c3d4 e5f6 0718": enough to tell two books apart on paper; the whole record is named in full. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 16).replace(/(.{4})(?=.)/gu, '$1 ');
}
