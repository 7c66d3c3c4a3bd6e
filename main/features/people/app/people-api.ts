import type { SubjectKind } from '../../../../preload/contract/vocabulary/school.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import {
  readAssignments,
  readClasses,
  type AssignmentRow,
  type ClassListRow,
} from '../data/class-queries.ts';
import { readCurrentYear, readSchoolOn, readSubjects } from '../data/school-queries.ts';
import { readKindInClass } from '../data/subject-grade-rows.ts';
import { readStaff, readStaffList } from '../data/staff-queries.ts';
import { readStudents, type StudentInClass } from '../data/student-queries.ts';
import { readStanding } from '../data/standing-query.ts';
import { compareClasses } from '../domain/class-order.ts';
import { seesEverySensitive, visibleClassIds, visibleStaff } from '../domain/people-policy.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Actor } from '../../../kernel/context.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { School, SchoolClass, SchoolYear, Staff, Subject } from '../domain/records.ts';
import { schoolAbbreviation } from '../domain/school-abbreviation.ts';

/** What one person is assigned to now, in the order of the programme. */
export interface Duties {
  /** Homeroom classes. */
  readonly classIds: readonly string[];
  readonly classSubjects: readonly { readonly classId: string; readonly subjectId: string }[];
}

/** Questions other features ask. Everything is read from committed rows of the current year. */
export interface PeopleApi {
  /** In force at an instant; `abbreviation` is always filled: derived from the name when the school gave none. */
  school(at: string): School;
  /** Now; for the status bar and the start screen. */
  schoolSummary(): { schoolName: string; schoolYear: string; semester: number };
  currentYear(): SchoolYear | null;
  staffById(id: string): Staff | null;
  /** Vietnamese order. */
  staff(): Staff[];
  /** Staff of a selection as the bridge sends it. */
  staffOf(selection: {
    readonly all: boolean;
    readonly department: string | null;
    readonly staffIds: readonly string[];
  }): Staff[];
  /** State of the account in force, by staff id. */
  accountStates(): Map<string, string>;
  departments(): string[];
  classes(): SchoolClass[];
  classNames(): Map<string, string>;
  /** Periods and kind are those of a class: see `kindOf`. */
  subjects(): Pick<Subject, 'id' | 'code' | 'name'>[];
  /** How a subject is assessed in a class; entries of the homeroom teacher are no marks. */
  kindOf(classId: string, subjectId: string): SubjectKind;
  assignmentsOf(staffId: string): Duties;
  /** Whole lists in the order of the screens, unmasked: the caller must have the permission and asks `seesSensitive`. */
  classList(): ClassListRow[];
  studentList(): StudentInClass[];
  assignmentList(): AssignmentRow[];
  /** May this person see ĐDCN, phone, addresses and relatives of everybody? */
  seesSensitive(actor: Actor): boolean;
  /** Classes whose students this person may see; null = all. */
  visibleClassIds(actor: Actor): ReadonlySet<string> | null;
  /** Staff this person may see: oneself and the own department when heading one; null = all. */
  visibleStaff(actor: Actor): { readonly staffId: string | null; readonly department: string | null } | null;
}

export function peopleApi(read: Sqlite, clock: Clock): PeopleApi {
  const currentYear = () => readCurrentYear(read);
  const school = (at: string): School => {
    const stored = readSchoolOn(read, vietnamDay(at));
    if (!stored) throw appError('people.no-school');
    return { ...stored, abbreviation: schoolAbbreviation(stored) };
  };
  const classList = (): ClassListRow[] => {
    const year = currentYear();
    return year ? readClasses(read, year.id).sort(compareClasses) : [];
  };
  const classes = (): SchoolClass[] => classList();
  return {
    school,
    schoolSummary: () => {
      const year = currentYear();
      return {
        schoolName: school(clock.now().toISOString()).name,
        schoolYear: year?.name ?? '',
        semester: year?.currentSemester ?? 1,
      };
    },
    currentYear,
    staffById: (id) => readStaff(read, id),
    staff: () => readStaffList(read),
    staffOf: ({ all, department, staffIds }) => {
      const ids = new Set(staffIds);
      return readStaffList(read).filter(
        (s) => all || ids.has(s.id) || (department !== null && s.department === department),
      );
    },
    accountStates: () => new Map(readStaffList(read).map((row) => [row.id, row.accountState])),
    departments: () =>
      [...new Set(readStaffList(read).map((s) => s.department))]
        .filter((name) => name !== '')
        .sort(new Intl.Collator('vi').compare),
    classes,
    classNames: () => new Map(classes().map((room) => [room.id, room.name])),
    subjects: () => readSubjects(read).map(({ id, code, name }) => ({ id, code, name })),
    kindOf: (classId, subjectId) => readKindInClass(read, classId, subjectId) ?? 'comment',
    assignmentsOf: (staffId) => dutiesOf(read, staffId, classes(), currentYear()),
    classList,
    studentList: () => readStudents(read),
    assignmentList: () => {
      const year = currentYear();
      return year ? readAssignments(read, year.id) : [];
    },
    seesSensitive: seesEverySensitive,
    visibleClassIds: (actor) => visibleClassIds(actor, readStanding(read, actor.staffId)),
    visibleStaff: (actor) => visibleStaff(actor, readStanding(read, actor.staffId)),
  };
}

function dutiesOf(read: Sqlite, staffId: string, classes: SchoolClass[], year: SchoolYear | null): Duties {
  const position = new Map(classes.map((room, at) => [room.id, at]));
  const subjectAt = new Map(readSubjects(read).map((subject, at) => [subject.id, at]));
  const open = (year ? readAssignments(read, year.id) : []).filter(
    (a) => a.staffId === staffId && a.toDay === null,
  );
  return {
    classIds: classes.filter((room) => room.homeroomTeacherId === staffId).map((room) => room.id),
    classSubjects: open
      .sort(
        (a, b) =>
          (position.get(a.classId) ?? 0) - (position.get(b.classId) ?? 0) ||
          (subjectAt.get(a.subjectId) ?? 0) - (subjectAt.get(b.subjectId) ?? 0),
      )
      .map(({ classId, subjectId }) => ({ classId, subjectId })),
  };
}
