/** A gradebook, as everywhere: '' = the entries of the homeroom teacher. */
export interface Book {
  readonly classId: string;
  readonly subjectId: string;
  readonly semester: number;
}
/** A cell with the value it should have had. */
export interface WishedCell {
  readonly studentId: string;
  readonly col: string;
  readonly after: number | string | null;
}
