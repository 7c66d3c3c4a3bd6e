import { fieldText, valueText } from './detail-text.ts';
import type { Names } from './named-entries.ts';

/** One line of a before/after table. */
export interface Change {
  readonly field: string;
  /** The name people know it by. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(detail: string): unknown {
  try {
    return JSON.parse(detail);
  } catch {
    return detail;
  }
}

/** What changed, field by field; fields that stayed the same are left out. Null = the detail holds no before/after. */
export function changesOf(detail: string, names: Names = {}): readonly Change[] | null {
  const data = parse(detail);
  if (!isObject(data) || (!isObject(data['before']) && !isObject(data['after']))) return null;
  const before = isObject(data['before']) ? data['before'] : {};
  const after = isObject(data['after']) ? data['after'] : {};
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({
      field,
      label: fieldText(field, names),
      before: valueText(field, before[field], names),
      after: valueText(field, after[field], names),
    }))
    .filter((change) => change.before !== change.after);
}

/** The rest of the detail as label and value. */
export function factsOf(detail: string, names: Names = {}): readonly (readonly [string, string])[] {
  const data = parse(detail);
  if (!isObject(data)) return data === '' ? [] : [['', valueText('', data, names)]];
  return Object.entries(data)
    .filter(([key, value]) => !(isObject(value) && (key === 'before' || key === 'after')))
    .map(([key, value]) => [fieldText(key, names), valueText(key, value, names)] as const);
}
