import type { PastResult } from '../../../../preload/contract/vocabulary/past-results.ts';
import type { StaffProfile, StudentProfile } from '../../../../preload/contract/vocabulary/people.ts';
import type { Cells, RegisterName } from '../../../../preload/contract/vocabulary/registers/index.ts';

export type { Relative } from '../../../../preload/contract/vocabulary/people.ts';

/** Records an import hands to the people feature. Text fields: '' = not given. Days: `YYYY-MM-DD`. */
export type StaffRow = Readonly<StaffProfile>;
export type StudentRow = Readonly<StudentProfile & { className: string }>;

/** A teacher as the file names them; `code` wins over `name`. Both '' = nobody. */
export type TeacherReference = Readonly<{ code: string; name: string }>;

export type ClassRow = Readonly<{
  name: string;
  grade: number;
  homeroomTeacher: TeacherReference;
  campus: string;
}>;

export type AssignmentRow =
  | Readonly<{
      type: 'teaching';
      teacher: TeacherReference;
      className: string;
      subject: string;
      periods: number | null;
    }>
  | Readonly<{ type: 'homeroom'; teacher: TeacherReference; className: string }>;

/** One entry of a register; `key` names it within the file, `studentCode` is null where it is about no student. */
export type EntryRow = Readonly<{ key: string; studentCode: string | null; cells: Cells }>;

export type RecordOfKind = Record<RegisterName, EntryRow> & {
  'past-results': PastResult;
  staff: StaffRow;
  classes: ClassRow;
  students: StudentRow;
  assignments: AssignmentRow;
};
