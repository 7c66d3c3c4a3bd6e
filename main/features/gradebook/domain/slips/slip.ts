/** Marks of one column in the order of the class list; null = blank. */
export interface SlipColumn {
  readonly key: string;
  readonly marks: readonly (number | null)[];
}
/** The same book of another class, of the same grade where it has several, or of this class in the semester before: what is usual. */
export interface ReferenceBook {
  readonly name: string;
  readonly columns: readonly SlipColumn[];
}
/** One edit of a mark as people speak of it: changed, or taken away and entered again. */
export interface SlipEdit {
  /** The book it is in. */
  readonly book: string;
  readonly at: string;
  /** The sign-in that made it. */
  readonly userId: string;
  readonly studentId: string;
  readonly col: string;
  readonly before: number;
  readonly after: number;
}
export interface SlipInput {
  /** In list order. */
  readonly studentIds: readonly string[];
  /** Columns of marks only, in tenths. */
  readonly columns: readonly SlipColumn[];
  /** Marks of the same subject in other semesters, in the order of `studentIds`. */
  readonly history: readonly (readonly number[])[];
  readonly otherClasses: readonly ReferenceBook[];
  /** The semester before; null = there is none. */
  readonly before: ReferenceBook | null;
  /** Of this book, oldest first. */
  readonly edits: readonly SlipEdit[];
  /** Of every book in the evening of a day (`eveningOf`), this one included, oldest first. */
  readonly editsOfEvening: (day: string) => readonly SlipEdit[];
}
/** Something that looks like a slip; `code` and `params` make the sentence of the `gradebook` locale. */
export interface Slip {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly studentIds: readonly string[];
  readonly cols: readonly string[];
}
export type SlipDetector = (input: SlipInput) => Slip[];
