export { classBookLayouts } from './class-book.ts';
export type { ClassMarks, SemesterBooks } from './class-marks.ts';
export { markTableLayout } from './mark-table.ts';
export { reportSlipLayout } from './report-slip.ts';
export type { PrintedBy } from './sheet-head.ts';
export { subjectBookLayout } from './subject-book.ts';
