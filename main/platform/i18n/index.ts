import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorParams } from '../../kernel/app-error.ts';
import { APP_ROOT } from '../app-root.ts';

export type Language = 'vi' | 'en';
interface Branch {
  readonly [key: string]: string | Branch;
}

const read = new Map<Language, ReadonlyMap<string, string>>();

/**
 * The sentence of a code, from the `errors` branch of any locale file; the one for the unexpected when unknown.
 * `{name}` inserts a value, `{n|one|many}` chooses by number.
 */
export function sentenceOf(language: Language, code: string, params: ErrorParams): string {
  const sentences = read.get(language) ?? readSentences(language);
  return filled(sentences.get(code) ?? sentences.get('unexpected') ?? code, params);
}

function filled(sentence: string, params: ErrorParams): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/gu,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      return one !== undefined && many !== undefined ? (value === 1 ? one : many) : String(value);
    },
  );
}

function readSentences(language: Language): ReadonlyMap<string, string> {
  const sentences = new Map<string, string>();
  for (const [name, file] of localeFiles(language)) {
    const errors = name === 'errors' ? file : file['errors'];
    if (typeof errors === 'object') flatten(errors, '', sentences);
  }
  read.set(language, sentences);
  return sentences;
}

function flatten(branch: Branch, prefix: string, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(branch)) {
    if (typeof value === 'string') into.set(prefix + key, value);
    else flatten(value, `${prefix}${key}.`, into);
  }
}

const words = new Map<Language, ReadonlyMap<string, string>>();

/** The word of a key such as `audit.actions.users.create`, as the window shows it; null = there is none. */
export function wordOf(language: Language, key: string): string | null {
  let known = words.get(language);
  if (known === undefined) {
    const all = new Map<string, string>();
    for (const [name, file] of localeFiles(language)) flatten(file, `${name}.`, all);
    words.set(language, all);
    known = all;
  }
  return known.get(key) ?? null;
}

/** As `wordOf`, with the values put in; the key itself when there is no such text. */
export function textOf(language: Language, key: string, params: ErrorParams): string {
  return filled(wordOf(language, key) ?? key, params);
}

/** Each file of a language by its name without ".json". */
function localeFiles(language: Language): (readonly [name: string, file: Branch])[] {
  const folder = join(APP_ROOT, 'resources', 'locales', language);
  return readdirSync(folder).map(
    (name) =>
      [name.replace(/\.json$/u, ''), JSON.parse(readFileSync(join(folder, name), 'utf8')) as Branch] as const,
  );
}
