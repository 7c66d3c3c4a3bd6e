import type { Conduct } from './conduct-year.ts';
import type { Level, Passed } from './levels.ts';
import type { SemesterMarks } from './marks-of-semester.ts';
import type { Tenths } from './tenths.ts';

export interface ScoredSubject {
  readonly code: string;
  readonly kind: 'scored';
  readonly periodsPerYear: number;
  readonly first: SemesterMarks<Tenths>;
  readonly second: SemesterMarks<Tenths>;
}
export interface CommentSubject {
  readonly code: string;
  readonly kind: 'comment';
  readonly periodsPerYear: number;
  readonly first: SemesterMarks<Passed>;
  readonly second: SemesterMarks<Passed>;
}
export type SecondarySubject = ScoredSubject | CommentSubject;

/** What was done in the summer; it never overwrites the result of before. */
export interface Summer {
  /** Conduct assessed again. */
  readonly conduct: Level | null;
  /** By the subject's code: tenths, or 1/0 of a comment subject. */
  readonly retests: Readonly<Record<string, Tenths>>;
}

/** Everything the results of one student of THCS or THPT depend on. */
export interface SecondaryInput {
  readonly subjects: readonly SecondarySubject[];
  readonly conduct: Conduct;
  readonly absences: number | null;
  readonly summer?: Summer;
  readonly disability?: boolean;
  /** Where the rules leave it to the principal: what was decided. */
  readonly principalPromotes?: boolean;
  /** False = no signed lock of the principal covers that decision yet. */
  readonly decisionSigned?: boolean;
}
