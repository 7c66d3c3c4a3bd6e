import { appError } from '../../kernel/app-error.ts';
import type { ParsedWorkbook, SheetRow } from '../../kernel/spreadsheet.ts';
import type { WorkbookLimits } from './limits.ts';
import { decodeXml, scanXml } from './xml-scan.ts';
import { inflateEntry, readZipDirectory } from './zip-directory.ts';

const MAIN_PART = 'word/document.xml';

/**
 * The words of a Word document as one nameless sheet: a paragraph is a row of one cell, a row of a table one of its
 * cells. Pictures, headers and looks are left out. Runs in the child process only.
 */
export function parseDocument(bytes: Uint8Array, limits: WorkbookLimits): ParsedWorkbook {
  const entry = readZipDirectory(bytes, limits).get(MAIN_PART);
  if (!entry) throw appError('excel.damaged');
  const xml = new TextDecoder('utf-8').decode(inflateEntry(bytes, entry, limits.partBytes));
  const rows = rowsOf(xml, limits);
  return { sheets: [{ name: '', hidden: false, rows, merges: [], formulaCells: [] }] };
}

function rowsOf(xml: string, { rows: mostRows, characters }: WorkbookLimits): SheetRow[] {
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let words = '';
  let inText = false;
  // A table inside a cell belongs to that cell.
  let tableDepth = 0;
  let left = characters;
  const add = (text: string): void => {
    left -= text.length;
    if (left < 0) throw appError('excel.too-big-content', { limit: characters });
    words += text;
  };
  const endRow = (values: readonly string[]): void => {
    if (values.some((value) => value !== '') && rows.length < mostRows)
      rows.push({ row: rows.length + 1, cells: values });
  };
  const take = (): string => {
    const text = words.replace(/\s+/gu, ' ').trim();
    words = '';
    return text;
  };
  scanXml(xml, {
    open(name) {
      if (name === 't') inText = true;
      else if (name === 'tab' || name === 'br') add(' ');
      else if (name === 'tbl') tableDepth += 1;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'p' && tableDepth === 0) endRow([take()]);
      else if (name === 'p') add(' ');
      else if (name === 'tc' && tableDepth === 1) cells.push(take());
      else if (name === 'tr' && tableDepth === 1) {
        endRow(cells);
        cells = [];
      } else if (name === 'tbl') tableDepth -= 1;
    },
    text(raw) {
      if (inText) add(decodeXml(raw));
    },
  });
  return rows;
}
