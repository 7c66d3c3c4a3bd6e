import type { DatedRule, PrimaryRules } from './rule-set.ts';

const CIRCULAR = 'TT 27/2020/TT-BGDĐT';
const FROM = '2020-10-20';
// The numbers of the articles on tests, result and completion are from memory: data, for the school to check.
const rule = (article: string): DatedRule => ({ clause: `${article} ${CIRCULAR}`, from: FROM, to: null });

/** Primary school; for all grades since 2024–2025, earlier years come in as results only. */
export const TT27: PrimaryRules = {
  id: 'TT27',
  circular: CIRCULAR,
  from: FROM,
  to: null,
  grades: [1, 2, 3, 4, 5].map((grade) => ({ grade, firstYear: 2024 })),
  tests: {
    ...rule('Điều 7'),
    midterm: { grades: [4, 5], subjects: ['TV', 'TIENG_VIET', 'TOAN'] },
  },
  yearResult: {
    ...rule('Điều 9'),
    steps: [
      { result: 4, subjects: 3, qualities: 3, tests: 90 },
      { result: 3, subjects: 3, qualities: 3, tests: 70 },
      { result: 2, subjects: 2, qualities: 2, tests: 50 },
    ],
  },
  completion: { ...rule('Điều 11'), atLeast: 2 },
  awards: {
    ...rule('Điều 13'),
    titles: [
      { code: 'excellent', title: 'Học sinh Xuất sắc', result: 4, recognised: false },
      {
        code: 'well-done',
        title: 'Học sinh Hoàn thành tốt trong học tập và rèn luyện',
        result: 3,
        recognised: true,
      },
    ],
  },
};
