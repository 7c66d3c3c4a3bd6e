import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { CellValue } from '../../kernel/spreadsheet.ts';
import type { Sqlite } from '../../platform/database/sqlite.ts';
import type { Row } from '../../platform/database/walk-table.ts';
import { writeListWorkbook, type ListWorkbook } from '../../platform/excel/index.ts';
import { writeWhole } from '../../platform/files/write-whole.ts';
import { readBytes, type SalvagedTable } from '../../platform/database/read-what-is-left.ts';
import { fileTables } from './kept-files.ts';
import { columnName } from './column-names.ts';
import { GROUPS, NAMES_OF, OTHERS, TABLE_NAMES } from './salvage-words.ts';

type Report = OutputOf<'salvage.run'>['tables'];
type Files = OutputOf<'salvage.run'>['files'];
type Names = ReadonlyMap<RegExp, ReadonlyMap<string, string>>;

/** One workbook a subject, one sheet a table. */
export async function writeTables(folder: string, tables: readonly SalvagedTable[]): Promise<void> {
  const names = namesIn(tables);
  const grouped = new Set(GROUPS.flatMap((group) => group.tables));
  const files = new Set(fileTables([]).map(({ table }) => table));
  const isFile = (table: string) => files.has(table);
  const others = tables.map(({ table }) => table).filter((table) => !grouped.has(table) && !isFile(table));
  for (const { file, tables: wanted } of [...GROUPS, { file: OTHERS, tables: others }]) {
    const sheets = wanted
      .flatMap((name) => tables.find(({ table }) => table === name) ?? [])
      .filter(({ rows }) => rows.length > 0)
      .map((table) => sheetOf(table, names));
    if (sheets.length > 0) await writeWhole(join(folder, `${file}.xlsx`), await writeListWorkbook(...sheets));
  }
}

/** Papers, scans, attachments and evidence, each whole or not at all. */
export async function writeFiles(
  folder: string,
  sqlite: Sqlite,
  tables: readonly SalvagedTable[],
): Promise<Files> {
  const counts = { read: 0, lost: 0 };
  for (const { table, places, placeOf, nameOf } of fileTables(tables)) {
    for (const place of places) mkdirSync(join(folder, place));
    for (const row of tables.find((known) => known.table === table)?.rows ?? []) {
      const bytes = readBytes(sqlite, table, Number(row['rowid']));
      if (bytes) await writeWhole(join(folder, placeOf(row), nameOf(row)), bytes);
      counts[bytes ? 'read' : 'lost'] += 1;
    }
  }
  return counts;
}

export async function writeReport(
  folder: string,
  { tables, files, at }: { tables: readonly SalvagedTable[]; files: Files; at: string },
): Promise<Report> {
  const report = tables.map(({ table, rows, expected, gaps }) => ({
    name: TABLE_NAMES[table] ?? table,
    read: rows.length,
    expected,
    gaps,
  }));
  const sheet: ListWorkbook = {
    sheetName: 'Báo cáo',
    titles: ['PHẦN CÒN ĐỌC ĐƯỢC CỦA TỆP DỮ LIỆU HỎNG', `Lập lúc ${at} (giờ quốc tế)`],
    columns: [
      { header: 'Bảng', width: 34, format: 'text' },
      { header: 'Đọc được (dòng)', width: 18, format: 'number' },
      { header: 'Phải có (dòng)', width: 18, format: 'text' },
      { header: 'Đoạn không đọc được', width: 22, format: 'number' },
    ],
    numbered: true,
    rows: report.map(({ name, read, expected, gaps }) => [
      name,
      read,
      expected === null ? 'Không đếm được' : String(expected),
      gaps,
    ]),
    closing: [
      `Tệp văn bản, bản quét, tệp đính kèm và minh chứng: lưu được ${files.read}, hỏng ${files.lost}.`,
      'Các tệp này có dữ liệu cá nhân và không được mã hóa: cất nơi an toàn, xóa khi đã dùng xong.',
    ],
  };
  await writeWhole(join(folder, 'bao-cao.xlsx'), await writeListWorkbook(sheet));
  return report;
}

function sheetOf({ table, columns, rows }: SalvagedTable, names: Names): ListWorkbook {
  return {
    sheetName: TABLE_NAMES[table] ?? table,
    titles: [TABLE_NAMES[table] ?? table],
    columns: columns.map((name) => ({
      header: columnName(table, name) ?? name,
      width: name.includes('name') || name.includes('address') ? 30 : 20,
      format: 'text',
    })),
    numbered: true,
    rows: rows.map((row) => columns.map((name) => cellOf(name, row[name] ?? null, names))),
  };
}

/** Who or what an id means, when that row could be read; otherwise the id. */
function cellOf(column: string, value: Row[string], names: Names): CellValue {
  if (value === null) return null;
  const text = String(value);
  for (const [columns, known] of names) if (columns.test(column)) return known.get(text) ?? text;
  return text;
}

function namesIn(tables: readonly SalvagedTable[]): Names {
  return new Map(
    NAMES_OF.map(({ table, name, columns }) => {
      const rows = tables.find((other) => other.table === table)?.rows ?? [];
      return [columns, new Map(rows.map((row) => [text(row, 'id'), text(row, name)]))];
    }),
  );
}

const text = (row: Row, column: string): string => String(row[column] ?? '');
