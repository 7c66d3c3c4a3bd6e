/** The entries of the homeroom teacher (conduct, absences, qualities, abilities) stand in a book without a subject. */
export const HOMEROOM = '';
/** Results of the whole year: what is tested or assessed again in summer. */
export const WHOLE_YEAR = 3;

/** As the column's kind has it: tenths, the number of a level, a count, a remark. Null = blank, which is no 0. */
export type CellValue = number | string | null;

export interface BookRef {
  readonly classId: string;
  readonly subjectId: string;
  readonly semester: number;
}
export interface CellInBook {
  readonly studentId: string;
  readonly col: string;
}
export type CellRef = BookRef & CellInBook;

/** A cell as the tables keep it. */
export interface StoredValue {
  readonly value: number | null;
  readonly text: string;
}

export function valueOf({ value, text }: StoredValue): CellValue {
  return value ?? (text === '' ? null : text);
}

export function storedOf(value: CellValue): StoredValue {
  return typeof value === 'string' ? { value: null, text: value } : { value, text: '' };
}
