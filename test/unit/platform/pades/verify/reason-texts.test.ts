import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../../main/platform/i18n/index.ts';
import { verdictOf, worstOf } from '../../../../../main/platform/pades/verify/reason.ts';

const PADES = join(import.meta.dirname, '../../../../../main/platform/pades');

/** Every code that the sources give as a reason, or list as one. */
function codesInSources(): string[] {
  const files = ['verify', 'cms', 'certificate']
    .flatMap((folder) => readdirSync(join(PADES, folder)).map((name) => join(PADES, folder, name)))
    .map((path) => readFileSync(path, 'utf8'));
  const told = files.flatMap((source) => [
    ...[...source.matchAll(/\bcode: '([a-z][a-z0-9.-]+)'/gu)].map(([, code]) => code ?? ''),
    ...[...source.matchAll(/\bfault\('([a-z][a-z0-9.-]+)'\)/gu)].map(([, code]) => code ?? ''),
    ...[...source.matchAll(/'((?:changed|allowed|later)[.-][a-z-]+)'/gu)].map(([, code]) => code ?? ''),
  ]);
  return [...new Set(told)].filter((code) => !['changed.', 'allowed.'].includes(code)).sort();
}

describe('the reasons of a verdict', () => {
  it.each(['vi', 'en'] as const)('all have a sentence (%s)', (language) => {
    const codes = codesInSources();
    expect(codes.length).toBeGreaterThan(60);
    const key = (code: string) => `signing.verify.reason.${code}`;
    expect(codes.filter((code) => textOf(language, key(code), {}) === key(code))).toEqual([]);
  });

  it.each([
    [[], 'strict', 'valid'],
    [['revocation-unknown', 'later-signatures'], 'strict', 'valid'],
    [['chain-untrusted', 'time-not-proven'], 'strict', 'indeterminate'],
    [['chain-untrusted', 'revoked'], 'strict', 'invalid'],
    [['signing-certificate-v1'], 'strict', 'invalid'],
    [['signing-certificate-v1'], 'lenient', 'valid'],
    [['a code nobody knows'], 'lenient', 'invalid'],
  ] as const)('%j under the %s policy make it %s', (codes, mode, verdict) => {
    expect(
      verdictOf(
        codes.map((code) => ({ code })),
        mode,
      ),
    ).toBe(verdict);
  });

  it('make a paper as bad as its worst signature', () => {
    expect(worstOf(['valid', 'indeterminate', 'invalid'])).toBe('invalid');
    expect(worstOf(['valid', 'indeterminate'])).toBe('indeterminate');
    expect(worstOf([])).toBe('valid');
  });
});
