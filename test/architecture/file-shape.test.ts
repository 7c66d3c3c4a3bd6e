import { describe, expect, it } from 'vitest';
import { sourceFiles } from './support/source-files.ts';

const LIMIT = 300;
const MEDIAN = 80;
const NINTH_DECILE = 200;
const ENTRY_LIMIT = 40;
const ENTRIES = [
  'main/index.ts',
  'main/office/entry.ts',
  'main/office/cli.ts',
  'main/token/entry.ts',
  'main/platform/excel/parse-child.ts',
  'main/platform/qr/scan-child.ts',
  'main/platform/pdf-merge/merge-child.ts',
  'main/platform/signature-reader/signature-child.ts',
  'renderer/index.tsx',
];
const VAGUE = /(^|[-/])(utils?|helpers?|managers?)([-./]|$)|(^|\/)(common|misc|stuff)([./]|$)/u;

const program = sourceFiles('main', 'preload', 'renderer');
const all = [...program, ...sourceFiles('build', 'test')];
const longest = (files: typeof all, limit: number): string[] =>
  files.filter((file) => file.lines > limit).map((file) => `${file.path}: ${file.lines} lines`);

function quantile(share: number): number {
  const lines = program.map((file) => file.lines).sort((a, b) => a - b);
  return lines[Math.floor((lines.length - 1) * share)] ?? 0;
}

describe('files', () => {
  it(`hold at most ${LIMIT} lines`, () => {
    expect(longest(all, LIMIT)).toEqual([]);
  });

  it('are mostly short', () => {
    expect(quantile(0.5)).toBeLessThanOrEqual(MEDIAN);
    expect(quantile(0.9)).toBeLessThanOrEqual(NINTH_DECILE);
  });

  it(`that start a process hold at most ${ENTRY_LIMIT} lines`, () => {
    const entries = program.filter((file) => ENTRIES.includes(file.path));
    expect(entries.map((file) => file.path).sort()).toEqual([...ENTRIES].sort());
    expect(longest(entries, ENTRY_LIMIT)).toEqual([]);
  });

  it('are named after one thing, in kebab-case', () => {
    const odd = all.filter(({ path }) => VAGUE.test(path) || !/^[a-z0-9./-]+$/u.test(path));
    expect(odd.map((file) => file.path)).toEqual([]);
  });

  it('are written in composed Unicode (NFC)', () => {
    expect(all.filter(({ text }) => text !== text.normalize('NFC')).map((file) => file.path)).toEqual([]);
  });
});
