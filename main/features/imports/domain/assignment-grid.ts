import type { CellValue, ParsedSheet } from '../../../kernel/spreadsheet.ts';
import { classesIn } from './assignment-cell.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { isKnownSubject } from './code-lists/subjects.ts';
import { headerKey } from './header-key.ts';

/**
 * A "phân công chuyên môn" drawn as a table: one of teacher, class and subject down the side, another across the top,
 * the third in the cells.
 */
export type AssignmentGrid = Readonly<{
  side: 'teacher' | 'class' | 'subject';
  top: 'class' | 'subject';
  /** Columns of the cells, from the left. */
  columns: readonly number[];
}>;

type Columns = Readonly<Record<string, number>>;

/** Columns that stand among the cells and are none: numbering, sums, notes. */
const NO_CELL = /^(?:tt|stt|tong|cong(?! nghe)|so tiet|so lop|si so|ghi chu|kiem nhiem)(?: |$)/u;
const FEWEST_COLUMNS = 2;
/** A column "Chuyên môn" beside this many classes names the teacher's subject and is no summary. */
const CLASSES_BESIDE_SUMMARY = 3;

/** "6A1 (38)" → "6A1", "Toán (4 tiết)" → "Toán". */
export function gridHeader(header: string): string {
  return header
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function isClassName(header: string): boolean {
  const name = gridHeader(header).replace(/^l[ớo]p\s+/iu, '');
  return name.length <= 6 && classesIn(name).length === 1;
}

function isSubjectName(header: string): boolean {
  return isKnownSubject(gridHeader(header));
}

/** From the first to the last column of the kind: what stands between, known or not, is a cell too and gets said. */
function cellColumns(
  columns: Columns,
  headers: readonly string[],
  is: (header: string) => boolean,
): number[] {
  const used = new Set(Object.values(columns));
  const free = headers.flatMap((header, column) =>
    header === '' || used.has(column) || NO_CELL.test(headerKey(header)) ? [] : [column],
  );
  const sure = free.filter((column) => is(headers[column] ?? ''));
  if (sure.length < FEWEST_COLUMNS) return [];
  return free.filter((column) => column >= (sure[0] ?? 0) && column <= (sure.at(-1) ?? 0));
}

/** The table a header row makes, or null where each row is one assignment or holds a summary. */
export function gridOf(columns: Columns, headers: readonly string[]): AssignmentGrid | null {
  const has = (key: string) => columns[key] !== undefined;
  const teacher = has('teacherName') || has('teacherCode') || has('familyAndMiddle');
  const of = (side: AssignmentGrid['side'], top: AssignmentGrid['top']): AssignmentGrid | null => {
    const found = cellColumns(columns, headers, top === 'class' ? isClassName : isSubjectName);
    return found.length > 0 ? { side, top, columns: found } : null;
  };
  if (has('summary')) {
    const beside = teacher && !has('className') ? of('teacher', 'class') : null;
    return beside && beside.columns.length >= CLASSES_BESIDE_SUMMARY ? beside : null;
  }
  if (teacher && has('className')) return null;
  if (teacher) return of('teacher', 'class') ?? (has('subject') ? null : of('teacher', 'subject'));
  if (has('className')) return has('subject') ? null : of('class', 'subject');
  return has('subject') ? of('subject', 'class') : null;
}

/** The corner of a table names both sides ("Môn / Lớp", "GV – Môn"): it heads what stands below it. */
export function withCorner(columns: Columns, headers: readonly string[]): Columns {
  const corner = headers.findIndex((header) =>
    /^(?:gv|giao vien|lop|mon)(?: hoc)? (?:gv|giao vien|lop|mon)(?: hoc)?$/u.test(headerKey(header)),
  );
  if (corner < 0) return columns;
  const rest = Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== corner));
  const key = headerKey(headers[corner] ?? '');
  const sides = /gv|giao vien/u.test(key) ? ['teacherName'] : ['subject', 'className'];
  for (const side of sides) {
    const tried = { ...rest, [side]: corner };
    if (rest[side] === undefined && gridOf(tried, headers)) return tried;
  }
  return columns;
}

export function cellKey(column: number): string {
  return `cell:${column}`;
}

/** The mapping with a field of its own for each column of cells. */
export function withCells(mapping: ColumnMapping, { columns }: AssignmentGrid): ColumnMapping {
  const cells = Object.fromEntries(columns.map((column) => [cellKey(column), column]));
  return { ...mapping, columns: { ...mapping.columns, ...cells } };
}

/** One teacher over three merged cells teaches three classes: Excel keeps the value in the first only. */
export function spreadMerges(sheet: ParsedSheet, { headerRow, columns }: ColumnMapping): ParsedSheet {
  const mapped = new Set(Object.values(columns));
  const merges = sheet.merges.filter((merge) => merge.top > headerRow && mapped.has(merge.left));
  if (merges.length === 0) return sheet;
  const byNumber = new Map(sheet.rows.map((row) => [row.row, row]));
  const rows = sheet.rows.map((row) => {
    const inside = merges.filter((merge) => merge.top <= row.row && merge.bottom >= row.row);
    if (inside.length === 0) return row;
    const cells: CellValue[] = [...row.cells];
    for (const { top, left, right } of inside) {
      const value = byNumber.get(top)?.cells[left] ?? null;
      for (let column = left; column <= right; column += 1) {
        while (cells.length <= column) cells.push(null);
        if (mapped.has(column)) cells[column] = value;
      }
    }
    return { row: row.row, cells };
  });
  return { ...sheet, rows };
}
