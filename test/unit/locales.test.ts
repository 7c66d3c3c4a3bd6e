import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Branch = { readonly [key: string]: string | Branch };
const ROOT = join(import.meta.dirname, '../..');
const LOCALES = join(ROOT, 'resources/locales');

function keysOf(branch: Branch, prefix: string): string[] {
  return Object.entries(branch).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}.${key}`] : keysOf(value, `${prefix}.${key}`),
  );
}
function read(language: string, name: string): Branch {
  return JSON.parse(readFileSync(join(LOCALES, language, name), 'utf8')) as Branch;
}
function names(language: string): string[] {
  return readdirSync(join(LOCALES, language))
    .filter((name) => name.endsWith('.json'))
    .sort();
}
function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => join(folder, name));
}
function textsOf(branch: Branch): string[] {
  return Object.values(branch).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)));
}

const known = new Set(names('vi').flatMap((name) => keysOf(read('vi', name), name.replace(/\.json$/u, ''))));
const groups = new Set(
  [...known].flatMap((key) => key.split('.').map((_, index, words) => words.slice(0, index + 1).join('.'))),
);

describe('the locale files', () => {
  it('exist in both languages', () => {
    expect(names('en')).toEqual(names('vi'));
  });

  it.each(names('vi'))('%s has the same keys in Vietnamese and English', (name) => {
    expect(keysOf(read('en', name), '').sort()).toEqual(keysOf(read('vi', name), '').sort());
  });

  it.each(['vi', 'en'])('hold composed (NFC), non-empty texts in %s', (language) => {
    const bad = names(language).flatMap((name) =>
      textsOf(read(language, name)).filter((text) => text.trim() === '' || text !== text.normalize('NFC')),
    );
    expect(bad).toEqual([]);
  });
});

describe('the sentences of error codes', () => {
  it('stand in one file only', () => {
    const owners = new Map<string, string[]>();
    for (const name of names('vi')) {
      const file = read('vi', name);
      const errors = name === 'errors.json' ? file : file['errors'];
      if (typeof errors !== 'object') continue;
      for (const key of keysOf(errors, '')) owners.set(key, [...(owners.get(key) ?? []), name]);
    }
    expect([...owners].filter(([, files]) => files.length > 1)).toEqual([]);
  });
});

describe('the keys used by the screens', () => {
  it('all exist', () => {
    const missing = sources(join(ROOT, 'renderer')).flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      const whole = [...source.matchAll(/\bt\(\s*'([a-z][\w-]*(?:\.[\w-]+)+)'/gu)].map(([, key = '']) => key);
      const keys = [
        ...source.matchAll(/(?:Key|labelKey|titleKey|hintKey)[=:]\s*["']([a-z][\w-]*(?:\.[\w-]+)+)["']/gu),
      ].map(([, key = '']) => key);
      const starts = [...source.matchAll(/\bt\(\s*`([a-z][\w-]*(?:\.[\w-]+)*)\.\$\{/gu)].map(
        ([, start = '']) => start,
      );
      return [
        ...[...whole, ...keys].filter((key) => !known.has(key)),
        ...starts.filter((start) => !groups.has(start)),
      ].map((key) => `${file.slice(ROOT.length + 1)}: ${key}`);
    });
    expect(missing).toEqual([]);
  });
});
