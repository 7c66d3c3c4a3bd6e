import type { WindowKind } from '../../../../preload/contract/vocabulary/gradebook.ts';

/** A row of `entry_window` that nobody closed; parts that are null mean all. */
export interface WindowRow {
  readonly id: string;
  readonly semester: number;
  readonly kind: WindowKind;
  readonly grade: number | null;
  readonly classId: string | null;
  readonly subjectId: string | null;
  readonly col: string | null;
  readonly fromAt: string;
  readonly untilAt: string;
}
export interface WindowPlace {
  readonly grade: number;
  readonly classId: string;
  readonly subjectId: string;
}

/** Null id: no window of this kind was ever set for the semester, so nothing limits it. */
export type WindowVerdict = { readonly open: true; readonly id: string | null } | { readonly open: false };

export function reachesPlace(window: WindowRow, place: WindowPlace): boolean {
  return (
    (window.grade === null || window.grade === place.grade) &&
    (window.classId === null || window.classId === place.classId) &&
    (window.subjectId === null || window.subjectId === place.subjectId)
  );
}

/** `windows`: all of the semester that nobody closed. Open without windows; otherwise one must cover the cell now. */
export function windowFor(
  windows: readonly WindowRow[],
  kind: WindowKind,
  place: WindowPlace,
  col: string,
  at: string,
): WindowVerdict {
  const ofKind = windows.filter((window) => window.kind === kind);
  if (ofKind.length === 0) return { open: true, id: null };
  const covering = ofKind.find(
    (window) =>
      window.fromAt <= at &&
      at < window.untilAt &&
      reachesPlace(window, place) &&
      (window.col === null || window.col === col),
  );
  return covering ? { open: true, id: covering.id } : { open: false };
}

/** Until when some column of the book is open; null = without limit; not after `at` = shut. */
export function openUntil(
  windows: readonly WindowRow[],
  kind: WindowKind,
  place: WindowPlace,
  at: string,
): string | null {
  const ofKind = windows.filter((window) => window.kind === kind);
  if (ofKind.length === 0) return null;
  const begun = ofKind.filter((window) => reachesPlace(window, place) && window.fromAt <= at);
  const ends = begun.map(({ untilAt }) => untilAt).sort();
  const last = ends.at(-1);
  return last !== undefined && last > at ? last : at;
}
