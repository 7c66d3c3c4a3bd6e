import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanText,
  decodeTcvn3,
  foldForSearch,
  looksLikeTcvn3,
  sortKey,
  sortKeyByGivenName,
  spellingKey,
  isWithoutAccents,
  splitFullName,
  titleCaseName,
} from '../../../main/kernel/vietnamese.ts';

const vi = new Intl.Collator('vi');
const byBytes = (a: string, b: string) => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));
const names =
  'Nguyễn,Ngô,Đặng,Đỗ,Dương,Trần,Thị,Thùy,Thúy,Văn,An,Ân,Ấn,Ánh,Bảo,Hương,Hường,Hưởng,Hưng,Hùng,Huy,Đạt,Dũng,Đức,Lê,Lệ,Ly,Lý,Vy,Oanh,Ơn,Ông,Ước,Út,Uyên,Ẩn,Ăn,Hoà,Hòa,hoa,HOA,Khoa,Ea,Y,Ỷ,Ý,Quý,Quỳ';
const word = fc.oneof(
  fc.constantFrom(...names.split(',')),
  fc.string({
    unit: fc.constantFrom(...'aáàảãạăắằâấầẩẫậbcdđeéêếệghiíklmnoóôốồơớợpqrstuúưứựvxyýỳAĂÂĐÔƠƯỆ'),
    minLength: 1,
    maxLength: 6,
  }),
);

describe('Vietnamese text', () => {
  it('finds đ with d and ignores marks', () => {
    expect(foldForSearch('Đặng Thị Hương')).toBe('dang thi huong');
    expect(foldForSearch('Đ\u0103\u0323ng'.normalize('NFD'))).toBe('dang');
  });

  it('composes, trims and collapses every kind of space', () => {
    expect(cleanText('  Nguyê\u0303n\u00a0 Va\u0306n\u200b An ')).toBe('Nguyễn Văn An');
  });

  it('splits a name into family, middle and given name', () => {
    expect(splitFullName('Nguyễn Thị Thu Hương')).toEqual({
      family: 'Nguyễn',
      middle: 'Thị Thu',
      given: 'Hương',
    });
    expect(splitFullName('Hương')).toEqual({ family: '', middle: '', given: 'Hương' });
  });

  it('writes capitals-only names in title case and leaves mixed case alone', () => {
    expect(titleCaseName('NGUYỄN THỊ HƯƠNG')).toBe('Nguyễn Thị Hương');
    expect(titleCaseName("Y K'Nuôl")).toBe("Y K'Nuôl");
  });

  it('orders like Intl.Collator("vi") when keys are compared bytewise', () => {
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(byBytes(sortKey(a), sortKey(b))).toBe(Math.sign(vi.compare(a, b)));
      }),
      { numRuns: 3000 },
    );
  });

  it('orders people by given name, then middle, then family', () => {
    const person = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(person, person, (a, b) => {
        const [x, y] = [splitFullName(a), splitFullName(b)];
        const expected =
          vi.compare(x.given, y.given) || vi.compare(x.middle, y.middle) || vi.compare(x.family, y.family);
        expect(byBytes(sortKeyByGivenName(a), sortKeyByGivenName(b))).toBe(Math.sign(expected));
      }),
      { numRuns: 3000 },
    );
  });

  it('orders class names with digits and signs like the collator', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'6789A1B2C/-. _'), minLength: 1, maxLength: 5 })
      .map((t) => t.trim().replace(/\s+/gu, ' '));
    fc.assert(
      fc.property(text, text, (a, b) => byBytes(sortKey(a), sortKey(b)) === Math.sign(vi.compare(a, b))),
      { numRuns: 1000 },
    );
  });

  it('reads TCVN3 back, every letter with every tone, and leaves other text alone', () => {
    expect(decodeTcvn3('Ph¹m Quúnh Nh\u00ad')).toBe('Phạm Quỳnh Như');
    expect(decodeTcvn3('Vâ Hång H¶i, Lª B¶o Ngäc, Bïi Mü DuyÖn')).toBe(
      'Võ Hồng Hải, Lê Bảo Ngọc, Bùi Mỹ Duyện',
    );
    expect(decodeTcvn3('§Æng ThÞ §µo')).toBe('Đặng Thị Đào');
    for (const name of ['Nguyễn Thị Lan', 'Hoà Bình', 'Lan Anh', 'Nguyeãn Thò Höông'])
      expect(decodeTcvn3(name)).toBe(null);
  });

  it('suspects text of the old fonts and trusts Unicode names', () => {
    expect(looksLikeTcvn3('NguyÔn ThÞ H\u00ad¬ng')).toBe('tcvn3');
    expect(looksLikeTcvn3('TrÇn V¨n B×nh')).toBe('tcvn3');
    expect(looksLikeTcvn3('Nguyeãn Thò Höông')).toBe('vni');
    for (const name of [
      ...names.split(','),
      'NGUYỄN THỊ HOÀ',
      'Hoà Bình',
      'Toàn',
      'Khoán',
      'Lã Thị Hoài',
      'Phạm Quốc Khánh',
      'Huế',
      'Thuở',
      'LÊ QUÝ ĐÔN',
      'Bùi Hoàng Thuý',
      'Xoài',
      'Quảng',
      'Giáo viên',
      'Chu Thị Oái',
      'Nguyễn Khuê',
    ]) {
      expect([name, looksLikeTcvn3(name)]).toEqual([name, null]);
    }
  });
});

describe('the spelling of a name', () => {
  it.each([
    ['Hoà', 'Hòa', true],
    ['NGUYỄN THUÝ', 'Nguyễn  Thúy', true],
    ['Hà'.normalize('NFD'), 'Hà', true],
    ['Hà', 'Hạ', false],
    ['Hà', 'Ha', false],
    ['Ân', 'An', false],
    ['Đan', 'Dan', false],
  ])('of %s and %s is one: %s', (a, b, one) => {
    expect(spellingKey(a) === spellingKey(b)).toBe(one);
  });

  it('may do without accents', () => {
    expect(['NGUYEN VAN AN', 'Nguyễn', 'Đan', ''].map(isWithoutAccents)).toEqual([true, false, false, true]);
  });
});
