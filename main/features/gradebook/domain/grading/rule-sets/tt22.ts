import { FAIL, FAIR, GOOD, PASS } from '../levels.ts';
import type { DatedRule, SecondaryRules } from './rule-set.ts';

const CIRCULAR = 'TT 22/2021/TT-BGDĐT';
const FROM = '2021-09-05';
const rule = (article: string): DatedRule => ({ clause: `${article} ${CIRCULAR}`, from: FROM, to: null });

/** THCS and THPT. */
export const TT22: SecondaryRules = {
  id: 'TT22',
  circular: CIRCULAR,
  from: FROM,
  to: null,
  grades: [
    { grade: 6, firstYear: 2021 },
    { grade: 7, firstYear: 2022 },
    { grade: 10, firstYear: 2022 },
    { grade: 8, firstYear: 2023 },
    { grade: 11, firstYear: 2023 },
    { grade: 9, firstYear: 2024 },
    { grade: 12, firstYear: 2024 },
  ],
  requiredMarks: {
    ...rule('Điều 6'),
    scored: [
      { upTo: 35, regular: 2 },
      { upTo: 70, regular: 3 },
      { upTo: null, regular: 4 },
    ],
    comment: 2,
  },
  semesterAverage: { ...rule('Điều 9'), midtermWeight: 2, finalWeight: 3 },
  // From the semester averages as they are shown, already rounded: usual practice, not in so many words in the circular.
  yearAverage: { ...rule('Điều 9'), firstWeight: 1, secondWeight: 2 },
  commentResult: rule('Điều 9'),
  learningLevel: {
    ...rule('Điều 9 khoản 2'),
    steps: [
      { level: GOOD, commentFailsAtMost: 0, everyMark: 65, many: { count: 6, mark: 80 } },
      { level: FAIR, commentFailsAtMost: 0, everyMark: 50, many: { count: 6, mark: 65 } },
      { level: PASS, commentFailsAtMost: 1, everyMark: 35, many: { count: 6, mark: 50 } },
    ],
  },
  adjustment: { ...rule('Điều 9 khoản 3'), towards: [GOOD, FAIR], dropAtLeast: 2, raise: 1 },
  conductYear: {
    ...rule('Điều 8'),
    // Rows: semester I from Chưa đạt up to Tốt; columns: semester II in the same order.
    year: [
      [FAIL, PASS, PASS, FAIR],
      [FAIL, PASS, FAIR, FAIR],
      [FAIL, PASS, FAIR, GOOD],
      [FAIL, FAIR, FAIR, GOOD],
    ],
  },
  promotion: { ...rule('Điều 12'), conduct: PASS, learning: PASS, absencesAtMost: 45 },
  conductTraining: rule('Điều 13'),
  retest: { ...rule('Điều 14'), below: 50 },
  // Whether TT 19/2025/TT-BGDĐT (in force 31/10/2025) ends these titles is not settled: a school may change or empty them.
  awards: {
    ...rule('Điều 15'),
    titles: [
      {
        code: 'excellent',
        title: 'Học sinh Xuất sắc',
        conduct: GOOD,
        learning: GOOD,
        many: { count: 6, mark: 90 },
      },
      { code: 'good', title: 'Học sinh Giỏi', conduct: GOOD, learning: GOOD, many: null },
    ],
  },
};
