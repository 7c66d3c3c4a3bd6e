import { foldForSearch } from '../../../kernel/vietnamese.ts';

/** "Lớp 6A1" and "6a1" are one class. */
export function classKey(name: string): string {
  return compactKey(name).replace(/^lop/u, '');
}

/** "Môn Toán" and "TOÁN" are one subject. */
export function subjectKey(name: string): string {
  return compactKey(name).replace(/^mon(?:hoc)?/u, '');
}

export function nameKey(name: string): string {
  return foldForSearch(name).replace(/\s+/gu, ' ').trim();
}

const COLUMN =
  /^(?:tx[1-9]|gk|ck|nx|thilai|renluyen(?:lai)?|buoinghi|muc(?:gk|ck)|kt(?:gk|ck)|(?:pc|nl)[1-8](?:gk|ck))$/u;

/** "ĐĐGtx1", "Điểm thường xuyên 1" and our "tx1" → "tx1"; null = no column of a gradebook. */
export function columnKey(text: string): string | null {
  const key = compactKey(text)
    .replace(/thuongxuyen|kttx/gu, 'tx')
    .replace(/giua(?:hoc)?k[iy]/gu, 'gk')
    .replace(/cuoi(?:hoc)?k[iy]/gu, 'ck')
    .replace(/nhanxet/gu, 'nx')
    .replace(/kiemtralai/gu, 'thilai')
    .replace(/hanhkiem/gu, 'renluyen')
    .replace(/so(?:buoi|ngay)nghi/gu, 'buoinghi')
    .replace(/mucdatduoc/gu, 'muc')
    .replace(/ktdk/gu, 'kt')
    .replace(/^(?:cot|diem|danhgia|ddg|dg|ketqua)+/u, '')
    // "Giữa kỳ I": the semester stands in a column of its own.
    .replace(/^(gk|ck)(?:hk)?(?:i{1,2}|[12])$/u, '$1');
  return COLUMN.test(key) ? key : null;
}

const WORDS: Readonly<Record<string, string>> = {
  dat: 'd',
  chuadat: 'cd',
  tot: 't',
  kha: 'k',
  hoanthanhtot: 't',
  hoanthanh: 'h',
  chuahoanthanh: 'c',
  trong: '',
  xoa: '',
  null: '',
};

/** Values that mean the same give the same key: "7,5" and "7.50", "Đ" and "Đạt"; '' = blank. */
export function valueKey(text: string): string {
  const number = /^\s*(\d{1,3})(?:[.,](\d+))?\s*$/u.exec(text);
  if (number) {
    const rest = (number[2] ?? '').replace(/0+$/u, '');
    return `${Number(number[1])}${rest === '' ? '' : `.${rest}`}`;
  }
  const word = compactKey(text);
  return WORDS[word] ?? word;
}

export function compactKey(text: string): string {
  return foldForSearch(text).replace(/[^a-z0-9]+/gu, '');
}
