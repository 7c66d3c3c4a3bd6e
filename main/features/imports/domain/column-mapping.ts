/** Which column gives which field: what a person confirms and the program remembers. */
export type ColumnMapping = Readonly<{
  sheet: string;
  /** Excel's own number. */
  headerRow: number;
  /** Field key → zero-based column. */
  columns: Readonly<Record<string, number>>;
  /** Sheets with the same header belong to the same list. */
  otherSheets?: boolean | undefined;
  /** Fields whose suggested units a person accepted for this file; never remembered. */
  unitsAccepted?: readonly string[] | undefined;
}>;
