import { describe, expect, it } from 'vitest';
import { fileNameOf, fullSymbol, symbolPart } from '../../../../main/features/papers/domain/paper-kinds.ts';
import { schoolOnPaper } from '../../../../main/features/papers/domain/school-on-paper.ts';
import { signingDayFault, startOfVietnamDay } from '../../../../main/features/papers/domain/signed-on.ts';
import { PAPER_KINDS } from '../../../../preload/contract/vocabulary/papers.ts';

describe('the symbol of a paper', () => {
  it('writes small numbers with a zero and ends with the school', () => {
    expect(fullSymbol(5, symbolPart('bien-ban-ban-giao', 'THCSHP'))).toBe('05/BBBG-THCSHP');
    expect(fullSymbol(123, symbolPart('phieu-cap', 'THCSHP'))).toBe('123/PCTK-THCSHP');
  });

  it('differs between the registers', () => {
    expect(new Set(PAPER_KINDS.map((kind) => symbolPart(kind, 'X'))).size).toBe(PAPER_KINDS.length);
  });

  it('gives a file name for every file system', () => {
    expect(fileNameOf('bien-ban-ban-giao', '05/BBBG-THCSĐX')).toBe('bien-ban-ban-giao-05-BBBG-THCSDX.pdf');
  });
});

describe('the place of a paper', () => {
  it.each([
    ['phường Hoa Phượng', 'Hoa Phượng'],
    ['Xã Tân An', 'Tân An'],
    ['Xãng', 'Xãng'],
    ['Đặc khu Cát Hải', 'Cát Hải'],
  ])('of %s is %s', (commune, place) => {
    expect(schoolOnPaper({ name: 'T', superiorBody: 'U', abbreviation: 'A', commune }).place).toBe(place);
  });

  it('and the body above the school are dots for the pen where nobody has told them', () => {
    const { place, superiorBody } = schoolOnPaper({
      name: 'T',
      superiorBody: '',
      abbreviation: 'A',
      commune: '',
    });
    expect(place).toMatch(/^\.{10,}$/u);
    expect(superiorBody).toMatch(/^\.{10,}$/u);
  });
});

describe('the day of a signature', () => {
  it('lies between the issue and today, on the Vietnamese calendar', () => {
    const issued = '2026-11-21T18:00:00.000Z';
    const now = '2026-11-22T20:00:00.000Z';
    expect(signingDayFault('2026-11-21', issued, now)).toBe('before-issue');
    expect(signingDayFault('2026-11-22', issued, now)).toBeNull();
    expect(signingDayFault('2026-11-23', issued, now)).toBeNull();
    expect(signingDayFault('2026-11-24', issued, now)).toBe('in-future');
    expect(startOfVietnamDay('2026-11-22')).toBe('2026-11-21T17:00:00.000Z');
  });
});
