import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';
import { regularNumber } from './columns-of.ts';
import { QUALITIES_OF_PRIMARY } from './grading/qualities.ts';

/** Headers of the marks file of CSDL ngành, with what else they are called. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  gk: ['ĐĐGgk', 'Giữa kỳ', 'GK', 'Điểm giữa kỳ'],
  ck: ['ĐĐGck', 'Cuối kỳ', 'CK', 'Điểm cuối kỳ'],
  nx: ['Nhận xét', 'Nhận xét của giáo viên'],
  'thi-lai': ['Điểm kiểm tra lại', 'Kiểm tra lại', 'Thi lại'],
  'muc-gk': ['Mức đạt được giữa kỳ', 'Mức đạt được GK'],
  'muc-ck': ['Mức đạt được cuối kỳ', 'Mức đạt được', 'Mức đạt được CK'],
  'kt-gk': ['Điểm KTĐK giữa kỳ', 'Điểm KTĐK GK'],
  'muc-lai': ['Mức đạt được bổ sung', 'Mức bổ sung', 'Mức BS'],
  'kt-lai': ['Điểm KTĐK bổ sung', 'KT bổ sung', 'KT BS'],
  'ghi-nhan': ['Bình chọn khen thưởng', 'Bình chọn'],
  'hoan-thanh': [
    'Hoàn thành chương trình',
    'Hoàn thành chương trình lớp học',
    'Hoàn thành chương trình tiểu học',
    'Hoàn thành',
  ],
  'len-lop': ['Lên lớp/HTCT', 'Được lên lớp', 'Lên lớp'],
  'kt-ck': ['Điểm KTĐK cuối kỳ', 'Điểm KTĐK', 'Điểm KTĐK CK'],
  'ren-luyen': ['Kết quả rèn luyện', 'Rèn luyện'],
  'ren-luyen-lai': ['Rèn luyện đánh giá lại', 'Rèn luyện lại'],
  'buoi-nghi': ['Số buổi nghỉ', 'Số ngày nghỉ', 'Buổi nghỉ'],
};
/** Columns that say who the row is about. */
export const PERSON_HEADERS = {
  sectorId: ['Mã định danh Bộ GD&ĐT', 'Mã định danh', 'Mã học sinh', 'Mã định danh Bộ GDĐT'],
  name: ['Họ và tên', 'Họ tên', 'Họ tên học sinh', 'Tên học sinh'],
  birthDate: ['Ngày sinh'],
} as const;

const TIMES = [
  ['gk', 'giữa kỳ', 'GK'],
  ['ck', 'cuối kỳ', 'CK'],
  ['lai', 'bổ sung', 'BS'],
] as const;
/**
 * "NL9 giữa kỳ", "NL9 GK", "Năng lực công nghệ giữa kỳ"; never the bare name: "Khoa học giữa kỳ" is a level of the
 * subject.
 */
const QUALITIES: ReadonlyMap<string, readonly string[]> = new Map(
  QUALITIES_OF_PRIMARY.flatMap(({ code, name, of }) => {
    const inFull = `${of === 'quality' ? 'Phẩm chất' : 'Năng lực'} ${name}`;
    return TIMES.map(([time, long, short]) => {
      const headers = [code.toUpperCase(), inFull].flatMap((word) => [`${word} ${long}`, `${word} ${short}`]);
      return [`${code}-${time}`, headers] as const;
    });
  }),
);

function headersOf(key: string): readonly string[] {
  const regular = regularNumber(key);
  if (regular !== null) return [`ĐĐGtx${regular}`, `TX${regular}`, `Thường xuyên ${regular}`];
  return KNOWN[key] ?? QUALITIES.get(key) ?? [key];
}

/** The header a column is written under. */
export function headerOf(key: string): string {
  return headersOf(key)[0]!;
}

/** "ĐĐGtx1 (*)" → "ddgtx1": folded, without marks of duty, spaces and punctuation. */
export function headerKey(header: string): string {
  return foldForSearch(header.replace(/\([^)]*\)/gu, ' ')).replace(/[^a-z0-9]+/gu, '');
}

/** A mark of some gradebook, whether this one has it or not: "ĐĐGtx5", "Mức đạt được", "PC1 giữa kỳ". */
function namesAMark(key: string): boolean {
  return /^(?:ddg|dg|diem)?(?:tx|thuongxuyen)\d+$/u.test(key) || KNOWN_KEYS.has(key);
}
const KNOWN_KEYS: ReadonlySet<string> = new Set(
  [...Object.values(KNOWN), ...QUALITIES.values()].flat().map(headerKey),
);

/** Where each wanted column stands in a header row, by its key, and which columns of marks nobody wanted. */
export function columnsIn(
  headers: readonly string[],
  keys: readonly string[],
): {
  readonly person: Readonly<Record<keyof typeof PERSON_HEADERS, number>>;
  /** A header may stand there twice. */
  readonly marks: ReadonlyMap<string, readonly number[]>;
  readonly others: readonly { readonly header: string; readonly place: number }[];
} {
  const found = headers.map(headerKey);
  const all = (names: readonly string[]) => {
    const known = new Set(names.map(headerKey));
    return found.flatMap((header, place) => (known.has(header) ? [place] : []));
  };
  const at = (names: readonly string[]) =>
    names.map((name) => found.indexOf(headerKey(name))).find((place) => place >= 0) ?? -1;
  const { sectorId, name, birthDate } = PERSON_HEADERS;
  const marks = keys
    .map((key) => [key, all(headersOf(key))] as const)
    .filter(([, places]) => places.length > 0);
  const taken = new Set(marks.flatMap(([, places]) => places));
  return {
    person: { sectorId: at(sectorId), name: at(name), birthDate: at(birthDate) },
    marks: new Map(marks),
    others: headers.flatMap((header, place) =>
      !taken.has(place) && namesAMark(found[place]!) ? [{ header, place }] : [],
    ),
  };
}

/** Numbers are written as numbers, words as text. */
export function isNumeric(kind: ColumnKind): boolean {
  return kind === 'mark' || kind === 'test' || kind === 'count';
}
