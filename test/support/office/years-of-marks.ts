import type { Sqlite } from '../../../main/platform/database/sqlite.ts';
import { INVENTED_STAFF, type TestSchool } from './school-in-database.ts';

const CLASSES_A_GRADE = 14;
const GRADES = [6, 7, 8, 9];
const STUDENTS_A_CLASS = 45;
const COLS = ['tx1', 'tx2', 'tx3', 'gk', 'ck', 'tx4'];
const SCORED = 8;

export interface MarkedYear {
  readonly classIds: readonly string[];
  readonly subjectIds: readonly string[];
  readonly staffId: string;
  readonly students: number;
  readonly marks: number;
}

/** 56 classes of 45 in twelve subjects, both semesters complete, in the current year and in as many past ones. */
export async function fillYears(school: TestSchool, years: number): Promise<MarkedYear> {
  const { id: staffId } = await school.people.handlers['staff.save'](INVENTED_STAFF, school.context());
  const subjects = await school.people.handlers['school.subjects']({}, school.context());
  let filled: MarkedYear | null = null;
  for (let back = years - 1; back >= 0; back -= 1) {
    filled = await school.database.write(school.context(), { action: 'bench.fill' }, (tx) =>
      fillYear(tx.sql, school, subjects, staffId, back),
    );
  }
  return filled!;
}

function fillYear(
  sql: Sqlite,
  school: TestSchool,
  subjects: readonly { readonly id: string; readonly kind: string }[],
  staffId: string,
  back: number,
): MarkedYear {
  const { newId, officer } = school;
  const yearId = back === 0 ? school.people.api.currentYear()!.id : newId();
  if (back > 0) {
    const from = 2026 - back;
    sql
      .prepare('INSERT INTO school_year VALUES (?, ?, ?, ?, ?, 0, 2)')
      .run(yearId, `${from}-${from + 1}`, `${from}-09-05`, `${from + 1}-01-18`, `${from + 1}-05-31`);
  }
  const at = `${2026 - back}-11-20T03:00:00.000Z`;
  const addClass = sql.prepare('INSERT INTO class VALUES (?, ?, ?, ?, ?, ?, NULL)');
  const addStudent = sql.prepare(
    "INSERT INTO student VALUES (?, '', ?, ?, '2014-01-01', 'female', '', 'Kinh', '', '', '', '', '', '', '', 'studying', NULL, NULL)",
  );
  const enrol = sql.prepare('INSERT INTO enrolment VALUES (?, ?, ?, ?, ?)');
  const assign = sql.prepare('INSERT INTO teaching_assignment VALUES (?, ?, ?, ?, ?, ?, NULL, NULL)');
  const mark = sql.prepare("INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?, '', ?)");
  const event = sql.prepare(
    "INSERT INTO mark_event VALUES (NULL, ?, ?, ?, ?, ?, ?, NULL, '', ?, '', ?, ?, 'typed', NULL, NULL, '', NULL)",
  );
  const subjectIds = subjects.map(({ id }) => id);
  const classIds: string[] = [];
  let marks = 0;
  for (let room = 0; room < GRADES.length * CLASSES_A_GRADE; room += 1) {
    const classId = newId();
    classIds.push(classId);
    const grade = GRADES[Math.floor(room / CLASSES_A_GRADE)]!;
    addClass.run(classId, yearId, `${grade}A${(room % CLASSES_A_GRADE) + 1}`, grade, '', staffId);
    const studentIds = Array.from({ length: STUDENTS_A_CLASS }, (_unused, seat) => {
      const id = newId();
      addStudent.run(id, `Học Sinh ${seat}`, `hoc sinh ${String(seat).padStart(2, '0')}`);
      enrol.run(newId(), id, classId, `${2026 - back}-09-05`, back === 0 ? null : `${2027 - back}-05-31`);
      return id;
    });
    for (const [place, { id: subjectId, kind }] of subjects.entries()) {
      assign.run(newId(), yearId, staffId, classId, subjectId, `${2026 - back}-09-05`);
      const cols = kind === 'scored' ? COLS : ['tx1', 'tx2', 'gk', 'ck'];
      for (const semester of [1, 2]) {
        for (const studentId of studentIds) {
          for (const [column, col] of cols.entries()) {
            const tenths = 50 + ((place * 7 + column * 11 + marks) % 51);
            const value = kind === 'scored' ? tenths : 1;
            mark.run(classId, subjectId, semester, studentId, col, value, at);
            if (back === 0 && place < SCORED)
              event.run(at, classId, subjectId, semester, studentId, col, value, officer.userId, staffId);
            marks += 1;
          }
        }
      }
    }
  }
  return { classIds, subjectIds, staffId, students: classIds.length * STUDENTS_A_CLASS, marks };
}
