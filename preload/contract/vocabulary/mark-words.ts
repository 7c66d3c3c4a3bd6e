/**
 * What people write for a level, at the grid and in a workbook alike: accents and case aside, single spaces ("dd" is what
 * Telex leaves of a lonely đ).
 */
export const MARK_WORDS = {
  pass: { d: 1, dd: 1, dat: 1, cd: 0, cdd: 0, 'chua dat': 0 },
  /** TT 27/2020: of a subject. */
  level: { t: 3, 'hoan thanh tot': 3, h: 2, 'hoan thanh': 2, c: 1, 'chua hoan thanh': 1 },
  /** TT 27/2020: of a quality or an ability. */
  quality: { t: 3, tot: 3, d: 2, dd: 2, dat: 2, c: 1, 'can co gang': 1 },
  /** TT 22/2021: conduct and learning. */
  conduct: { t: 4, tot: 4, k: 3, kha: 3, d: 2, dd: 2, dat: 2, cd: 1, cdd: 1, 'chua dat': 1 },
  /** Also as a cross or nothing but a letter. */
  'yes-no': { co: 1, c: 1, x: 1, khong: 0, k: 0, ko: 0 },
} as const;
