import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  computeStudent,
  FLAG_CODES,
  sentenceParams,
  TT22,
  TT27,
  WHY_CODES,
  type PrimaryInput,
  type PrimaryLevel,
} from '../../../../../main/features/gradebook/domain/index.ts';
import { textOf, wordOf } from '../../../../../main/platform/i18n/index.ts';
import { marks } from '../tables/read-table.ts';
import { studentWith } from './student-of-year.ts';

const SOURCES = join(import.meta.dirname, '../../../../../main/features/gradebook/domain/grading');
const UNFINISHED = /[{}]|grading\.|undefined|\[object/u;
const words = (language: 'vi' | 'en') => ({
  separator: language === 'vi' ? (',' as const) : ('.' as const),
  word: (key: string) => textOf(language, `grading.word.${key}`, {}),
  subject: (code: string) => code,
  conclusion: (reached: boolean) => textOf(language, `grading.goal.promotion.${reached ? 'yes' : 'no'}`, {}),
});

describe.each(['vi', 'en'] as const)('the sentences in %s', (language) => {
  it('there is one for every way a value comes about and for every flag', () => {
    const keys = [...WHY_CODES.map((code) => `why.${code}`), ...FLAG_CODES.map((code) => `flag.${code}`)];
    expect(keys.filter((key) => wordOf(language, `grading.${key}`) === null)).toEqual([]);
  });

  it('of a student leave no place unfilled and no word untranslated', () => {
    const students = [
      studentWith(marks('7×8.5 4.0')),
      studentWith(marks('8×8.5'), 1, { absences: 46 }),
      studentWith(marks('5×8.0 2×7.0 4.0'), 0, { conduct: { first: 1, second: 1 } }),
      studentWith(marks('6×5.0 4.0 3.0'), 0, {
        summer: { conduct: null, retests: { S7: 60, S8: 30, S1: 10 } },
      }),
      studentWith(marks('7×8.5 —'), 0, { absences: null }),
      studentWith(marks('6×9.0 2×6.5')),
    ];
    const sentences = students.flatMap((student) => {
      const { subjects, level, conductYear, promotion, award, afterSummer, flags } = computeStudent(
        TT22,
        student,
      );
      const whys = [
        ...subjects.flatMap(({ first, second, year }) => [first.why, second.why, year.why]),
        ...[level.first.why, level.second.why, level.year.why, conductYear.why, promotion.why, award.why],
        ...(afterSummer ? [afterSummer.level.why, afterSummer.promotion.why] : []),
        ...Object.values(afterSummer?.retested ?? {}).map(({ why }) => why),
      ];
      const say = (key: string, params: Parameters<typeof sentenceParams>[0]) =>
        textOf(language, `grading.${key}`, sentenceParams(params, words(language)));
      return [
        ...whys.map(({ code, params }) => say(`why.${code}`, params)),
        ...flags.map(({ code, params }) => say(`flag.${code}`, params)),
      ];
    });
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.filter((sentence) => UNFINISHED.test(sentence))).toEqual([]);
  });
});

describe.each(['vi', 'en'] as const)('the sentences of primary school in %s', (language) => {
  it('leave no place unfilled and no word untranslated', () => {
    const reached = [1, 2, 3, null] as const;
    const pupils = reached.flatMap((level) => reached.map((quality) => pupil(level, quality)));
    const sentences = pupils.flatMap((input) => {
      const { result, completion, award, flags } = computeStudent(TT27, input);
      return [
        ...[result.why, completion.why, award.why].map(
          ({ code, params }) => [`why.${code}`, params] as const,
        ),
        ...flags.map(({ code, params }) => [`flag.${code}`, params] as const),
      ].map(([key, params]) => textOf(language, `grading.${key}`, sentenceParams(params, words(language))));
    });
    expect(sentences.filter((sentence) => UNFINISHED.test(sentence))).toEqual([]);
  });
});

function pupil(level: PrimaryLevel | null, quality: PrimaryLevel | null): PrimaryInput {
  const test = level === null ? null : level * 30;
  return {
    subjects: [
      { code: 'TV', kind: 'scored', levels: [null, null, null, level], tests: [null, null, null, test] },
    ],
    qualities: [{ code: 'PC1', levels: [null, null, null, quality] }],
    recognised: level === 3 ? true : null,
  };
}

describe('every code of the vocabulary', () => {
  it('can happen: it is used somewhere in the rules', () => {
    const source = readdirSync(SOURCES)
      .filter((name) => name !== 'why.ts' && name !== 'flags.ts' && name.endsWith('.ts'))
      .map((name) => readFileSync(join(SOURCES, name), 'utf8'))
      .join('\n');
    const unused = [...WHY_CODES, ...FLAG_CODES].filter(
      (code) => !source.includes(`'${code}'`) && !code.startsWith('adjustment-'),
    );
    expect(unused).toEqual([]);
  });
});

it('the way to an average is told with its numbers', () => {
  const [first] = computeStudent(TT22, studentWith(marks('8×7.5'))).subjects;
  const params = sentenceParams(first!.first.why.params, words('vi'));
  expect(textOf('vi', 'grading.why.semester-average', params)).toBe(
    '(7,5 + 7,5 + 7,5 + 2 × 7,5 + 3 × 7,5) : 8 = 7,5, làm tròn đến một chữ số thập phân.',
  );
});
