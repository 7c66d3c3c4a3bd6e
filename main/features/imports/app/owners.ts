import type { Row } from '../data/table-rows.ts';

/** Who holds a value that must be unique, kept up to date while rows are planned. */
export class Owners {
  readonly #byValue = new Map<string, Row>();
  readonly #column: string;
  readonly #key: (value: string) => string;

  constructor(rows: readonly Row[], column: string, key: (value: string) => string = (value) => value) {
    this.#column = column;
    this.#key = key;
    for (const row of rows) this.#set(row);
  }

  find(value: string): Row | null {
    return value === '' ? null : (this.#byValue.get(this.#key(value)) ?? null);
  }

  /** Somebody else who holds this row's value. */
  otherThan(row: Row): Row | null {
    const owner = this.find(String(row[this.#column] ?? ''));
    return owner && owner['id'] !== row['id'] ? owner : null;
  }

  replace(before: Row | null, after: Row): void {
    const old = String(before?.[this.#column] ?? '');
    if (old !== '' && this.find(old)?.['id'] === after['id']) this.#byValue.delete(this.#key(old));
    this.#set(after);
  }

  #set(row: Row): void {
    const value = String(row[this.#column] ?? '');
    if (value !== '') this.#byValue.set(this.#key(value), row);
  }
}
