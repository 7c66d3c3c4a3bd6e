import type { OfficeOptions } from '../../../main/office/compose.ts';
import type { RawInputOf } from '../../../preload/contract/index.ts';
import { INVENTED_STUDENT } from './school-in-database.ts';
import { addSchoolWithStaff, type SchoolWithStaff } from './school-with-staff.ts';
import { openTestOffice, type TestOffice } from './open-test-office.ts';
import { addUser, firstSignIn, signInAs } from './signed-in-as.ts';
import { OFFICER, PRINCIPAL } from './invented-school.ts';

type Write = RawInputOf<'gradebook.write'>;
type Value = Write['changes'][number]['after'];
export type Person = 'teacher' | 'other' | 'officer' | 'principal';

const NAMES = ['Bùi Gia An', 'Đặng Hoài Bình', 'Hoàng Minh Châu', 'Lê Ngọc Diệp', 'Phan Quốc Em'];

/** A class of five with a scored subject, its teacher signed in, and a colleague who teaches the other class. */
export class SchoolWithMarks {
  office: TestOffice;
  readonly staff: SchoolWithStaff;
  readonly studentIds: readonly string[];
  readonly classId: string;
  readonly otherClassId: string;
  readonly subjectId: string;

  private constructor(office: TestOffice, staff: SchoolWithStaff, studentIds: readonly string[]) {
    this.office = office;
    this.staff = staff;
    this.studentIds = studentIds;
    [this.classId, this.otherClassId] = staff.classIds as [string, string];
    this.subjectId = staff.subjectIds[0]!;
  }

  static async open(options: Partial<OfficeOptions> = {}): Promise<SchoolWithMarks> {
    const office = await openTestOffice(options);
    const staff = await addSchoolWithStaff(office.call);
    const studentIds: string[] = [];
    for (const [at, fullName] of NAMES.entries()) {
      const { id } = await office.call('students.save', {
        ...INVENTED_STUDENT,
        fullName,
        sectorId: `310000000${at}`,
        personalId: '',
        birthDate: `2015-0${at + 1}-15`,
        classId: staff.classIds[0]!,
      });
      studentIds.push(id);
    }
    const { staffIds, classIds, subjectIds } = staff;
    await office.call('assignments.save', {
      staffId: staffIds[4]!,
      classId: classIds[1]!,
      subjectId: subjectIds[1]!,
      fromDay: '2026-09-05',
    });
    const roles = ['homeroom-teacher', 'subject-teacher'] as const;
    const add = (login: string, staffId: string) =>
      addUser(office, { fullName: 'Nguyễn Thị Hương', login, staffId, roles: [...roles] });
    await add('huong', staffIds[3]!);
    await add('huong2', staffIds[4]!);
    let next = await firstSignIn(office, 'huong2');
    next = await firstSignIn(next, 'huong');
    return new SchoolWithMarks(next, staff, studentIds);
  }

  async as(person: Person): Promise<void> {
    if (person === 'teacher') this.office = await signInAs(this.office, 'huong');
    else if (person === 'other') this.office = await signInAs(this.office, 'huong2');
    else {
      const { login, password } = person === 'officer' ? OFFICER : PRINCIPAL;
      this.office = await signInAs(this.office, login, password);
    }
  }

  book(semester = 1) {
    return { classId: this.classId, subjectId: this.subjectId, semester };
  }
  homeroom(semester = 1) {
    return { classId: this.classId, subjectId: '', semester };
  }
  open(semester = 1) {
    return this.office.call('gradebook.open', this.book(semester));
  }
  /** One change as the grid sends it; `student` by position. */
  change(student: number, col: string, after: Value, before: Value = null, reason = '') {
    return { studentId: this.studentIds[student]!, col, before, after, reason };
  }
  write(changes: Write['changes'], more: Partial<Write> = {}) {
    return this.office.call('gradebook.write', { ...this.book(), how: 'typed', changes, ...more });
  }
  close() {
    return this.office.close();
  }
}
