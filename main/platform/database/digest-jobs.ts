/** Rows of a table with a `bytes` column that are to be read, ascending. */
export interface RowsToDigest {
  readonly table: 'paper_file' | 'archive_blob';
  readonly rowids: readonly number[];
}
/** What one row holds now; a row that is not there is not told of. */
export interface RowDigest {
  readonly rowid: number;
  /** Null = a page of it does not authenticate. */
  readonly sha256: string | null;
  readonly size: number;
}
export interface DigestsFound {
  readonly table: RowsToDigest['table'];
  readonly rows: readonly RowDigest[];
}

/** What a reading thread starts with. */
export interface DigestThreadStart {
  readonly file: string;
  readonly key: Uint8Array;
}
export type FromDigestThread =
  { readonly type: 'found'; readonly found: DigestsFound } | { readonly type: 'ready' };
