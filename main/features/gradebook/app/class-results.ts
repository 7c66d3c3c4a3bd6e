import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { wordOf } from '../../../platform/i18n/index.ts';
import { HOMEROOM } from '../domain/cell.ts';
import {
  isCompleted,
  isPromoted,
  sentenceParams,
  type Explained,
  type Flag,
  type PrimaryYear,
  type SecondaryResult,
  type WhyParams,
} from '../domain/index.ts';
import { numberOf } from '../domain/marks-of-student.ts';
import { averageText, levelText, passText, primaryText, primaryYearText } from '../domain/result-words.ts';
import { requireSight } from './book-sight.ts';
import { computedFor, readClassContent, type ClassContent } from './class-inputs.ts';
import type { GradebookCore } from './gradebook-core.ts';
import { openBook } from './open-book.ts';

export type ClassResults = OutputOf<'gradebook.results'>;
export type StudentResults = ClassResults['students'][number];
type Shown = Omit<StudentResults, 'id' | 'name'>;

/** @throws gradebook.unknown-book, gradebook.old-rules, gradebook.not-visible */
export function showResults(core: GradebookCore, classId: string, context: Context): ClassResults {
  requireSight(
    core,
    context,
    openBook(core.database.read, { classId, subjectId: HOMEROOM, semester: 1 }).facts,
  );
  return classResults(core, classId);
}

export function classResults({ database, people }: GradebookCore, classId: string): ClassResults {
  const order = people.subjects().map(({ id }) => id);
  return resultsOf(readClassContent(database.read, classId, order));
}

export function resultsOf(content: ClassContent): ClassResults {
  const name = (code: string) =>
    content.subjects.find((subject) => subject.code === code)?.name ?? qualityName(code) ?? code;
  const words = {
    separator: ',',
    word: (key: string) => wordOf('vi', `grading.word.${key}`) ?? key,
    subject: name,
  } as const;
  const said = (params: WhyParams) => sentenceParams(params, words);
  return {
    className: content.className,
    ruleSet: content.rules.id,
    subjects: content.subjects.map(({ id, name: subject }) => ({ id, name: subject })),
    students: content.students.map(({ id, name: student }) => ({
      id,
      name: student,
      ...studentResults(content, id, said),
    })),
  };
}

/** "pc1" → "Yêu nước". */
function qualityName(code: string): string | null {
  const [, letters = '', number = ''] = /^(pc|nl)(\d)$/u.exec(code) ?? [];
  return wordOf('vi', `gradebook-screen.column.${letters}.${number}`);
}

type Said = (params: WhyParams) => Record<string, string | number>;

function studentResults(content: ClassContent, studentId: string, said: Said): Shown {
  const computed = computedFor(content, studentId);
  return computed.by === 'TT22'
    ? secondary(content, studentId, computed.result, said)
    : primary(content, studentId, computed.result, said);
}

function because(about: string, { why }: Explained<unknown>, said: Said): Shown['why'][number] {
  return { about, code: why.code, params: { ...said(why.params), clause: why.clause } };
}
const flagsOf = (flags: readonly Flag[], said: Said) =>
  flags.map(({ code, params }) => ({ code, params: said(params) }));

function secondary(content: ClassContent, studentId: string, result: SecondaryResult, said: Said): Shown {
  const own = content.marksOf(studentId)(HOMEROOM);
  const { level, afterSummer } = result;
  const conduct = afterSummer?.conduct ?? result.conductYear;
  const year = afterSummer?.level ?? level.year;
  const ofYear = result.subjects.map(({ code, year: before }) => afterSummer?.retested[code] ?? before);
  return {
    averages: result.subjects.map(({ kind, first, second }, at) => {
      const text = kind === 'comment' ? passText : averageText;
      return [text(first.value), text(second.value), text(ofYear[at]!.value)];
    }),
    level: [levelText(level.first.value), levelText(level.second.value), levelText(year.value)],
    yearBeforeAdjustment: levelText(year.before),
    conduct: [
      levelText(numberOf(own, 1, 'ren-luyen')),
      levelText(numberOf(own, 2, 'ren-luyen')),
      levelText(conduct.value),
    ],
    promoted: isPromoted(result.outcome.value),
    beforeSummer: afterSummer && {
      level: levelText(level.year.value),
      conduct: levelText(result.conductYear.value),
      promoted: isPromoted(result.promotion.value),
    },
    award: result.award.value?.title ?? '',
    flags: flagsOf(openFlags(result), said),
    why: [
      ...result.subjects.flatMap(({ first, second }, at) => {
        const { id } = content.subjects[at]!;
        return [
          because(`${id}/1`, first, said),
          because(`${id}/2`, second, said),
          because(`${id}/year`, ofYear[at]!, said),
        ];
      }),
      because('level/1', level.first, said),
      because('level/2', level.second, said),
      because('level/year', year, said),
      because('conduct', conduct, said),
      because('promotion', result.outcome, said),
      because('award', result.award, said),
    ],
  };
}

/** Whoever reads a class's results reads that the principal has to decide, not for what reason. */
function openFlags({ flags, outcome }: SecondaryResult): Flag[] {
  const others = flags.filter(({ code }) => code !== 'disability');
  const waits = outcome.value === 'principal-decides' && !others.some(({ code }) => code === 'summer-order');
  return waits ? [...others, { code: 'principal-decides', params: {} }] : others;
}

function primary(content: ClassContent, studentId: string, result: PrimaryYear, said: Said): Shown {
  const year = result.again ?? result.result;
  return {
    averages: content.subjects.map(({ id, code }) => {
      const own = content.marksOf(studentId)(id);
      const at = (semester: number) => primaryText(numberOf(own, semester, 'muc-ck'));
      const again = result.replaced[code];
      return [at(1), at(2), again === undefined ? at(2) : primaryText(again.value)];
    }),
    level: ['', '', primaryYearText(year.value)],
    yearBeforeAdjustment: '',
    conduct: ['', '', ''],
    promoted: isCompleted(result.completion.value),
    // Assessed again is only who had not completed the class.
    beforeSummer: result.again && {
      level: primaryYearText(result.result.value),
      conduct: '',
      promoted: false,
    },
    award: result.award.value?.title ?? '',
    flags: flagsOf(result.flags, said),
    why: [
      ...content.subjects.flatMap(({ id, code }) => {
        const again = result.replaced[code];
        return again === undefined ? [] : [because(`${id}/year`, again, said)];
      }),
      because('level/year', year, said),
      because('promotion', result.completion, said),
      because('award', result.award, said),
    ],
  };
}
