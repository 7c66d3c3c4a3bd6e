import type { ErrorParams } from '../../../kernel/app-error.ts';
import { columnsOf, type Row, type TableName } from '../data/table-rows.ts';
import type { RowChange } from '../data/import-batches.ts';

export type Effect = 'added' | 'changed' | 'unchanged';
/** Something only the stored records can tell about a row. */
export interface Finding {
  readonly row: number;
  readonly field: string;
  readonly code: string;
  readonly params: ErrorParams;
}
/** Of a row of the file. */
export type PlannedChange = RowChange & { readonly row: number };
export interface Plan {
  readonly changes: readonly PlannedChange[];
  readonly effects: ReadonlyMap<number, Effect>;
  /** Ids of the records that rows of their own stand for, also unchanged ones. */
  readonly named: ReadonlySet<string>;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Collects row by row; a row with an error adds none of its changes. */
export class PlanBuilder {
  readonly #changes: PlannedChange[] = [];
  readonly #effects = new Map<number, Effect>();
  readonly #named = new Set<string>();
  readonly #errors: Finding[] = [];
  readonly #warnings: Finding[] = [];

  /** Plans one row; says whether the record is new, differs, or is the same already. */
  put(row: number, table: TableName, before: Row | null, after: Row, id = String(after['id'])): void {
    const effect: Effect =
      before === null ? 'added' : sameValues(table, before, after) ? 'unchanged' : 'changed';
    if (effect !== 'unchanged') this.#changes.push({ row, table, id, before, after });
    this.#named.add(id);
    this.noteEffect(row, effect);
  }

  /** Adds a change that only follows from another one of the same row. */
  follow(row: number, table: TableName, before: Row | null, after: Row, id = String(after['id'])): void {
    this.#changes.push({ row, table, id, before, after });
    this.noteEffect(row, 'changed');
  }

  noteEffect(row: number, effect: Effect): void {
    const earlier = this.#effects.get(row) ?? 'unchanged';
    this.#effects.set(row, earlier === 'added' || effect === 'unchanged' ? earlier : effect);
  }

  error(row: number, field: string, code: string, params: ErrorParams): void {
    this.#errors.push({ row, field, code, params });
    this.#effects.delete(row);
  }

  warn(row: number, field: string, code: string, params: ErrorParams): void {
    this.#warnings.push({ row, field, code, params });
  }

  plan(): Plan {
    return {
      changes: this.#changes,
      effects: this.#effects,
      named: this.#named,
      errors: this.#errors,
      warnings: this.#warnings,
    };
  }
}

function sameValues(table: TableName, before: Row, after: Row): boolean {
  return columnsOf(table).every((column) => (before[column] ?? null) === (after[column] ?? null));
}

/** Values the file gave; '' and undefined mean "not given" and leave what is stored. */
export function given(
  values: Record<string, string | number | null | undefined>,
): Record<string, string | number | null> {
  const found: Record<string, string | number | null> = {};
  for (const [column, value] of Object.entries(values))
    if (value !== undefined && value !== '') found[column] = value;
  return found;
}
