import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import type { Unit } from './unit.ts';

/** Filled cells of a book in a fixed order, as the gradebook gives them. */
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
/** Everything that one act of locking shut, as it stood at that instant. */
export interface LockRecord {
  readonly format: 'so-truong/lock/1';
  readonly yearId: string;
  readonly semester: number;
  readonly lockedAt: string;
  readonly units: readonly SealedUnit[];
}

export function sealed(record: LockRecord): { readonly text: string; readonly digest: string } {
  const text = canonicalJson(record);
  return { text, digest: sha256Hex(text) };
}

export function readRecord(text: string): LockRecord {
  return JSON.parse(text) as LockRecord;
}

export function filledIn(books: readonly BookContent[]): number {
  return books.reduce(
    (sum, { rows }) =>
      sum + rows.reduce((own, { values }) => own + values.filter((value) => value !== null).length, 0),
    0,
  );
}

/** "a1b2 c3d4 e5f6 0718": enough to tell two books apart on paper; the whole record is named in full. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 16).replace(/(.{4})(?=.)/gu, '$1 ');
}
