/** What a school's workbook may be at most. Sizes in bytes, time in milliseconds. */
export type WorkbookLimits = Readonly<{
  fileBytes: number;
  /** Sum of the sizes the zip declares, and of what is really inflated. */
  contentBytes: number;
  partBytes: number;
  entries: number;
  /** Inflated : deflated, only looked at above `ratioFloorBytes` (small XML packs very well). */
  ratio: number;
  ratioFloorBytes: number;
  sheets: number;
  rows: number;
  columns: number;
  /** Cells with a value, and characters of text, over all sheets. */
  cells: number;
  characters: number;
  /** Cells one merge may cover; whole-column validations of real templates are judged by `validationColumns`. */
  mergedCells: number;
  validationColumns: number;
  heapMegabytes: number;
  timeMs: number;
}>;

const MEBIBYTE = 1024 * 1024;

export const WORKBOOK_LIMITS: WorkbookLimits = {
  fileBytes: 20 * MEBIBYTE,
  contentBytes: 200 * MEBIBYTE,
  partBytes: 96 * MEBIBYTE,
  entries: 2000,
  ratio: 100,
  ratioFloorBytes: 4 * MEBIBYTE,
  sheets: 50,
  rows: 20_000,
  columns: 200,
  cells: 1_500_000,
  characters: 30_000_000,
  mergedCells: 100_000,
  validationColumns: 40,
  heapMegabytes: 640,
  timeMs: 20_000,
};
