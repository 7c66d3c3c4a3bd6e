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
  type WhyCode,
  type WhyParams,
} from '../domain/index.ts';
import { QUALITIES_OF_PRIMARY } from '../domain/grading/qualities.ts';
import { numberOf } from '../domain/marks-of-student.ts';
import { averageText, levelText, passText, primaryText, primaryYearText } from '../domain/result-words.ts';
import { requireSight } from './book-sight.ts';
import { computedFor, readClassContent, type ClassContent } from './class-inputs.ts';
import { conclusionText } from './conclusion-text.ts';
import type { GradebookCore } from './gradebook-core.ts';
import { openBook } from './open-book.ts';

export type ClassResults = OutputOf<'gradebook.results'>;
export type StudentResults = ClassResults['students'][number];
type Shown = Omit<StudentResults, 'id' | 'name'>;
type Computed = Omit<Shown, 'conclusion' | 'decidedBy'>;

/** @throws gradebook.unknown-book, gradebook.old-rules, gradebook.not-visible */
export function showResults(core: GradebookCore, classId: string, context: Context): ClassResults {
  requireSight(
    core,
    context,
    openBook(core.database.read, { classId, subjectId: HOMEROOM, semester: 1 }).facts,
  );
  return classResults(core, classId);
}

export function classResults({ database, people, clock }: GradebookCore, classId: string): ClassResults {
  const order = people.subjects().map(({ id }) => id);
  return resultsOf(readClassContent(database.read, classId, order, { now: clock.now().toISOString() }));
}

export function resultsOf(content: ClassContent): ClassResults {
  const name = (code: string) =>
    content.subjects.find((subject) => subject.code === code)?.name ?? qualityName(code) ?? code;
  const words = {
    separator: ',',
    word: (key: string) => wordOf('vi', `grading.word.${key}`) ?? key,
    subject: name,
    conclusion: (reached: boolean) => conclusionText(content.goal, reached),
  } as const;
  const said = (params: WhyParams) => sentenceParams(params, words);
  return {
    className: content.className,
    ruleSet: content.rules.id,
    goal: content.goal,
    subjects: content.subjects.map(({ id, name: subject }) => ({ id, name: subject })),
    students: content.students.map(({ id, name: student }) => ({
      id,
      name: student,
      ...studentResults(content, id, said),
    })),
  };
}

/** "pc1" → "Yêu nước", "nl9" → "Năng lực công nghệ": there is a subject of that name, too. */
function qualityName(code: string): string | null {
  const quality = QUALITIES_OF_PRIMARY.find((each) => each.code === code);
  if (!quality) return null;
  const { of, name } = quality;
  return of === 'ability' ? `Năng lực ${name}` : `${name[0]!.toLocaleUpperCase('vi')}${name.slice(1)}`;
}

/** The head decided, and signed it. */
const BY_PRINCIPAL: ReadonlySet<string> = new Set<WhyCode>([
  'promoted-by-principal',
  'retained-by-principal',
  'completed-by-principal',
  'not-completed',
]);

type Said = (params: WhyParams) => Record<string, string | number>;

function studentResults(content: ClassContent, studentId: string, said: Said): Shown {
  const computed = computedFor(content, studentId);
  const shown =
    computed.by === 'TT22'
      ? secondary(content, studentId, computed.result, said)
      : primary(content, studentId, computed.result, said);
  const { promoted } = shown;
  const byPrincipal = shown.why.some(({ about, code }) => about === 'promotion' && BY_PRINCIPAL.has(code));
  return {
    ...shown,
    conclusion: promoted === null ? '' : conclusionText(content.goal, promoted),
    decidedBy: byPrincipal ? (content.decisionSigned(studentId) ?? '') : '',
  };
}

function because(about: string, { why }: Explained<unknown>, said: Said): Shown['why'][number] {
  return { about, code: why.code, params: { ...said(why.params), clause: why.clause } };
}
const flagsOf = (flags: readonly Flag[], said: Said) =>
  flags.map(({ code, params }) => ({ code, params: said(params) }));

function secondary(content: ClassContent, studentId: string, result: SecondaryResult, said: Said): Computed {
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
    replaced: {
      averages: result.subjects.flatMap(({ code, kind, year: before }, at) => {
        const text = kind === 'comment' ? passText : averageText;
        const again = afterSummer !== null && code in afterSummer.retested;
        return again ? [{ subjectId: content.subjects[at]!.id, before: text(before.value) }] : [];
      }),
      tests: [],
      qualities: [],
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
  const waits =
    outcome.value === 'principal-decides' &&
    !others.some(({ code }) => code === 'summer-order' || code === 'decision-unsigned');
  return waits ? [...others, { code: 'principal-decides', params: {} }] : others;
}

function primary(content: ClassContent, studentId: string, result: PrimaryYear, said: Said): Computed {
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
    replaced: replacedInPrimary(content, studentId, result),
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

function replacedInPrimary(
  content: ClassContent,
  studentId: string,
  { counted }: PrimaryYear,
): Shown['replaced'] {
  const again = content.subjects.flatMap(({ id, code }) =>
    Object.hasOwn(counted.subjects, code) ? [{ id, ...counted.subjects[code]! }] : [],
  );
  const before = (id: string) => primaryText(numberOf(content.marksOf(studentId)(id), 2, 'muc-ck'));
  return {
    averages: again
      .filter(({ level }) => level !== null)
      .map(({ id }) => ({ subjectId: id, before: before(id) })),
    tests: again.filter(({ test }) => test !== null).map(({ id }) => id),
    qualities: Object.keys(counted.qualities),
  };
}
