import { foldForSearch } from '../../../../kernel/vietnamese-text.ts';
import type { Level, Passed, PrimaryLevel } from './levels.ts';

/** Undefined = no such word. The letter eth (Ð), which looks like Đ, counts as one. */
function readerOf<Value>(words: Readonly<Record<string, Value>>): (text: string) => Value | undefined {
  const known = new Map(Object.entries(words));
  return (text) => known.get(foldForSearch(text.trim().replace(/[Ðð]/gu, 'đ')).replace(/\s+/gu, ' '));
}

/** "Đ" or "CĐ", in full. */
export const readPassed = readerOf<Passed>({ d: 1, dat: 1, cd: 0, 'chua dat': 0 });

/** "Có" or "Không", also as a cross or nothing but a letter. */
export const readYesNo = readerOf<0 | 1>({ co: 1, x: 1, khong: 0, k: 0, ko: 0 });

/** Conduct and learning: "Tốt", "Khá", "Đạt", "Chưa đạt" or their first letters. */
export const readLevel = readerOf<Level>({
  ...{ tot: 4, t: 4, kha: 3, k: 3 },
  ...{ dat: 2, d: 2, 'chua dat': 1, cd: 1 },
});

/** TT 27/2020: of a subject. */
export const readPrimaryLevel = readerOf<PrimaryLevel>({
  ...{ t: 3, 'hoan thanh tot': 3, h: 2, 'hoan thanh': 2 },
  ...{ c: 1, 'chua hoan thanh': 1 },
});

/** TT 27/2020: of a quality or an ability. */
export const readQuality = readerOf<PrimaryLevel>({
  ...{ t: 3, tot: 3, d: 2, dat: 2 },
  ...{ c: 1, 'can co gang': 1 },
});
