import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/cruise.ts';
import { sourceFiles } from './support/source-files.ts';

/** A path from the top of the repository, as a comment or a text names it: with a folder and the ending of a file we keep. */
const FROM_THE_TOP =
  /(?<![\w./:<{$@*-])((?:build|design|docs|main|preload|renderer|resources|test)(?:\/[\w.@-]+)+\.(?:md|tsx?|mjs|cjs|json|sql|css))(?![\w*{-])/gu;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|[\s;,({])\/\/[^\n]*/gu;
const BACKTICKS = /`[^`\n]+`/gu;
const LINK = /\]\((?!\w+:)([^)#\s]+)[^)]*\)/gu;

const texts = [
  ...['README.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path).replaceAll('\\', '/')),
].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const missing = (paths: readonly string[]): string[] =>
  [...new Set(paths)].filter((path) => !path.includes('NNNN') && !existsSync(join(root, path)));
const pathsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [...text.matchAll(FROM_THE_TOP)].map((found) => found[1] ?? ''));

describe('a path that is named', () => {
  it('in a comment leads to a file', () => {
    const files = sourceFiles('main', 'preload', 'renderer', 'build', 'test');
    const lost = files.flatMap(({ path, text }) =>
      missing(pathsIn(text.match(COMMENT) ?? [])).map((named) => `${path}: ${named}`),
    );
    expect(lost).toEqual([]);
  });

  it('in backticks in a document leads to a file', () => {
    const lost = texts.flatMap(({ path, text }) =>
      missing(pathsIn(text.match(BACKTICKS) ?? [])).map((named) => `${path}: ${named}`),
    );
    expect(lost).toEqual([]);
  });

  it('in a link in a document leads to a file', () => {
    const lost = texts.flatMap(({ path, text }) =>
      missing([...text.matchAll(LINK)].map((found) => join(dirname(path), found[1] ?? ''))).map(
        (named) => `${path}: ${named}`,
      ),
    );
    expect(lost).toEqual([]);
  });
});

describe('a record of a decision', () => {
  const records = texts.filter(({ path }) => /^docs\/adr\/\d{4}-[a-z0-9-]+\.md$/u.test(path));
  const index = texts.find(({ path }) => path === 'docs/adr/README.md')?.text ?? '';

  it('begins with its number, its status and its day', () => {
    const odd = records.filter(({ path, text }) => {
      const number = Number(path.slice('docs/adr/'.length, 'docs/adr/'.length + 4));
      const form = new RegExp(
        `^# ${number}\\. .+\\n\\nStatus: (accepted|amended|superseded by \\d{4}) · \\d{4}-\\d{2}-\\d{2}\\n`,
        'u',
      );
      return !form.test(text);
    });
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('has a number of its own and stands in the index', () => {
    const names = records.map(({ path }) => path.slice('docs/adr/'.length));
    expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length);
    expect(names.filter((name) => !index.includes(`](${name})`))).toEqual([]);
  });
});
