import type { CellValue, ParsedSheet, SheetRow } from '../../../kernel/spreadsheet.ts';
import { cleanText } from '../../../kernel/vietnamese.ts';
import { headerKey } from './header-key.ts';
import type { ColumnMapping } from './mapping.ts';

export type SkipReason =
  'empty' | 'total' | 'signature' | 'repeated-header' | 'column-numbers' | 'example' | 'note';
export type DataRows = Readonly<{
  people: readonly SheetRow[];
  /** Rows that hold something but are nobody: total lines, signatures, headers printed again. */
  skipped: readonly Readonly<{ row: number; reason: SkipReason }>[];
}>;

/** With its marks: "Tổng" and "Cộng" are totals, Tống, Công and Cống are family names. */
const TOTAL = /^(?:tổng cộng|tổng số|tong cong|tong so|(?:tổng|cộng)(?=\s*(?:[:.(\d]|$)))/u;
/** "Tổng học sinh: 20", "Sĩ số: 20", "Trong đó nữ: 8", "Danh sách ấn định 10 người": a total once a number goes with it. */
const COUNT =
  /^(?:(?:tổng|cộng|sĩ số|trong đó|(?:danh sách )?ấn định)(?=[\s:]|$)|(?:tong|cong|si so|trong do)\b[^:]*:\s*\d)/u;
const SIGNATURE =
  /^(?:nguoi lap|nguoi nhap|hieu truong|thu truong|pho hieu truong|ke toan truong|ky ten|ky ghi ro|xac nhan|can bo phu trach|giao vien chu nhiem|duyet|kt hieu truong)(?: |$)/u;
const PLACE_AND_DATE = /(?:^| )ngay(?: \d{1,2})? thang(?: \d{1,2})? nam(?: |$)/u;
/** Where a row says who or which class it is about. */
const NAME_KEYS = ['fullName', 'teacherName', 'familyAndMiddle', 'name'];
const NOTE = /^(?:ghi chu|luu y|an dinh danh sach|danh sach (?:nay )?(?:co|gom))(?: |$)/u;
/** In our own template the example row says so in its first cell. */
export const EXAMPLE_MARK = 'VÍ DỤ';
const EXAMPLE_KEY = headerKey(EXAMPLE_MARK);

function isFilled(cell: CellValue | undefined): boolean {
  return cell !== undefined && cell !== null && (typeof cell !== 'string' || cell.trim() !== '');
}

function textKey(cell: CellValue | undefined): string {
  return typeof cell === 'string' ? headerKey(cell) : '';
}

/** Why a row below the header is nobody; `null` = a person, class or assignment. */
function reasonToSkip(
  row: SheetRow,
  mapping: ColumnMapping,
  headerKeys: readonly string[],
  afterEnd: boolean,
): SkipReason | null {
  const filled = row.cells.filter(isFilled);
  if (filled.length === 0) return 'empty';
  const mapped = Object.values(mapping.columns).filter((column) => isFilled(row.cells[column]));
  const firstKey = firstKeyOf(row.cells);
  if (EXAMPLE_KEY === firstKey) return 'example';
  const sameAsHeader = mapped.filter(
    (column) =>
      mayEqual(row.cells[column], headerKeys[column]) && textKey(row.cells[column]) === headerKeys[column],
  );
  if (sameAsHeader.length > 0 && sameAsHeader.length >= Math.min(mapped.length, 2)) return 'repeated-header';
  if (filled.length >= 3 && isColumnNumbers(row.cells)) return 'column-numbers';
  const firstText = row.cells.find((cell) => typeof cell === 'string' && cell.trim() !== '');
  const first = typeof firstText === 'string' ? cleanText(firstText).toLowerCase() : '';
  if (TOTAL.test(first) && mapped.length <= 3) return 'total';
  if (TOTAL.test(first) && filled.filter((cell) => typeof cell !== 'number').length === 1) return 'total';
  if (
    mapped.length <= 3 &&
    isCount(row.cells, first) &&
    !isDayLike(row.cells[mapping.columns['birthDate'] ?? -1])
  )
    return 'total';
  if (mapped.length <= 3 && isSignature(row, mapping)) return 'signature';
  if (mapped.length <= 2 && NOTE.test(firstKey)) return 'note';
  if (afterEnd && filled.length <= 3) return 'signature';
  return null;
}

function isCount(cells: readonly CellValue[], first: string): boolean {
  if (!COUNT.test(first)) return false;
  const after = cells.slice(cells.findIndex((cell) => typeof cell === 'string' && cell.trim() !== '') + 1);
  return /\d/u.test(first) || after.some((cell) => typeof cell === 'number' || /^\d+\b/u.test(textKey(cell)));
}

/** A day as schools write it, or Excel's number of one; the 20 of "Tổng: 20" is none. */
function isDayLike(cell: CellValue | undefined): boolean {
  if (typeof cell === 'string') return /\d[./-]\d/u.test(cell);
  return typeof cell === 'number' ? cell > 10_000 : typeof cell === 'object' && cell !== null;
}

/** Folding every cell of a long list costs more than the rest of the check, so only what is asked for is folded. */
function firstKeyOf(cells: readonly CellValue[]): string {
  for (const cell of cells) {
    const key = textKey(cell);
    if (key !== '') return key;
  }
  return '';
}

/**
 * Folding only takes signs away, so a text shorter than the header's key is not the header printed again; neither is
 * one that begins with another letter.
 */
function mayEqual(cell: CellValue | undefined, key: string | undefined): boolean {
  if (typeof cell !== 'string' || key === undefined || key === '' || cell.length < key.length) return false;
  const initial = initialKey(cell.slice(0, 1));
  return initial === '' || key.startsWith(initial);
}

const initialKeys = new Map<string, string>();

/** Key of a text's first sign; '' when it has none of its own (a bracket, a blank). */
function initialKey(sign: string): string {
  const known = initialKeys.get(sign);
  if (known !== undefined) return known;
  const key = headerKey(sign);
  initialKeys.set(sign, key);
  return key;
}

/** A principal's own row holds "Hiệu trưởng" too, but beside a name. */
function isSignature(row: SheetRow, mapping: ColumnMapping): boolean {
  const isEnd = (key: string) => SIGNATURE.test(key) || PLACE_AND_DATE.test(key);
  const name =
    NAME_KEYS.map((key) => textKey(row.cells[mapping.columns[key] ?? -1])).find((key) => key !== '') ?? '';
  return (name === '' || isEnd(name)) && row.cells.map(textKey).some(isEnd);
}

/** The line "(1) (2) (3) …" under a header. */
function isColumnNumbers(cells: readonly CellValue[]): boolean {
  let previous = 0;
  for (const cell of cells) {
    if (!isFilled(cell)) continue;
    const text =
      typeof cell === 'number'
        ? String(cell)
        : typeof cell === 'string'
          ? cell.replace(/[()[\]\s]/gu, '')
          : '';
    if (!/^\d{1,3}$/u.test(text) || Number(text) !== previous + 1) return false;
    previous += 1;
  }
  return previous >= 3;
}

/** Splits what stands below the header into rows about somebody and the rest. Blank rows count for neither. */
export function readDataRows(sheet: ParsedSheet, mapping: ColumnMapping): DataRows {
  const header = sheet.rows.find((row) => row.row === mapping.headerRow);
  const headerKeys = (header?.cells ?? []).map(textKey);
  const people: SheetRow[] = [];
  const skipped: { row: number; reason: SkipReason }[] = [];
  let afterEnd = false;
  for (const row of sheet.rows) {
    if (row.row <= mapping.headerRow) continue;
    const reason = reasonToSkip(row, mapping, headerKeys, afterEnd);
    if (reason === null) people.push(row);
    else if (reason !== 'empty') skipped.push({ row: row.row, reason });
    if (reason === 'signature') afterEnd = true;
  }
  return { people, skipped };
}
