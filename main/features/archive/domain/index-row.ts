/** One line of the index that goes with an export (mục lục). */
export interface IndexRow {
  readonly symbol: string;
  /** Place in the book of incoming dispatches; null for everything else. */
  readonly arrivalNo: number | null;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** "Biên bản bàn giao tài khoản", "Công văn đến". */
  readonly kind: string;
  readonly subject: string;
  readonly person: string;
  readonly state: string;
  /** What must be read beside a paper that counts; '' = nothing. */
  readonly remark: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}
