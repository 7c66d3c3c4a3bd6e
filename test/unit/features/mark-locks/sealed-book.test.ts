import { describe, expect, it } from 'vitest';
import { sealedGroups } from '../../../../main/features/mark-locks/documents/sealed-book.ts';
import { QUALITIES_OF_PRIMARY } from '../../../../main/features/gradebook/index.ts';

const of = (keys: readonly string[]) =>
  sealedGroups(keys.map((key) => ({ key, isText: key === 'nx', textOf: String })));
const sums = (keys: readonly string[]) =>
  of(keys).map(({ title, columns }) => [title, columns.reduce((sum, { width }) => sum + width, 0)]);

/** Points that a sheet has beside numbers and names. */
const ROOM = 538;

describe('a sealed homeroom book of primary school', () => {
  const keys = ['gk', 'ck'].flatMap((time) => QUALITIES_OF_PRIMARY.map(({ code }) => `${code}-${time}`));

  it('keeps all qualities and abilities of one time on one sheet, in the order of the form', () => {
    const [middle, end, others] = of([...keys, 'ghi-nhan', 'buoi-nghi', 'nx', 'muc']);
    expect([middle!.title, end!.title, others!.title]).toEqual(['Giữa kỳ', 'Cuối kỳ', '']);
    expect(middle!.columns.map(({ title }) => title).join(' ')).toBe(
      'PC1 PC2 PC3 PC4 PC5 NL1 NL2 NL3 NL4 NL5 NL6 NL9 NL10 NL7 NL8',
    );
    expect(others!.columns.map(({ key }) => key)).toEqual(['ghi-nhan', 'buoi-nghi', 'nx', 'muc']);
    for (const [, width] of sums(keys)) expect(width).toBeLessThanOrEqual(ROOM);
  });

  it('names what is assessed again; other books have one group', () => {
    expect(of(['nl10-lai', 'hoan-thanh']).map(({ title }) => title)).toEqual(['Đánh giá bổ sung', '']);
    expect(of(['tx1', 'gk', 'ck', 'nx', 'dtb'])).toHaveLength(1);
  });
});
