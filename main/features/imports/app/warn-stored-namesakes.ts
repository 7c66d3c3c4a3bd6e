import { foldForSearch } from '../../../kernel/vietnamese.ts';
import type { Row } from '../data/table-rows.ts';
import type { PlanBuilder } from './planned.ts';

interface Added {
  readonly row: number;
  readonly record: { readonly fullName: string; readonly birthDate: string };
}

/**
 * Rows that add somebody whose name and birth date a stored person has: perhaps one person a second time.
 * `named`: ids of those whom a row of the file stands for; the file's own check has looked at these.
 */
export function warnStoredNamesakes(
  builder: PlanBuilder,
  added: readonly Added[],
  stored: readonly Row[],
  named: ReadonlySet<unknown>,
  placeOf: (row: Row) => string,
): void {
  const keyOf = (name: unknown, birthDate: unknown) => `${foldForSearch(String(name))}|${String(birthDate)}`;
  const wanted = added.filter(({ record }) => record.fullName !== '' && record.birthDate !== '');
  if (wanted.length === 0) return;
  const others = stored.filter((row) => !named.has(row['id']));
  const known = new Map(others.map((row) => [keyOf(row['full_name'], row['birth_date']), row]));
  for (const { row, record } of wanted) {
    const same = known.get(keyOf(record.fullName, record.birthDate));
    if (!same) continue;
    const name = [String(same['full_name']), placeOf(same)].filter(Boolean).join(', ');
    builder.warn(row, 'fullName', 'imports.namesake-stored', { name });
  }
}
