import type { Sqlite } from './sqlite.ts';

export type Row = Readonly<Record<string, string | number | bigint | Buffer | null>>;
type Key = readonly (string | number)[];

export interface WalkedTable {
  readonly rows: Row[];
  /** Stretches of the table that could not be read. */
  readonly gaps: number;
}

/** A stretch without one readable page is halved so often before it is given up: 2,048 looks, a tenth of a second. */
const DEPTH = 11;
const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|IOERR)/u;

/**
 * Reads a table row by row in the order of its key, from both ends up to the first page that does not authenticate, and
 * then looks for readable islands between. A row whose long fields lie on a damaged page gives what else it has.
 */
export function walkTable(sqlite: Sqlite, table: string, columns: readonly string[]): WalkedTable {
  const key = keyColumns(sqlite, table);
  const walk = (wanted: readonly string[]) => new Walk(sqlite, table, key, wanted);
  const whole = walk(columns).whole();
  if (whole.gaps === 0) return whole;
  const keys = walk([]).whole();
  // Nothing but whole pages is gone: no row has its long fields elsewhere.
  if (keys.rows.length === whole.rows.length) return whole;
  const short = shortRows(walk, columns, keys);
  const idOf = (row: Row) => JSON.stringify(key.map((name) => row[name]));
  const read = new Map(whole.rows.map((row) => [idOf(row), row]));
  const rows = short.rows.map((row) => read.get(idOf(row)) ?? partOf(sqlite, table, key, columns, row));
  return { rows, gaps: short.gaps + rows.filter((row) => !read.has(idOf(row))).length };
}

/** Every row with the leading columns that lie on the row's own page, found by halving. */
function shortRows(
  walk: (wanted: readonly string[]) => Walk,
  columns: readonly string[],
  keys: WalkedTable,
): WalkedTable {
  const reach = walk([]).reach();
  let known = 0;
  for (let tooMany = columns.length; tooMany - known > 1;) {
    const count = Math.floor((known + tooMany) / 2);
    if (walk(columns.slice(0, count)).reach() < reach) tooMany = count;
    else known = count;
  }
  const more = walk(columns.slice(0, known)).whole();
  return more.rows.length < keys.rows.length ? keys : more;
}

/** Field by field what the walk has not read: those before the damaged page can be. */
function partOf(
  sqlite: Sqlite,
  table: string,
  key: readonly string[],
  columns: readonly string[],
  row: Row,
): Row {
  const where = key.map((name) => `${quoted(name)} = ?`).join(' AND ');
  const values = key.map((name) => row[name]);
  const field = (name: string): Row[string] => {
    const read = row[name];
    if (read !== undefined) return read;
    return unlessDamaged(() => {
      const statement = sqlite.prepare(`SELECT ${quoted(name)} FROM ${quoted(table)} WHERE ${where}`);
      return statement.pluck().get(...values) as Row[string];
    });
  };
  return { ...row, ...Object.fromEntries(columns.map((name) => [name, field(name)])) };
}

/** Names and kinds of a table's columns. */
export function columnsOf(sqlite: Sqlite, table: string): { name: string; type: string; pk: number }[] {
  return sqlite.pragma(`table_info(${quoted(table)})`) as { name: string; type: string; pk: number }[];
}

/** `null`: unreadable. Anything that is not damage is thrown. */
export function unlessDamaged<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (DAMAGE.test(String((error as { code?: unknown }).code))) return null;
    throw error;
  }
}

class Walk {
  readonly rows: Row[] = [];
  gaps = 0;
  readonly #sqlite: Sqlite;
  readonly #key: readonly string[];
  readonly #from: string;

  constructor(sqlite: Sqlite, table: string, key: readonly string[], columns: readonly string[]) {
    this.#sqlite = sqlite;
    this.#key = key;
    const wanted = [...new Set([...key, ...columns])]
      .map((name) => `${quoted(name)} AS ${quoted(name)}`)
      .join(', ');
    this.#from = `SELECT ${wanted} FROM ${quoted(table)}`;
  }

  whole(): WalkedTable {
    this.#between(null, null, 0);
    return { rows: this.rows, gaps: this.gaps };
  }

  /** How many rows can be read from both ends, up to the first damage. */
  reach(): number {
    const up = this.#read(null, null, 'ASC');
    return up.rows.length + (up.whole ? 0 : this.#read(null, null, 'DESC').rows.length);
  }

  /** Both bounds are keys already read, and excluded; null = the end of the table. */
  #between(low: Key | null, high: Key | null, depth: number): void {
    const up = this.#read(low, high, 'ASC');
    for (const row of up.rows) this.rows.push(row);
    if (up.whole) return;
    const last = up.rows.at(-1);
    const from = last ? this.#keyOf(last) : low;
    const down = this.#read(from, high, 'DESC');
    const nearest = down.rows.at(-1);
    if (!down.whole) this.#island(from, nearest ? this.#keyOf(nearest) : high, depth);
    for (const row of down.rows.reverse()) this.rows.push(row);
  }

  /** Neither end of this stretch can be read from outside: is there anything readable in its middle? */
  #island(low: Key | null, high: Key | null, depth: number): void {
    const middle = depth < DEPTH ? middleOf(low?.[0] ?? null, high?.[0] ?? null) : null;
    if (middle === null) {
      this.gaps += 1;
      return;
    }
    const at: Key = [middle, ...this.#key.slice(1).map(() => '')];
    const found = this.#read(at, high, 'ASC', 1).rows[0];
    if (found) {
      const key = this.#keyOf(found);
      this.#between(low, key, depth + 1);
      this.rows.push(found);
      this.#between(key, high, depth + 1);
      return;
    }
    const before = this.gaps;
    this.#island(low, at, depth + 1);
    this.#island(at, high, depth + 1);
    // Halves that touch are one gap.
    this.gaps = before + Math.max(1, this.gaps - before - 1);
  }

  /**
   * Only the end where the reading starts is looked up: SQLite compares keys by whole rows, and the long texts of sound
   * rows on the way may be damaged. The other end is watched for here.
   */
  #read(
    low: Key | null,
    high: Key | null,
    order: 'ASC' | 'DESC',
    limit = Infinity,
  ): { rows: Row[]; whole: boolean } {
    const [start, end] = order === 'ASC' ? [low, high] : [high, low];
    const sign = order === 'ASC' ? '>' : '<';
    const names = this.#key.map(quoted);
    const where = start ? `WHERE (${names.join(', ')}) ${sign} (${names.map(() => '?').join(', ')})` : '';
    const sorted = names.map((name) => `${name} ${order}`).join(', ');
    const rows: Row[] = [];
    const whole = unlessDamaged(() => {
      const statement = this.#sqlite.prepare(`${this.#from} ${where} ORDER BY ${sorted}`);
      for (const row of statement.iterate(...(start ?? []))) {
        const from = this.#keyOf(row as Row);
        if (end && (order === 'ASC' ? !isBefore(from, end) : !isBefore(end, from))) break;
        rows.push(row as Row);
        if (rows.length >= limit) break;
      }
      return true;
    });
    return { rows, whole: whole ?? false };
  }

  #keyOf(row: Row): Key {
    return this.#key.map((name) => row[name] as string | number);
  }
}

function keyColumns(sqlite: Sqlite, table: string): string[] {
  const sql = sqlite.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table) as string;
  if (!/WITHOUT ROWID\s*$/iu.test(sql)) return ['rowid'];
  return columnsOf(sqlite, table)
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name);
}

/** As SQLite orders keys; each is of ids, kinds and codes in Latin letters, or a number. */
function isBefore(a: Key, b: Key): boolean {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A key between two; `null` when there is none. Text counts as a number whose digits are its characters. */
function middleOf(low: string | number | null, high: string | number | null): string | number | null {
  if (typeof low === 'number' || typeof high === 'number') {
    const from = Number(low ?? 0);
    const middle = Math.floor((from + Number(high ?? 2 * from + 1_000)) / 2);
    return middle > from ? middle : null;
  }
  if (isId(low) && isId(high)) {
    const [from, to] = [idDigits(low), idDigits(high)];
    const middle = (from + to) / 2n;
    return middle > from ? idOf(middle) : null;
  }
  const [from, to] = [digits(low ?? ''), digits(high ?? LAST)];
  const middle = (from + to) / 2n;
  return middle > from ? text(middle) : null;
}

/**
 * Ids are halved by the digits that differ from id to id. By characters, fourteen halvings would be spent on the fixed
 * ones between the millisecond and the counter, and pages written within a few milliseconds never be told apart.
 */
const isId = (key: string | number | null): key is string => typeof key === 'string' && ID.test(key);
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const idDigits = (id: string): bigint =>
  BigInt(`0x${id.slice(0, 8)}${id.slice(9, 13)}${id.slice(15, 18)}${id.slice(19, 23)}${id.slice(24)}`);
function idOf(digits: bigint): string {
  const hex = digits.toString(16).padStart(31, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(12, 15)}-${hex.slice(15, 19)}-${hex.slice(19)}`;
}

/** Long enough for a code; other keys here are kinds and codes in Latin letters. */
const LENGTH = 40;
const BASE = 128n;
const LAST = '~'.repeat(LENGTH);

function digits(value: string): bigint {
  let number = 0n;
  for (let i = 0; i < LENGTH; i += 1)
    number = number * BASE + BigInt(Math.min(value.charCodeAt(i) || 0, 127));
  return number;
}

function text(number: bigint): string {
  let value = '';
  for (let rest = number; rest > 0n; rest /= BASE) value = String.fromCharCode(Number(rest % BASE)) + value;
  // The driver ends a text at a zero; a trailing one changes nothing in the order.
  return value.padStart(LENGTH, '\u0000').replace(/\u0000+$/u, '');
}
