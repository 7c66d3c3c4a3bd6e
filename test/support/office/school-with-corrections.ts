import { PNG } from 'pngjs';
import type { OutputOf, RawInputOf } from '../../../preload/contract/index.ts';
import type { Call } from '../../../main/office/cli/call.ts';
import type { Role } from '../../../preload/contract/vocabulary/roles.ts';
import { OFFICER, PRINCIPAL, openTestOffice, type TestOffice } from './open-test-office.ts';
import { INVENTED_STUDENT } from './school-in-database.ts';
import { addSchoolWithStaff, NOBODY, type SchoolWithStaff } from './school-with-staff.ts';
import { addUser, firstSignIn, signInAs } from './signed-in-as.ts';
import { tamperWith } from './tampered-vault.ts';

type Wish = RawInputOf<'corrections.save'>;
type Shown = OutputOf<'corrections.open'>;
/** Of every internal key here. */
export const KEY_PASSWORD = 'Hoa-Sua-Pho-Cu-Dem-19';

/** Sign-ins of this school; every one has a staff record, a name and a key of their own. */
const PEOPLE = {
  teacher: { fullName: 'Trần Văn Bách', staff: 5, roles: ['subject-teacher'] },
  homeroom: { fullName: 'Hoàng Bích Liên', staff: 7, roles: ['homeroom-teacher', 'subject-teacher'] },
  deputy: { fullName: 'Phạm Quốc Khánh', staff: 1, roles: ['vice-principal'] },
  clerk: { fullName: 'Lý Mai Hương', staff: 9, roles: ['clerk'] },
  chief: { fullName: 'Ngô Thúy Vân', staff: 8, roles: ['department-head', 'subject-teacher'] },
} as const satisfies Readonly<Record<string, { fullName: string; staff: number; roles: readonly Role[] }>>;
const MORE_STAFF = [
  { fullName: 'Hoàng Bích Liên' },
  { fullName: 'Ngô Thúy Vân', jobTitle: 'Tổ trưởng' },
  { fullName: 'Lý Mai Hương', jobTitle: 'Văn thư' },
];
export type SignIn = keyof typeof PEOPLE | 'officer' | 'principal';

const STUDENTS = ['Bùi Gia An', 'Đặng Hoài Bình', 'Hoàng Minh Châu'];

/** A photograph; each number gives another one. */
export function photo(shade: number): Uint8Array {
  const data = Buffer.alloc(60 * 80 * 4, 255 - shade);
  return Uint8Array.from(PNG.sync.write(Object.assign(new PNG({ width: 60, height: 80 }), { data })));
}

/**
 * A class with marks whose editing window is over, at a clock of its own: from here on a mark changes by signed minutes
 * only. One person at a time sits in front of it.
 */
export class SchoolWithCorrections {
  now: Date;
  #office!: TestOffice;
  school!: SchoolWithStaff;
  staffIds: string[] = [];
  studentIds: string[] = [];
  classId = '';
  subjectId = '';
  #keys = new Map<string, string>();
  #batches = 0;

  private constructor(now: Date) {
    this.now = now;
  }
  /**
   * At this instant. The real window knows no other clock than its own, and the database asks the machine as well whether
   * a grant is over.
   */
  static async open(now = new Date('2026-11-23T02:00:00.000Z')): Promise<SchoolWithCorrections> {
    const made = new SchoolWithCorrections(now);
    await made.#fill();
    return made;
  }
  get office(): TestOffice {
    return this.#office;
  }
  readonly call: Call = (method, input) => this.#office.call(method, input);

  async #fill(): Promise<void> {
    this.#office = await openTestOffice({ clock: { now: () => this.now } });
    this.school = await addSchoolWithStaff(this.call);
    this.staffIds = [...this.school.staffIds];
    for (const person of MORE_STAFF)
      this.staffIds.push((await this.call('staff.save', { ...NOBODY, ...person })).id);
    this.classId = this.school.classIds[1]!;
    this.subjectId = this.school.subjectIds[1]!;
    await this.call('classes.save', {
      ...{ id: this.classId, name: '6A2', grade: 6, campus: '' },
      homeroomTeacherId: this.staffIds[PEOPLE.homeroom.staff]!,
    });
    for (const [at, fullName] of STUDENTS.entries()) {
      const birthDate = `2015-0${at + 1}-15`;
      const student = {
        ...INVENTED_STUDENT,
        fullName,
        sectorId: `310000000${at}`,
        personalId: '',
        birthDate,
      };
      this.studentIds.push((await this.call('students.save', { ...student, classId: this.classId })).id);
    }
    const staffId = this.staffIds[PEOPLE.teacher.staff]!;
    const duty = { classId: this.classId, subjectId: this.subjectId, fromDay: '2026-09-05' };
    await this.call('assignments.save', { staffId, ...duty });
    for (const [login, { fullName, staff, roles }] of Object.entries(PEOPLE))
      await addUser(this.#office, { fullName, login, staffId: this.staffIds[staff]!, roles: [...roles] });
    await this.call('signing.createAuthority', {});
    for (const staff of [0, 1, 2, 5]) {
      const wish = { staffId: this.staffIds[staff]!, password: KEY_PASSWORD, renews: null };
      this.#keys.set(this.staffIds[staff]!, (await this.call('signing.issueCertificate', wish)).fingerprint);
    }
    for (const login of Object.keys(PEOPLE)) this.#office = await firstSignIn(this.#office, login);
    await this.as('teacher');
    const first = [70, 80, 60];
    await this.call('gradebook.write', {
      ...this.book(),
      how: 'typed',
      changes: this.studentIds.flatMap((studentId, at) =>
        ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'].map((col) => ({
          ...{ studentId, col, before: null, after: first[at]!, reason: '' },
        })),
      ),
    });
    await this.as('officer');
    await this.call('gradebook.addWindow', {
      semester: 1,
      kind: 'edit',
      scope: { grade: null, classId: null, subjectId: null, col: null },
      fromAt: '2026-09-05T00:00:00.000Z',
      untilAt: new Date(this.now.getTime() + 60_000).toISOString(),
      note: '',
    });
    this.pass(1);
    await this.as('teacher');
  }

  async as(person: SignIn): Promise<void> {
    if (person === 'officer') this.#office = await signInAs(this.#office, OFFICER.login, OFFICER.password);
    else if (person === 'principal')
      this.#office = await signInAs(this.#office, PRINCIPAL.login, PRINCIPAL.password);
    else this.#office = await signInAs(this.#office, person);
  }
  /** One more sign-in, made by the officer; without a staff record it is known by its name alone. */
  async add(login: string, fullName: string, roles: readonly Role[]): Promise<void> {
    await this.as('officer');
    await addUser(this.#office, { fullName, login, staffId: null, roles: [...roles] });
    this.#office = await firstSignIn(this.#office, login);
  }
  /** The clock goes on. */
  pass(hours: number): void {
    this.now = new Date(this.now.getTime() + hours * 3_600_000);
  }
  staffOf(person: SignIn): string {
    const at = person === 'principal' ? 0 : person === 'officer' ? 2 : PEOPLE[person].staff;
    return this.staffIds[at]!;
  }
  book(semester = 1) {
    return { classId: this.classId, subjectId: this.subjectId, semester };
  }

  /** The first student's mid-term mark was 7; the test paper says 9. */
  wish(part: Partial<Wish> = {}): Wish {
    return {
      id: null,
      ...this.book(),
      cells: [this.cell(0, 'gk', 90)],
      reasonKind: 'typing',
      reason: 'Nhập nhầm so với bài kiểm tra',
      ...part,
    };
  }
  cell(student: number, col: string, after: number | string | null) {
    return { studentId: this.studentIds[student]!, col, after };
  }
  async evidence(id: string): Promise<void> {
    await this.call('corrections.attach', {
      id,
      slot: 'gradebook',
      fileName: 'so-diem.png',
      bytes: photo(1),
    });
    await this.call('corrections.attach', {
      id,
      slot: 'test',
      fileName: 'bai-kiem-tra.png',
      bytes: photo(2),
    });
  }
  /** Handed in by the teacher. */
  async submitted(part: Partial<Wish> = {}): Promise<string> {
    await this.as('teacher');
    const { id } = await this.call('corrections.save', this.wish(part));
    await this.evidence(id);
    await this.call('corrections.submit', { id });
    return id;
  }
  /** Confirmed by the homeroom teacher and witnessed by the officer. */
  async witnessed(part: Partial<Wish> = {}): Promise<string> {
    const id = await this.submitted(part);
    await this.as('homeroom');
    await this.call('corrections.confirm', { id, note: '' });
    await this.as('officer');
    await this.call('corrections.witness', { id, note: 'Đã đối chiếu minh chứng' });
    return id;
  }
  async decide(id: string, part: Partial<RawInputOf<'corrections.decide'>> = {}): Promise<string> {
    const wish = { id, refused: [], lateReason: '', applyBy: 'program' as const, ...part };
    return (await this.call('corrections.decide', wish)).paperId;
  }
  /** Decided by the principal; the minutes wait for three signatures. */
  async decided(
    part: Partial<Wish> = {},
    how: Partial<RawInputOf<'corrections.decide'>> = {},
  ): Promise<{ id: string; paperId: string }> {
    const id = await this.witnessed(part);
    await this.as('principal');
    return { id, paperId: await this.decide(id, how) };
  }
  /** With the internal key of this person, at whoever's machine. */
  async sign(person: SignIn, paperId: string) {
    const staffId = this.staffOf(person);
    const fingerprint = this.#keys.get(staffId)!;
    const { papers } = await this.call('signing.toSign', { paperIds: [paperId], signer: staffId });
    const { field, sha256 } = papers[0]!;
    this.#batches += 1;
    const { results } = await this.call('signing.sign', {
      batchId: `batch-${this.#batches}`,
      signer: staffId,
      papers: [{ paperId, field: field ?? 'X', sha256, read: true }],
      fingerprint,
      key: { kind: 'internal', fingerprint, password: KEY_PASSWORD },
    });
    return results[0]!;
  }
  /** All three, in their order; the officer's machine. */
  async signAll(paperId: string, head: SignIn = 'principal') {
    await this.as('officer');
    await this.sign('teacher', paperId);
    await this.sign('officer', paperId);
    return this.sign(head, paperId);
  }
  /** The whole school, by the head's signed act; the minutes open what it shuts. */
  async lock(): Promise<void> {
    await this.as('principal');
    const everything = { grade: null, classId: null, subjectId: null, studentId: null, col: null };
    const { paperId } = await this.call('locks.lock', {
      ...{ semester: 1, part: 'marks', scopes: [everything], reason: 'Kết thúc học kỳ I', at: null },
    });
    await this.sign('principal', paperId!);
  }
  /** Somebody with a password and a tool of their own writes a mark past the program. */
  async tamper(studentId: string, col: string, value: number): Promise<void> {
    await this.#office.office.close();
    await tamperWith(this.#office.folder, OFFICER, (sql) => {
      const door = sql
        .prepare(`SELECT sql FROM sqlite_master WHERE name = 'mark_locked_update'`)
        .pluck()
        .get();
      sql.exec('DROP TRIGGER mark_locked_update');
      sql.prepare('UPDATE mark SET value = ? WHERE student_id = ? AND col = ?').run(value, studentId, col);
      sql.exec(String(door));
    });
    await this.as('officer');
  }
  show(id: string): Promise<Shown> {
    return this.call('corrections.open', { id });
  }
  /** The marks of the first semester, by student, in the order of the columns. */
  async values(): Promise<(number | string | null)[][]> {
    const { students } = await this.call('gradebook.open', this.book());
    return students.map(({ values }) => values);
  }
  close(): Promise<void> {
    return this.#office.close();
  }
}
