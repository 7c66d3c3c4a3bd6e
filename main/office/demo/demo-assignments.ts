import type { AssignmentRow, ClassRow, StaffRow, TeacherReference } from '../../features/imports/index.ts';
import { SUBJECT_DEPARTMENTS } from './demo-staff.ts';

/** Periods a week in the 2018 programme, THCS (35 weeks). */
const WEEKLY_PERIODS: Readonly<Record<string, number>> = {
  Toán: 4,
  'Ngữ văn': 4,
  'Tiếng Anh': 3,
  'Khoa học tự nhiên': 4,
  'Lịch sử và Địa lí': 3,
  'Giáo dục công dân': 1,
  'Tin học': 1,
  'Công nghệ': 1,
  'Giáo dục thể chất': 2,
  'Nghệ thuật': 2,
};
const EXPERIENCE = 'Hoạt động trải nghiệm, hướng nghiệp';
const LOCAL = 'Nội dung giáo dục của địa phương';
const GRADES = [6, 7, 8, 9];
const CLASSES_A_GRADE = 6;
/** Subjects whose teachers lead classes, in turn. */
const HOMEROOM_SUBJECTS = ['Toán', 'Ngữ văn', 'Tiếng Anh', 'Khoa học tự nhiên', 'Lịch sử và Địa lí'];

const reference = (person: StaffRow | undefined): TeacherReference => ({
  code: person?.code ?? '',
  name: person?.fullName ?? '',
});

/** Teachers of each subject, in list order; the first of the list is the school's leadership and teaches nothing here. */
function teachersBySubject(staff: readonly StaffRow[]): ReadonlyMap<string, readonly StaffRow[]> {
  const teachers = staff.filter((person) => person.job === 'teacher');
  const bySubject = new Map<string, readonly StaffRow[]>();
  let from = 0;
  for (const post of SUBJECT_DEPARTMENTS) {
    bySubject.set(post.subject, teachers.slice(from, from + post.count));
    from += post.count;
  }
  return bySubject;
}

export function demoClasses(staff: readonly StaffRow[]): ClassRow[] {
  const bySubject = teachersBySubject(staff);
  const leaders = HOMEROOM_SUBJECTS.flatMap((subject) => bySubject.get(subject) ?? []).filter(
    (person) => person.contract !== 'visiting' && person.status === 'working',
  );
  return GRADES.flatMap((grade) =>
    Array.from({ length: CLASSES_A_GRADE }, (_unused, at): ClassRow => {
      const index = (grade - 6) * CLASSES_A_GRADE + at;
      return {
        name: `${grade}A${at + 1}`,
        grade,
        homeroomTeacher: reference(leaders[index % leaders.length]),
        campus: 'Điểm trường chính',
      };
    }),
  );
}

/** Full teaching plan: every class has every subject; the homeroom teacher takes the experience hours. */
export function demoAssignments(staff: readonly StaffRow[], classes: readonly ClassRow[]): AssignmentRow[] {
  const bySubject = teachersBySubject(staff);
  const rows: AssignmentRow[] = [];
  for (const { subject } of SUBJECT_DEPARTMENTS) {
    const teachers = (bySubject.get(subject) ?? []).filter((person) => person.status === 'working');
    classes.forEach((each, at) => {
      const teacher = teachers[Math.floor((at * teachers.length) / classes.length)];
      rows.push({
        type: 'teaching',
        teacher: reference(teacher),
        className: each.name,
        subject,
        periods: WEEKLY_PERIODS[subject] ?? null,
      });
    });
  }
  const local = bySubject.get('Lịch sử và Địa lí') ?? [];
  classes.forEach((each, at) => {
    rows.push({
      type: 'teaching',
      teacher: reference(local[at % local.length]),
      className: each.name,
      subject: LOCAL,
      periods: 1,
    });
    rows.push({
      type: 'teaching',
      teacher: each.homeroomTeacher,
      className: each.name,
      subject: EXPERIENCE,
      periods: 3,
    });
    rows.push({ type: 'homeroom', teacher: each.homeroomTeacher, className: each.name });
  });
  return rows;
}
