import type { InputOf, OutputOf } from '../../../preload/contract/index.ts';
import type { ImportKind } from '../../../preload/contract/vocabulary/school.ts';
import { fieldLabel } from './field-label.ts';

export type Inspection = OutputOf<'imports.inspect'>;
export type Mapping = NonNullable<InputOf<'imports.dryRun'>['mapping']>;
type Sheet = Inspection['sheets'][number];
/** What a table of columns shows, whatever kind of list it is. */
export type Columns = Pick<Inspection, 'sheets' | 'fields'>;

/** Excel's name of a zero-based column: 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

export function sheetOf(inspection: Columns, mapping: Mapping): Sheet | undefined {
  return inspection.sheets.find(({ name }) => name === mapping.sheet);
}

/** The first few different values of a column, so that a person recognises it. */
export function samples(sheet: Sheet, column: number, most = 3): readonly string[] {
  const values = sheet.sample.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
  return [...new Set(values)].slice(0, most);
}

export function withColumn(mapping: Mapping, field: string, column: number | null): Mapping {
  const { [field]: _old, ...others } = mapping.columns;
  return { ...mapping, columns: column === null ? others : { ...others, [field]: column } };
}

/** Another sheet has other headers: fields keep a column only where a header of the same name exists there. */
export function withSheet(inspection: Columns, mapping: Mapping, name: string): Mapping {
  const from = sheetOf(inspection, mapping);
  const to = inspection.sheets.find((sheet) => sheet.name === name);
  if (to === undefined) return mapping;
  const columns: Record<string, number> = {};
  for (const [field, column] of Object.entries(mapping.columns)) {
    const header = from?.headers[column]?.trim().toLowerCase() ?? '';
    const found = to.headers.findIndex((other) => header !== '' && other.trim().toLowerCase() === header);
    if (found >= 0) columns[field] = found;
  }
  return { ...mapping, sheet: to.name, headerRow: to.headerRow, columns };
}

export interface MappingProblems {
  /** Labels of required fields without a column. */
  readonly missing: readonly string[];
  /** Columns used by more than one field. */
  readonly twice: readonly number[];
}

export function mappingProblems(inspection: Inspection, mapping: Mapping, kind: ImportKind): MappingProblems {
  const missing = inspection.fields
    .filter(({ key, required }) => required && mapping.columns[key] === undefined)
    .map((field) => fieldLabel(field, kind));
  const used = Object.values(mapping.columns);
  const twice = [...new Set(used.filter((column, at) => used.indexOf(column) !== at))];
  return { missing, twice };
}
