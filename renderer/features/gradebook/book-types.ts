import type { OutputOf, RawInputOf } from '../../../preload/contract/index.ts';

export type BookView = OutputOf<'gradebook.open'>;
export type BookListed = OutputOf<'gradebook.books'>[number];
export type BookRef = RawInputOf<'gradebook.open'>;

export const bookKey = ({ classId, subjectId, semester }: BookRef): string =>
  `${classId}|${subjectId}|${String(semester)}`;
