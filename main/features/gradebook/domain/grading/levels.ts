/** TT 22/2021: Tốt 4, Khá 3, Đạt 2, Chưa đạt 1, for learning and for conduct; as the cells of a gradebook hold them. */
export type Level = 1 | 2 | 3 | 4;
export const GOOD: Level = 4;
export const FAIR: Level = 3;
export const PASS: Level = 2;
export const FAIL: Level = 1;

/** A comment subject: Đạt 1, Chưa đạt 0. */
export type Passed = 0 | 1;

/** TT 27/2020: of a subject T 3, H 2, C 1; of a quality or an ability T 3, Đ 2, C 1. */
export type PrimaryLevel = 1 | 2 | 3;

/** TT 27/2020, the whole year: hoàn thành xuất sắc 4, hoàn thành tốt 3, hoàn thành 2, chưa hoàn thành 1. */
export type PrimaryResult = 1 | 2 | 3 | 4;
export const NOT_COMPLETED: PrimaryResult = 1;
