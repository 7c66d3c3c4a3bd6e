import { appError } from '../../kernel/app-error.ts';
import { dayFromExcelSerial, parseDay } from '../../kernel/dates.ts';
import type { CellValue, MergedRange, SheetRow } from '../../kernel/spreadsheet.ts';
import { columnLetters, parseCellReference, parseRange } from './cell-reference.ts';
import type { WorkbookLimits } from './limits.ts';
import { decodeCellText } from './shared-strings.ts';
import { attribute, scanXml } from './xml-scan.ts';

export type SheetContext = Readonly<{
  name: string;
  strings: readonly string[];
  dateStyles: readonly boolean[];
  epoch1904: boolean;
  limits: WorkbookLimits;
  /** Shared by all sheets of the workbook. */
  spent: { cells: number; characters: number };
}>;

export type SheetContent = Readonly<{
  rows: SheetRow[];
  merges: MergedRange[];
  formulaCells: { row: number; column: number; cached: boolean }[];
}>;

const MAX_CELL_CHARACTERS = 32_767;
const MAX_FORMULA_NOTES = 20_000;
const MAX_MERGES = 20_000;
/** Merges a person made downwards (one teacher over several rows) are filled; taller ones are decoration. */
const MAX_FILLED_ROWS = 300;

/** One worksheet's XML → rows of plain values. Nothing here expands a range cell by cell. */
export function readSheet(xml: string, context: SheetContext): SheetContent {
  const { limits, spent } = context;
  const content: SheetContent = { rows: [], merges: [], formulaCells: [] };
  let rowNumber = 0;
  let cells: CellValue[] = [];
  let column = -1;
  let type = '';
  let style = 0;
  let raw = '';
  let inValue = false;
  let inPhonetic = false;
  let formula = false;
  let hasValue = false;

  const endCell = () => {
    const value = hasValue ? cellValue(type, raw, style, context) : null;
    if (formula && content.formulaCells.length < MAX_FORMULA_NOTES) {
      content.formulaCells.push({ row: rowNumber, column, cached: value !== null });
    }
    if (value === null) return;
    if (rowNumber > limits.rows)
      throw appError('excel.too-many-rows', { sheet: context.name, limit: limits.rows });
    if (column >= limits.columns) {
      throw appError('excel.too-many-columns', { sheet: context.name, limit: limits.columns });
    }
    spent.cells += 1;
    if (typeof value === 'string') spent.characters += value.length;
    if (spent.cells > limits.cells || spent.characters > limits.characters) {
      throw appError('excel.too-many-cells', { limit: limits.cells });
    }
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  };

  scanXml(xml, {
    open(name, attributes) {
      if (name === 'c') {
        const at = attribute(attributes, 'r');
        const reference = at === null ? null : parseCellReference(at);
        column = reference ? reference.column : column + 1;
        type = attribute(attributes, 't') ?? '';
        style = Number(attribute(attributes, 's') ?? 0);
        raw = '';
        hasValue = false;
        formula = false;
      } else if (name === 'v' || name === 't') {
        inValue = !inPhonetic;
        if (inValue) hasValue = true;
      } else if (name === 'f') formula = true;
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 'row') {
        const number = Number(attribute(attributes, 'r') ?? rowNumber + 1);
        if (!Number.isInteger(number) || number <= rowNumber) throw appError('excel.damaged');
        rowNumber = number;
        cells = [];
        column = -1;
      } else if (name === 'mergeCell') addMerge(attribute(attributes, 'ref') ?? '', content.merges, context);
      else if (name === 'dataValidation' || name === 'conditionalFormatting') {
        judgeRanges(attribute(attributes, 'sqref') ?? '', context);
      }
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c') endCell();
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'row' && cells.length > 0) content.rows.push({ row: rowNumber, cells });
    },
    text(part) {
      if (inValue) raw += part;
    },
  });
  fillDownMerges(content);
  return content;
}

function cellValue(type: string, raw: string, style: number, context: SheetContext): CellValue {
  switch (type) {
    case 's': {
      const text = context.strings[Number(raw)];
      if (text === undefined) throw appError('excel.damaged');
      return text === '' ? null : text.slice(0, MAX_CELL_CHARACTERS);
    }
    case 'str':
    case 'inlineStr':
    case 'e': {
      const text = decodeCellText(raw);
      return text === '' ? null : text.slice(0, MAX_CELL_CHARACTERS);
    }
    case 'b':
      return raw.trim() === '1';
    case 'd': {
      const day = parseDay(raw);
      return day === null ? raw : { date: day };
    }
    default: {
      if (raw.trim() === '') return null;
      const number = Number(raw);
      if (!Number.isFinite(number)) throw appError('excel.damaged');
      const day = context.dateStyles[style] === true ? dayFromExcelSerial(number, context.epoch1904) : null;
      return day === null ? number : { date: day };
    }
  }
}

function addMerge(reference: string, merges: MergedRange[], context: SheetContext): void {
  const range = parseRange(reference);
  if (!range) return;
  const area = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  if (area > context.limits.mergedCells) {
    throw appError('excel.huge-range', { sheet: context.name, range: reference });
  }
  if (merges.length < MAX_MERGES) merges.push(range);
}

/** A drop-down over whole columns is ordinary in templates; one over the whole sheet is a trap for other readers. */
function judgeRanges(references: string, context: SheetContext): void {
  if (references.length > 1_000_000) throw appError('excel.huge-range', { sheet: context.name, range: '…' });
  for (const reference of references.split(' ')) {
    const range = parseRange(reference);
    if (!range) continue;
    const area = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (range.right - range.left >= context.limits.validationColumns && area > context.limits.mergedCells) {
      const named = `${columnLetters(range.left)}${range.top}:${columnLetters(range.right)}${range.bottom}`;
      throw appError('excel.huge-range', { sheet: context.name, range: named });
    }
  }
}

function fillDownMerges(content: SheetContent): void {
  const byNumber = new Map(content.rows.map((row) => [row.row, row.cells as CellValue[]]));
  for (const merge of content.merges) {
    if (merge.left !== merge.right || merge.bottom - merge.top > MAX_FILLED_ROWS) continue;
    const value = byNumber.get(merge.top)?.[merge.left] ?? null;
    if (value === null) continue;
    for (let row = merge.top + 1; row <= merge.bottom; row += 1) {
      const cells = byNumber.get(row);
      if (!cells) continue;
      while (cells.length < merge.left) cells.push(null);
      cells[merge.left] ??= value;
    }
  }
}
