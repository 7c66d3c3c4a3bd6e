import type { ClassResults, GradebookView } from '../../gradebook/index.ts';

/** A semester's books of one class. */
export interface SemesterBooks {
  readonly semester: number;
  /** In the order of the programme. */
  readonly subjects: readonly GradebookView[];
  readonly homeroom: GradebookView;
}

/** What the papers of one class are drawn from. */
export interface ClassMarks {
  readonly className: string;
  readonly grade: number;
  readonly yearName: string;
  readonly ruleSet: string;
  readonly homeroomTeacher: string;
  /** 3 = the whole year. */
  readonly semester: number;
  /** One semester, or both of a year. */
  readonly semesters: readonly SemesterBooks[];
  /** What was done again in the summer and decided then; null = this is a semester, or nothing was. */
  readonly wholeYear: SemesterBooks | null;
  readonly results: ClassResults;
}
