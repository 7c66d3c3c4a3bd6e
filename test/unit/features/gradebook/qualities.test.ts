import { describe, expect, it } from 'vitest';
import { qualitiesIn } from '../../../../main/features/gradebook/domain/grading/qualities.ts';
import { computeGradesFile, TT27 } from '../../../../main/features/gradebook/domain/index.ts';
import { wordOf } from '../../../../main/platform/i18n/index.ts';

const codes = (grade: number, closedEarly = false) =>
  qualitiesIn(TT27, grade, closedEarly)
    .map(({ code }) => code)
    .join(' ');
const QUALITIES = 'pc1 pc2 pc3 pc4 pc5';
const EIGHT = `${QUALITIES} nl1 nl2 nl3 nl4 nl5 nl6 nl7 nl8`;
const TEN = `${QUALITIES} nl1 nl2 nl3 nl4 nl5 nl6 nl9 nl10 nl7 nl8`;

describe('qualities and abilities of primary school', () => {
  it.each([
    [1, EIGHT],
    [2, EIGHT],
    [3, TEN],
    [4, TEN],
    [5, TEN],
  ])(
    'of grade %i stand in the order of the form: công nghệ and tin học from grade 3 on',
    (grade, expected) => {
      expect(codes(grade)).toBe(expected);
    },
  );

  it('of a book that was closed before are the ones it could hold', () => {
    for (const { grade } of TT27.grades) expect(codes(grade, true)).toBe(EIGHT);
  });

  it('keep the meaning their codes had in every book so far', () => {
    const names = Object.fromEntries(TT27.qualities.items.map(({ code, name }) => [code, name]));
    expect(names).toEqual({
      pc1: 'yêu nước',
      pc2: 'nhân ái',
      pc3: 'chăm chỉ',
      pc4: 'trung thực',
      pc5: 'trách nhiệm',
      nl1: 'tự chủ và tự học',
      nl2: 'giao tiếp và hợp tác',
      nl3: 'giải quyết vấn đề và sáng tạo',
      nl4: 'ngôn ngữ',
      nl5: 'tính toán',
      nl6: 'khoa học',
      nl7: 'thẩm mĩ',
      nl8: 'thể chất',
      nl9: 'công nghệ',
      nl10: 'tin học',
    });
  });

  it('are called the same in the window and on paper', () => {
    for (const { code, name, of } of TT27.qualities.items) {
      const [, number = ''] = /(\d+)$/u.exec(code)!;
      const word = wordOf('vi', `gradebook-screen.column.${of === 'quality' ? 'pc' : 'nl'}.${number}`);
      expect(word?.toLocaleLowerCase('vi')).toBe(name);
      expect(
        wordOf('en', `gradebook-screen.column.${of === 'quality' ? 'pc' : 'nl'}.${number}`),
      ).toBeTruthy();
    }
  });
});

describe('a pupil of a file of marks', () => {
  it.each([
    [1, 8, 'HTXS'],
    [3, 8, null],
    [3, 10, 'HTXS'],
    [5, 9, null],
    [undefined, 8, 'HTXS'],
    [undefined, 7, null],
  ])('of grade %s with %i abilities ends the year with %s', (grade, count, expected) => {
    const good = (letters: string, many: number) =>
      Object.fromEntries(Array.from({ length: many }, (_, at) => [`${letters}${at}`, { hk2: { ck: 'T' } }]));
    const subjects = { TOAN: { kind: 'scored', hk2: { ck: 'T', ckTest: '9' } } };
    const own = { id: 'A', subjects, qualities: good('PC', 5), abilities: good('NL', count) };
    const students = [grade === undefined ? own : { ...own, grade }];
    const [computed] = computeGradesFile({ ruleset: 'TT27', students });
    expect(computed!.answer.level.year).toBe(expected);
  });
});
