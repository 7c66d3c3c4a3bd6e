import type { Handlers } from '../../platform/rpc/handler.ts';
import { gradebookApi, type GradebookApi } from './app/gradebook-api.ts';
import type { GradebookDeps } from './app/gradebook-core.ts';
import type { WrittenFollower } from './app/write-marks.ts';
import { gradebookHandlers, type GradebookMethod } from './gradebook.rpc.ts';

export type { GradebookApi } from './app/gradebook-api.ts';
export type { Consequence } from './app/consequences.ts';
export type { Standing } from './app/standing.ts';
export type { MissingInBook } from './app/missing-marks.ts';
export type { MarkChange, WriteRequest, WriteResult, WrittenCell } from './app/write-marks.ts';
export { newSlipSearch } from './app/slip-search.ts';
export type { KnownResults } from './app/sealed-content.ts';
export type { MarkScope } from './data/canonical-rows.ts';
export type { MarkEvent } from './data/event-rows.ts';
export type { CanonicalBook } from './domain/canonical-book.ts';
export type { ClassResults } from './app/class-results.ts';
export { conclusionText, goalTitle } from './app/conclusion-text.ts';
export type { GradebookView } from './app/show-book.ts';
export { WHOLE_YEAR, type CellRef, type CellValue } from './domain/cell.ts';
export { cellText, columnText } from './domain/cell-text.ts';
export { linkEdits, type EditStory } from './domain/link-edits.ts';
export { kindOfColumn } from './domain/kind-of-column.ts';
export { AVERAGE, LEVEL, isComputed } from './domain/computed-column.ts';
export { QUALITIES_OF_PRIMARY, type QualityRule } from './domain/grading/qualities.ts';
export { todaysRules } from './domain/grading/rule-sets/index.ts';
export { faultOfValue } from './domain/check-value.ts';
export {
  bookLock,
  columnLock,
  coversColumn,
  coversInBook,
  isInForce,
  reachesBook,
  reachesSemester,
  type LockRow,
} from './domain/lock-cover.ts';
export {
  computeGradesFile,
  type ComputedStudent,
  sentenceParams,
  type AnswerFlag,
  type StudentAnswer,
  type WordsOfLanguage,
} from './domain/index.ts';

/** Sổ điểm: marks and what teachers write beside them. `api.write` is the one way a mark is written. */
export function createGradebook(deps: GradebookDeps): {
  handlers: Handlers<GradebookMethod>;
  api: GradebookApi;
} {
  const followers: WrittenFollower[] = [];
  const core = { ...deps, followers };
  return { handlers: gradebookHandlers(core), api: gradebookApi(core, followers) };
}
