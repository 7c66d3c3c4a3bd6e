import type { ErrorParams } from '../../../kernel/app-error.ts';
import { dayFromExcelSerial, formatDay, parseAmericanDay, parseDay } from '../../../kernel/dates.ts';
import type { CellValue, SheetRow } from '../../../kernel/spreadsheet.ts';
import { cleanText, decodeTcvn3, looksLikeTcvn3, titleCaseName } from '../../../kernel/vietnamese.ts';
import { matchCode, type CodeEntry, type CodeList } from './code-lists/code-list.ts';
import type { ImportIssue } from './issue.ts';
import type { ColumnMapping } from './mapping.ts';

/** Serials a General cell may hold for a birth date: 1927 to 2064. Smaller numbers are years or slips. */
const SERIAL_FROM = 10_000;
const SERIAL_TO = 60_000;
/** The longest value shown back inside a sentence. */
const QUOTED = 40;

/** Reads the cells of one row by field and collects what is wrong with them. */
export class RowReader {
  readonly row: number;
  /** The row as a sentence names it. */
  readonly place: string;
  readonly errors: ImportIssue[] = [];
  readonly warnings: ImportIssue[] = [];
  readonly #cells: readonly CellValue[];
  readonly #mapping: ColumnMapping;
  readonly #headers: readonly string[];

  constructor(row: SheetRow, mapping: ColumnMapping, headers: readonly string[], place = String(row.row)) {
    this.row = row.row;
    this.place = place;
    this.#cells = row.cells;
    this.#mapping = mapping;
    this.#headers = headers;
  }

  has(key: string): boolean {
    return this.#mapping.columns[key] !== undefined;
  }

  header(key: string): string {
    return this.#headers[this.#mapping.columns[key] ?? -1] ?? '';
  }

  cell(key: string): CellValue {
    const column = this.#mapping.columns[key];
    return column === undefined ? null : (this.#cells[column] ?? null);
  }

  /** A person said the suggested values of this field are right. */
  unitsAccepted(key: string): boolean {
    return this.#mapping.unitsAccepted?.includes(key) ?? false;
  }

  /** Text of any cell: numbers without a decimal point of their own, days as dd/mm/yyyy. */
  text(key: string): string {
    const cell = this.cell(key);
    if (cell === null) return '';
    if (typeof cell === 'string') return cleanText(cell);
    if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
    if (typeof cell === 'boolean') return cell ? 'x' : '';
    return formatDay(cell.date);
  }

  error(key: string, code: string, params: ErrorParams = {}, suggestion = ''): void {
    this.errors.push(this.#issue(key, code, params, suggestion));
  }

  warn(key: string, code: string, params: ErrorParams = {}, suggestion = ''): void {
    this.warnings.push(this.#issue(key, code, params, suggestion));
  }

  #issue(key: string, code: string, params: ErrorParams, suggestion: string): ImportIssue {
    const columnIndex = this.#mapping.columns[key] ?? -1;
    const column = this.#headers[columnIndex] ?? '';
    return { row: this.row, column, columnIndex, code, params: { column, ...params }, suggestion };
  }

  /** Free text; warns about the old font encodings, refuses what is longer than the record can hold. */
  words(key: string, max: number): string {
    const text = this.text(key);
    if (text.length > max) {
      this.error(key, 'imports.too-long', { max });
      return '';
    }
    if (typeof this.cell(key) === 'string' && looksLikeTcvn3(text)) {
      this.warn(key, 'imports.legacy-encoding', { value: text.slice(0, QUOTED) });
    }
    return text;
  }

  /** Codes and numbers that are names: inner spaces and Excel's visible apostrophe removed, zeros kept. */
  code(key: string, max: number): string {
    const text = this.text(key).replace(/^'/u, '').replace(/\s+/gu, '');
    if (text.length > max) {
      this.error(key, 'imports.too-long', { max });
      return '';
    }
    return text;
  }

  /** A person's name from one column or two; required. */
  fullName(nameKey = 'fullName'): string {
    const shownKey = this.has(nameKey) ? nameKey : 'familyAndMiddle';
    if (this.#refusesOldFont(shownKey)) return '';
    const before = this.words(shownKey, 80);
    const given = this.words('givenName', 40);
    const repeated = given !== '' && (before === given || before.endsWith(` ${given}`));
    const name = cleanText(repeated ? before : `${before} ${given}`);
    if (name === '') {
      // A name that was there is already told to be too long.
      if (this.text(shownKey) === '' && this.text('givenName') === '')
        this.error(shownKey, 'imports.required');
      return '';
    }
    if (/\d|[<>{}@#=|]/u.test(name) || name.length < 2) {
      this.error(shownKey, 'imports.name-characters', { value: name.slice(0, QUOTED) });
      return '';
    }
    if (!name.includes(' ')) this.warn(shownKey, 'imports.name-one-word', { value: name });
    return titleCaseName(name);
  }

  /** A name in an old font encoding would stand on papers as garbage; the suggestion says what was meant. */
  #refusesOldFont(shownKey: string): boolean {
    // The cell as it is: a tidied text has lost the soft hyphen, which is "ư" there.
    const parts = [this.cell(shownKey), this.cell('givenName')].filter((cell) => typeof cell === 'string');
    const name = parts.join(' ').trim();
    const meant = decodeTcvn3(name);
    if (meant === null) return false;
    this.error(
      shownKey,
      'imports.name-old-font',
      { value: cleanText(name).slice(0, QUOTED) },
      titleCaseName(meant),
    );
    return true;
  }

  /** A day; '' when empty or wrong (then an error is noted). */
  day(key: string): string {
    const cell = this.cell(key);
    if (cell === null) return '';
    if (typeof cell === 'object') return cell.date;
    const text = this.text(key);
    const serial = /^\d{5}(?:\.\d+)?$/u.test(text) ? Number(text) : 0;
    if (serial >= SERIAL_FROM && serial <= SERIAL_TO) {
      const day = dayFromExcelSerial(serial);
      if (day !== null) return day;
    }
    if (text === '') return '';
    const day = parseDay(text);
    if (day !== null) return day;
    const american = parseAmericanDay(text);
    this.error(
      key,
      'imports.date',
      { value: text.slice(0, QUOTED) },
      american === null ? '' : formatDay(american),
    );
    return '';
  }

  /** A value of a code list; `null` when empty, or unknown (then an error with the closest value is noted). */
  listed<C extends string>(key: string, list: CodeList<C>): CodeEntry<C> | null {
    const text = this.text(key);
    if (text === '') return null;
    const match = matchCode(list, text);
    if ('entry' in match) return match.entry;
    this.error(key, 'imports.unknown-value', { value: text.slice(0, QUOTED) }, match.suggestion);
    return null;
  }
}
