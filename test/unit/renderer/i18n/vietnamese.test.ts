import { describe, expect, it } from 'vitest';
import { comparePersonNames, fold, matchesFolded } from '../../../../renderer/i18n/vietnamese.ts';

describe('Vietnamese names', () => {
  it('sort by given name, then middle, then family name', () => {
    const names = [
      'Trần Văn Ước',
      'Nguyễn Thị Hương',
      'Đỗ Đức Ánh',
      'Bùi Thị Hương',
      'Lê Văn Đạt',
      'Vũ Minh Dũng',
      'Đỗ Ngọc Diệp',
      'Võ Minh Diệp',
    ];
    expect(names.sort(comparePersonNames)).toEqual([
      'Đỗ Đức Ánh',
      'Võ Minh Diệp',
      'Đỗ Ngọc Diệp',
      'Vũ Minh Dũng',
      'Lê Văn Đạt',
      'Bùi Thị Hương',
      'Nguyễn Thị Hương',
      'Trần Văn Ước',
    ]);
  });

  it('are found without accents, and d finds đ', () => {
    expect(fold('Đặng Thị Hường')).toBe('dang thi huong');
    expect(matchesFolded('Đặng Thị Hường', 'huong dang')).toBe(true);
    expect(matchesFolded('Đặng Thị Hường', 'huong tran')).toBe(false);
  });

  it('fold the same whether composed or decomposed', () => {
    expect(fold('Ằ ẫ ữ'.normalize('NFD'))).toBe(fold('Ằ ẫ ữ'.normalize('NFC')));
  });
});
