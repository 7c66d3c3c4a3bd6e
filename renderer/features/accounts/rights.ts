import type { OutputOf } from '../../../preload/contract/index.ts';
import type { AccountFunction } from '../../../preload/contract/vocabulary/accounts.ts';
import { t } from '../../i18n/index.ts';

export type Rights = OutputOf<'grants.get'>;
export const NO_RIGHTS: Rights = { classIds: [], classSubjects: [], functions: [] };

/** Every right as one string, so that two sets can be compared. */
function keys(rights: Rights): readonly string[] {
  return [
    ...rights.classIds.map((id) => `class:${id}`),
    ...rights.classSubjects.map(({ classId, subjectId }) => `mark:${classId}:${subjectId}`),
    ...rights.functions.map((name) => `function:${name}`),
  ];
}

/** "1 lớp chủ nhiệm · 5 lớp-môn": the kinds a person has; those without any are left out. */
export function countsText(rights: Rights): string {
  const kinds = [
    ['classes', rights.classIds.length],
    ['subjects', rights.classSubjects.length],
    ['functions', rights.functions.length],
  ] as const;
  const held = kinds.filter(([, count]) => count > 0);
  return held.length === 0
    ? t('accounts.grants.none')
    : held.map(([kind, count]) => t(`accounts.grants.counts.${kind}`, { n: count })).join(' · ');
}

export function rightsDifference(
  before: Rights,
  after: Rights,
): { readonly added: number; readonly removed: number } {
  const old = new Set(keys(before));
  const next = new Set(keys(after));
  return {
    added: [...next].filter((key) => !old.has(key)).length,
    removed: [...old].filter((key) => !next.has(key)).length,
  };
}

export function hasMark(rights: Rights, classId: string, subjectId: string): boolean {
  return rights.classSubjects.some((pair) => pair.classId === classId && pair.subjectId === subjectId);
}

export function toggleMark(rights: Rights, classId: string, subjectId: string): Rights {
  const others = rights.classSubjects.filter(
    (pair) => pair.classId !== classId || pair.subjectId !== subjectId,
  );
  const had = others.length < rights.classSubjects.length;
  return { ...rights, classSubjects: had ? others : [...others, { classId, subjectId }] };
}

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

export function toggleClass(rights: Rights, classId: string): Rights {
  return { ...rights, classIds: toggled(rights.classIds, classId) };
}

export function toggleFunction(rights: Rights, name: AccountFunction): Rights {
  return { ...rights, functions: toggled(rights.functions, name) };
}

export function isEmpty(rights: Rights): boolean {
  return keys(rights).length === 0;
}

type Filled = OutputOf<'grants.fillFromAssignments'>;

/** People whose rights would really change, and how many rights that is. */
export function fillSummary(rows: Filled): {
  readonly changes: Filled;
  readonly added: number;
  readonly removed: number;
} {
  const changes = rows.filter(({ added, removed }) => added.length + removed.length > 0);
  const sum = (of: (row: Filled[number]) => number) => changes.reduce((total, row) => total + of(row), 0);
  return { changes, added: sum(({ added }) => added.length), removed: sum(({ removed }) => removed.length) };
}
