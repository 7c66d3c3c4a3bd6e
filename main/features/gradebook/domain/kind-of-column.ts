import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { SubjectKind } from '../../../../preload/contract/vocabulary/school.ts';

const KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^nx$/u, 'text'],
  [/^buoi-nghi$/u, 'count'],
  [/^ren-luyen/u, 'conduct'],
  [/^muc-/u, 'level'],
  [/^kt-/u, 'test'],
  [/^(?:pc|nl)\d+-/u, 'quality'],
  [/^(?:ghi-nhan|hoan-thanh|len-lop)$/u, 'yes-no'],
];

/** What stands in a column, known by its key alone: for lists of cells of many books. */
export function kindOfColumn(key: string, subjectKind: SubjectKind): ColumnKind {
  const found = KINDS.find(([pattern]) => pattern.test(key))?.[1];
  return found ?? (subjectKind === 'scored' ? 'mark' : 'pass');
}
