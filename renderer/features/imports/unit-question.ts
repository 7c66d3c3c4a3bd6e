import type { Report } from './issues.ts';

type Asked = Report['errors'][number];
export interface UnitQuestion {
  readonly field: string;
  readonly column: string;
  /** Cells of the column that are asked about. */
  readonly count: number;
  /** The first of them: what stands there, and what it may mean. */
  readonly example: { readonly value: string; readonly meant: string };
}

/** One question a column, in the order of the file. */
export function unitQuestions(errors: readonly Asked[]): readonly UnitQuestion[] {
  const byField = new Map<string, UnitQuestion>();
  for (const { code, params, column, suggestion } of errors) {
    if (code !== 'registers.cell-unit') continue;
    const field = String(params['field']);
    const known = byField.get(field);
    const example = known?.example ?? { value: String(params['value']), meant: suggestion };
    byField.set(field, { field, column, count: (known?.count ?? 0) + 1, example });
  }
  return [...byField.values()];
}
