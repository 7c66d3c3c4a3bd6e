import { formatDay, formatNumber, hasText, t } from '../../i18n/index.ts';
import type { Names } from './named-entries.ts';

/** Fields whose values are codes, and where their words stand. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  roles: ['app.roles'],
  state: ['users.state', 'accounts.state', 'papers.state'],
  before: ['papers.state'],
  level: ['school.level'],
  kind: ['import-screen.kind', 'papers.kind', 'school.subjects'],
  register: ['import-screen.kind'],
  act: ['accounts.act'],
  decision: ['reviews.decision'],
  fields: ['audit.fields'],
  columns: ['audit.fields'],
  functions: ['accounts.function'],
  matchedBy: ['audit.matchedBy'],
  purpose: ['audit.purpose'],
  book: ['number-registers.books'],
};
/** A change of many accounts names each by its id. */
const ID = /^[0-9a-f]{8}-/u;

/** "superiorBody" → "Cơ quan chủ quản"; an id → its name; what has neither shows itself. */
export function fieldText(field: string, names: Names = {}): string {
  const key = `audit.fields.${field}`;
  return hasText(key) ? t(key) : (names[field] ?? field);
}

function wordOf(field: string, code: string): string {
  const branches = WORDS[ID.test(field) ? 'state' : field] ?? [];
  const key = branches.map((branch) => `${branch}.${code}`).find(hasText);
  return key === undefined ? code : t(key);
}

/** A value of the log as people write it: words, days, numbers; parts of a group with their names. */
export function valueText(field: string, value: unknown, names: Names): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
  if (typeof value === 'number') return field === 'slot' ? String(value) : formatNumber(value);
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\d$/u.test(value) ? formatDay(value) : (names[value] ?? wordOf(field, value));
  if (Array.isArray(value)) return value.map((each) => valueText(field, each, names)).join(', ');
  return Object.entries(value)
    .map(([key, part]) => [fieldText(key, names), valueText(key, part, names)] as const)
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}: ${text}`)
    .join('; ');
}
