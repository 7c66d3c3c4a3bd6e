import { describe, expect, it } from 'vitest';
import { isMethodName } from '../../../../preload/contract/index.ts';
import { logEntryForSupport } from '../../../../main/features/support/domain/log-entry.ts';
import { HIDDEN, withoutKnownWords } from '../../../../main/features/support/domain/without-known-words.ts';

const entry = (fields: Readonly<Record<string, unknown>>) =>
  logEntryForSupport(
    JSON.stringify({ at: '2026-11-22T01:00:00.000Z', level: 'error', event: 'office.unexpected', ...fields }),
    isMethodName,
  );

describe('a line of the log, for support', () => {
  it('keeps when, what, where in the program and which method', () => {
    expect(
      entry({
        source: 'office',
        traceId: '0badc0de',
        method: 'staff.save',
        name: 'TypeError',
        code: '',
        ms: 12,
      }),
    ).toEqual({
      at: '2026-11-22T01:00:00.000Z',
      level: 'error',
      source: 'office',
      event: 'office.unexpected',
      traceId: '0badc0de',
      method: 'staff.save',
      name: 'TypeError',
      ms: 12,
    });
  });

  it('reduces a stack to files and lines, without folders', () => {
    const stack =
      'save C:\\Users\\hong.nguyen\\app\\entry.mjs:12:7 < at Object.run (/home/hong/so/pages.ts:3:4)';
    expect(entry({ stack })?.['stack']).toBe('entry.mjs:12:7 < pages.ts:3:4');
  });

  it.each([
    ['a field nobody named', { fullName: 'Nguyen Van A' }],
    ['a sentence as a code', { code: 'no such user hong.nguyen at all' }],
    ['a personal number as a code', { code: '031192004217' }],
    ['a login as a method', { method: 'hong.nguyen' }],
    ['a password as a code', { code: 'Thuyen-Ve-Ben-88' }],
    ['a login as a code', { code: 'hong.nguyen' }],
    ['a given name as the class of an error', { name: 'Hong' }],
    ['a word as what was refused', { what: 'hong' }],
    ['a path as a reason', { why: '/home/hong' }],
    ['a name in another case', { name: 'nguyen van a' }],
    ['a phone number as a duration', { ms: 912_345_678 }],
  ])('drops %s', (_what, fields) => {
    expect(entry(fields)).toEqual(entry({}));
  });

  it.each([
    ['half a line', '{"at":"2026'],
    ['a text', '"x"'],
    ['no event', '{"at":"2026-11-22T01:00:00.000Z"}'],
    ['', ''],
  ])('sends nothing of %s', (_what, line) => {
    expect(logEntryForSupport(line, isMethodName)).toBeNull();
  });
});

describe('words of the school', () => {
  const hide = withoutKnownWords(['Đặng Thị Hồng', 'hong.dang', 'an']);
  it.each(['dang thi hong', 'dangthihong', 'x-hong.dang-y', 'ĐẶNG THỊ HỒNG'])('hide %s', (text) => {
    expect(hide(text)).toBe(HIDDEN);
  });
  it('leave codes and numbers as they are, and short words never hide anything', () => {
    expect(hide('vault.damaged')).toBe('vault.damaged');
    expect(hide(12)).toBe(12);
    expect(hide('an')).toBe('an');
  });
});
