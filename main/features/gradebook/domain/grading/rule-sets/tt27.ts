import type { DatedRule, PrimaryRules, QualityRule } from './rule-set.ts';

const CIRCULAR = 'TT 27/2020/TT-BGDĐT';
const FROM = '2020-10-20';
// The numbers of the articles on qualities, tests, result and completion are from memory: data, for the school to check.
const rule = (article: string): DatedRule => ({ clause: `${article} ${CIRCULAR}`, from: FROM, to: null });

const quality = (code: string, name: string): QualityRule => ({
  ...{ code, name, of: 'quality', fromGrade: 1, late: false },
});
const ability = (code: string, name: string, fromGrade = 1, late = false): QualityRule => ({
  ...{ code, name, of: 'ability', fromGrade, late },
});
/** Công nghệ and Tin học are subjects from grade 3 on, and so are the abilities. */
const TECHNOLOGY_FROM = 3;

/** Primary school; for all grades since 2024–2025, earlier years come in as results only. */
export const TT27: PrimaryRules = {
  id: 'TT27',
  circular: CIRCULAR,
  from: FROM,
  to: null,
  grades: [1, 2, 3, 4, 5].map((grade) => ({ grade, firstYear: 2024 })),
  // Five qualities, three general and seven special abilities. Order and grades are from memory of the form (học bạ) of
  // the circular: the school may check them.
  qualities: {
    ...rule('Điều 5'),
    items: [
      quality('pc1', 'yêu nước'),
      quality('pc2', 'nhân ái'),
      quality('pc3', 'chăm chỉ'),
      quality('pc4', 'trung thực'),
      quality('pc5', 'trách nhiệm'),
      ability('nl1', 'tự chủ và tự học'),
      ability('nl2', 'giao tiếp và hợp tác'),
      ability('nl3', 'giải quyết vấn đề và sáng tạo'),
      ability('nl4', 'ngôn ngữ'),
      ability('nl5', 'tính toán'),
      ability('nl6', 'khoa học'),
      ability('nl9', 'công nghệ', TECHNOLOGY_FROM, true),
      ability('nl10', 'tin học', TECHNOLOGY_FROM, true),
      ability('nl7', 'thẩm mĩ'),
      ability('nl8', 'thể chất'),
    ],
  },
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
