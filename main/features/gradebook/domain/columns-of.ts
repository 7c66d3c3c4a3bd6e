import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { SubjectKind } from '../../../../preload/contract/vocabulary/school.ts';
import { HOMEROOM, WHOLE_YEAR } from './cell.ts';
import { periodicTests } from './grading/primary-tests.ts';
import { qualitiesIn } from './grading/qualities.ts';
import type { PrimaryRules, RuleSet } from './grading/rule-sets/rule-set.ts';

export interface BookColumn {
  readonly key: string;
  readonly kind: ColumnKind;
  /** Of a regular mark: beyond the number the rule set asks for. */
  readonly extra: boolean;
  /** It counts for the average, or must be there before the book is complete. */
  readonly counts: boolean;
}

export interface BookShape {
  readonly rules: RuleSet;
  readonly grade: number;
  readonly semester: number;
  readonly subjectId: string;
  readonly subjectCode: string;
  readonly subjectKind: SubjectKind;
  /** Regular marks the rule set asks for. */
  readonly required: number;
  /** Columns of regular marks the book keeps; null = as many as required. */
  readonly regularColumns: number | null;
  /** Regular marks that count; empty = the first ones. */
  readonly chosen: readonly string[];
  /** Of the homeroom teacher of a primary class: shut before the program knew every ability. */
  readonly closedEarly?: boolean;
}

function column(key: string, kind: ColumnKind, counts: boolean, extra = false): BookColumn {
  return { key, kind, extra, counts };
}

const REMARK = column('nx', 'text', false);
const ABSENCES = column('buoi-nghi', 'count', false);
/** The vote of the class for a title; what the principal decides where the rules leave it open (docs/adr/0024). */
const RECOGNISED = column('ghi-nhan', 'yes-no', false);
const COMPLETED = column('hoan-thanh', 'yes-no', false);
const PROMOTED = column('len-lop', 'yes-no', false);

/** The columns of a book, from the left to the right. */
export function columnsOf(shape: BookShape): BookColumn[] {
  return shape.rules.id === 'TT22' ? secondary(shape) : primary(shape.rules, shape);
}

/** A regular mark (điểm thường xuyên): "tx1" … "tx9". */
export function isRegular(key: string): boolean {
  return key.startsWith('tx');
}

/** "tx3" is the third regular mark; null = no regular mark. */
export function regularNumber(key: string): number | null {
  const found = /^tx([1-9])$/u.exec(key);
  return found ? Number(found[1]) : null;
}

/**
 * With the regular marks taken while more were asked for, `taken` in all: they no longer count, but nothing that was
 * entered is hidden.
 */
export function withTaken(columns: readonly BookColumn[], taken: number): readonly BookColumn[] {
  const regularColumns = columns.filter(({ key }) => isRegular(key));
  const [first] = regularColumns;
  if (!first || taken <= regularColumns.length) return columns;
  const more = Array.from({ length: taken - regularColumns.length }, (_unused, at) =>
    column(`tx${regularColumns.length + at + 1}`, first.kind, false, true),
  );
  return [...regularColumns, ...more, ...columns.slice(regularColumns.length)];
}

function secondary(shape: BookShape): BookColumn[] {
  const { semester, subjectId } = shape;
  if (subjectId === HOMEROOM) {
    if (semester === WHOLE_YEAR) return [column('ren-luyen-lai', 'conduct', false), PROMOTED];
    return [column('ren-luyen', 'conduct', true), ABSENCES, REMARK];
  }
  const kind = shape.subjectKind === 'scored' ? 'mark' : 'pass';
  if (semester === WHOLE_YEAR) return [column('thi-lai', kind, false)];
  return [...regular(shape, kind), column('gk', kind, true), column('ck', kind, true), REMARK];
}

function regular({ required, regularColumns, chosen }: BookShape, kind: ColumnKind): BookColumn[] {
  return Array.from({ length: Math.max(regularColumns ?? required, required) }, (_unused, at) => {
    const key = `tx${at + 1}`;
    const counts = chosen.length > 0 ? chosen.includes(key) : at < required;
    return column(key, kind, counts, at >= required);
  });
}

function primary(rules: PrimaryRules, shape: BookShape): BookColumn[] {
  const { grade, semester, subjectId, subjectCode, subjectKind } = shape;
  if (subjectId === HOMEROOM) {
    const assessed = qualitiesIn(rules, grade, shape.closedEarly ?? false);
    const at = (time: 'gk' | 'ck' | 'lai') =>
      assessed.map(({ code }) => column(`${code}-${time}`, 'quality', time !== 'lai'));
    if (semester === WHOLE_YEAR) return [...at('lai'), COMPLETED];
    const recognised = semester === 2 ? [RECOGNISED] : [];
    return [...at('gk'), ...at('ck'), ...recognised, ABSENCES, REMARK];
  }
  const [, , midtermTest, finalTest] = periodicTests(rules, grade, { code: subjectCode, kind: subjectKind });
  if (semester === WHOLE_YEAR)
    return [column('muc-lai', 'level', false), ...(finalTest ? [column('kt-lai', 'test', false)] : [])];
  return [
    column('muc-gk', 'level', true),
    ...(midtermTest ? [column('kt-gk', 'test', true)] : []),
    column('muc-ck', 'level', true),
    ...(finalTest ? [column('kt-ck', 'test', true)] : []),
    REMARK,
  ];
}
