import { catalogues } from './catalogue.ts';
import { formatNumber } from './format.ts';
import { language } from './language.ts';

export type Params = Readonly<Record<string, string | number>>;

/** `{name}` inserts a value; `{n|paper|papers}` chooses by number (English only needs it). */
export function fill(text: string, params: Params): string {
  return text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/gu,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one !== undefined && many !== undefined) return value === 1 ? one : many;
      return typeof value === 'number' ? formatNumber(value) : value;
    },
  );
}

/** The sentence of a key such as `people.staff.title`; a missing key shows itself and fails a test. */
export function t(key: string, params: Params = {}): string {
  const text = catalogues[language()].texts.get(key) ?? catalogues.vi.texts.get(key);
  return text === undefined ? key : fill(text, params);
}

export function hasText(key: string): boolean {
  return catalogues[language()].texts.has(key);
}
