import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { CellValue } from '../../kernel/spreadsheet.ts';
import type { Sqlite } from '../../platform/database/sqlite.ts';
import type { Row } from '../../platform/database/walk-table.ts';
import { writeListWorkbook, type ListWorkbook } from '../../platform/excel/index.ts';
import { writeWhole } from '../../platform/files/write-whole.ts';
import { readBytes, type SalvagedTable } from '../../platform/database/read-what-is-left.ts';
import { COLUMN_NAMES, GROUPS, NAMES_OF, OTHERS, TABLE_NAMES } from './salvage-words.ts';

type Report = OutputOf<'salvage.run'>['tables'];
type Files = OutputOf<'salvage.run'>['files'];
type Names = ReadonlyMap<RegExp, ReadonlyMap<string, string>>;

const FILE_TABLES = ['paper_file', 'paper_scan_file'] as const;
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** One workbook a subject, one sheet a table. */
export async function writeTables(folder: string, tables: readonly SalvagedTable[]): Promise<void> {
  const names = namesIn(tables);
  const grouped = new Set(GROUPS.flatMap((group) => group.tables));
  const isFile = (table: string) => FILE_TABLES.some((name) => name === table);
  const others = tables.map(({ table }) => table).filter((table) => !grouped.has(table) && !isFile(table));
  for (const { file, tables: wanted } of [...GROUPS, { file: OTHERS, tables: others }]) {
    const sheets = wanted
      .flatMap((name) => tables.find(({ table }) => table === name) ?? [])
      .filter(({ rows }) => rows.length > 0)
      .map((table) => sheetOf(table, names));
    if (sheets.length > 0) writeWhole(join(folder, `${file}.xlsx`), await writeListWorkbook(...sheets));
  }
}

/** Papers and scans, each whole or not at all. */
export function writeFiles(folder: string, sqlite: Sqlite, tables: readonly SalvagedTable[]): Files {
  const rowsOf = (name: string): readonly Row[] => tables.find(({ table }) => table === name)?.rows ?? [];
  const papers = new Map(rowsOf('paper').map((row) => [text(row, 'id'), row]));
  const scans = new Map(rowsOf('paper_scan').map((row) => [text(row, 'id'), row]));
  const counts = { read: 0, lost: 0 };
  const save = (table: (typeof FILE_TABLES)[number], place: string, nameOf: (row: Row) => string) => {
    mkdirSync(join(folder, place));
    for (const row of rowsOf(table)) {
      const bytes = readBytes(sqlite, table, Number(row['rowid']));
      if (bytes) writeWhole(join(folder, place, nameOf(row)), bytes);
      counts[bytes ? 'read' : 'lost'] += 1;
    }
  };
  save('paper_file', 'van-ban', (row) => {
    const paper = papers.get(text(row, 'paper_id'));
    const name = paper
      ? [text(paper, 'year'), text(paper, 'kind'), text(paper, 'number')].join('-')
      : text(row, 'paper_id');
    return `${name}${Number(row['version']) > 1 ? `-lan-${text(row, 'version')}` : ''}.pdf`;
  });
  save('paper_scan_file', 'ban-quet', (row) => {
    const scan = scans.get(text(row, 'scan_id'));
    return `${text(row, 'scan_id')}.${(scan && ENDINGS[text(scan, 'media_type')]) ?? 'bin'}`;
  });
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
      `Tệp văn bản và bản quét: lưu được ${files.read}, hỏng ${files.lost}.`,
      'Các tệp này có dữ liệu cá nhân và không được mã hóa: cất nơi an toàn, xóa khi đã dùng xong.',
    ],
  };
  writeWhole(join(folder, 'bao-cao.xlsx'), await writeListWorkbook(sheet));
  return report;
}

function sheetOf({ table, columns, rows }: SalvagedTable, names: Names): ListWorkbook {
  return {
    sheetName: TABLE_NAMES[table] ?? table,
    titles: [TABLE_NAMES[table] ?? table],
    columns: columns.map((name) => ({
      header: COLUMN_NAMES[name] ?? name,
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
