import { describe, expect, it } from 'vitest';
import {
  readLevel,
  readMark,
  readPassed,
  readPrimaryLevel,
  readQuality,
  readTest,
  type ReadMark,
} from '../../../../../main/features/gradebook/domain/index.ts';
import { TYPED_MARKS, TYPED_TESTS } from '../tables/typed-marks.ts';

function told(read: ReadMark): string {
  if (read.kind === 'blank') return 'blank';
  if (read.kind === 'mark') return `${read.tenths}${read.needsReason ? ' reason' : ''}`;
  const why = read.code.replace(/^(mark|test)-/u, '');
  return 'proposal' in read ? `${why} ${read.proposal}` : why;
}

describe('a typed mark', () => {
  it.each(TYPED_MARKS)('%s', (line) => {
    const [typed = '', expected = ''] = line.split('|');
    expect(told(readMark(typed))).toBe(expected.trim());
  });
});

describe('a typed test of primary school', () => {
  it.each(TYPED_TESTS)('%s', (line) => {
    const [typed = '', expected = ''] = line.split('|');
    expect(told(readTest(typed))).toBe(expected.trim());
  });
});

describe('a typed word', () => {
  it.each([
    ...[['Đ', 1] as const, ['đ', 1] as const, [' Đạt ', 1] as const, ['Ð', 1] as const, ['D', 1] as const],
    ...[['CĐ', 0] as const, ['cđ', 0] as const, ['Chưa đạt', 0] as const, ['CHƯA ĐẠT', 0] as const],
    ...[['', undefined] as const, ['X', undefined] as const, ['1', undefined] as const],
  ])('of a comment subject: "%s" is %j', (typed, expected) => {
    expect(readPassed(typed)).toBe(expected);
  });

  it('is understood however its letters are composed', () => {
    expect(readLevel('Chưa đạt'.normalize('NFD'))).toBe(1);
    expect(['Tốt', 'Khá', 'Đạt', 'Chưa đạt'].map(readLevel)).toEqual([4, 3, 2, 1]);
  });

  it('of primary school is a level of its own kind', () => {
    expect(['T', 'H', 'C', 'Đ'].map(readPrimaryLevel)).toEqual([3, 2, 1, undefined]);
    expect(['T', 'Đ', 'C', 'H'].map(readQuality)).toEqual([3, 2, 1, undefined]);
  });
});
