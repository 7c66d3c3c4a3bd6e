import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../preload/contract/index.ts';
import {
  INVENTED_STAFF,
  INVENTED_STUDENT,
  openTestSchool,
  type TestSchool,
} from '../support/office/school-in-database.ts';

let test: TestSchool;
beforeAll(async () => {
  test = await openTestSchool();
});
afterAll(() => test.close());

const staff = (over: Partial<typeof INVENTED_STAFF> = {}) =>
  test.people.handlers['staff.save']({ ...INVENTED_STAFF, ...over }, test.context());
const student = (over: Partial<typeof INVENTED_STUDENT> = {}) =>
  test.people.handlers['students.save']({ ...INVENTED_STUDENT, ...over }, test.context());
const room = (name: string, homeroomTeacherId: string | null = null, id: string | null = null) =>
  test.people.handlers['classes.save'](
    { id, name, grade: Number(name[0]), campus: '', homeroomTeacherId },
    test.context(),
  );

describe('the people of a school', () => {
  it('starts with the twelve subjects of the THCS programme and a derived abbreviation', async () => {
    const subjects = await test.people.handlers['school.subjects']({}, test.context());
    expect(subjects.map((s) => s.code).slice(0, 3)).toEqual(['VAN', 'TOAN', 'NN1']);
    expect(subjects).toHaveLength(12);
    expect(test.people.api.school(test.context().at).abbreviation).toBe('THCSHP');
  });

  it('refuses a personal ID that is not twelve digits and warns when it disagrees with the file', async () => {
    await expect(staff({ code: 'X1', personalId: '03118500012' })).rejects.toMatchObject({
      code: 'people.personal-id-invalid',
    });
    const saved = await staff({ code: 'X2', personalId: '031085000999' });
    expect(saved.warnings.map((w) => w.code)).toEqual(['people.personal-id-sex']);
  });

  it('names who already holds a code or a personal ID', async () => {
    await staff({ code: 'T1', fullName: 'Trần Văn Một', personalId: '031085000111', sex: 'male' });
    await expect(staff({ code: 'T1', personalId: '' })).rejects.toMatchObject({
      code: 'people.staff-code-taken',
      params: { name: 'Trần Văn Một' },
    });
    await expect(staff({ code: 'T2', personalId: '031085000111' })).rejects.toMatchObject({
      code: 'people.personal-id-taken',
    });
  });

  it('lists by given name the Vietnamese way', async () => {
    await staff({ code: 'S1', fullName: 'Lê Văn Ân', personalId: '' });
    await staff({ code: 'S2', fullName: 'Phạm Thị An', personalId: '' });
    await staff({ code: 'S3', fullName: 'Bùi Đức Đạt', personalId: '' });
    await staff({ code: 'S4', fullName: 'Bùi Đức Dũng', personalId: '' });
    const names = (await test.people.handlers['staff.list']({}, test.context())).map((s) => s.fullName);
    const wanted = ['Phạm Thị An', 'Lê Văn Ân', 'Bùi Đức Dũng', 'Bùi Đức Đạt'];
    expect(names.filter((name) => wanted.includes(name))).toEqual(wanted);
  });

  it('moves a student by ending one enrolment and starting another, and keeps the history', async () => {
    const [a, b] = [await room('6A1'), await room('6A2')];
    const { id } = await student({ classId: a.id });
    await student({ id, classId: b.id, reason: 'Chuyển lớp theo đơn' });
    expect((await test.people.handlers['students.get']({ id }, test.context())).className).toBe('6A2');
    await student({ id, classId: b.id, status: 'transferred-out', reason: 'Chuyển trường' });
    const gone = await test.people.handlers['students.get']({ id }, test.context());
    expect(gone.classId).toBeNull();
    const history = await test.people.handlers['students.history']({ id }, test.context());
    expect(history.map((h) => h.what)).toEqual([
      'enrolled',
      'left-class',
      'enrolled',
      'left-class',
      'status:studying',
      'status:transferred-out',
    ]);
    expect(history[0]?.at).toBe('2026-09-04T17:00:00.000Z');
  });

  it('orders classes with their numbers as numbers and refuses a grade outside the level', async () => {
    await room('6A10');
    await room('7A1');
    const names = (await test.people.handlers['classes.list']({}, test.context())).map((c) => c.name);
    expect(names).toEqual(['6A1', '6A2', '6A10', '7A1']);
    await expect(room('5A1')).rejects.toMatchObject({ code: 'people.grade-outside-level' });
    await expect(room('6a1')).rejects.toMatchObject({ code: 'people.class-name-taken' });
  });

  it('shows a homeroom teacher the own class in full, a subject teacher masked, and neither any other class', async () => {
    const teacher = await staff({
      code: 'CN1',
      fullName: 'Hoàng Thị Chủ',
      personalId: '',
      department: 'Tổ Văn',
    });
    const mine = await room('8A1', teacher.id);
    const other = await room('8A2');
    const own = await student({
      sectorId: '1',
      personalId: '031213000001',
      birthDate: '2013-01-01',
      classId: mine.id,
    });
    const foreign = await student({
      sectorId: '2',
      personalId: '031213000002',
      birthDate: '2013-01-02',
      classId: other.id,
    });
    const math = test.people.api.subjects().find((s) => s.code === 'TOAN')!;
    await test.people.handlers['assignments.save'](
      { staffId: teacher.id, classId: other.id, subjectId: math.id, fromDay: '2026-09-05' },
      test.context(),
    );
    const homeroom = test.context(await test.addUser(['homeroom-teacher'], teacher.id));
    const subject = test.context(await test.addUser(['subject-teacher'], teacher.id));
    expect(
      (await test.people.handlers['students.list']({ classId: null }, homeroom)).map((s) => s.id),
    ).toEqual([own.id]);
    expect((await test.people.handlers['students.get']({ id: own.id }, homeroom)).personalId).toBe(
      '031213000001',
    );
    const classesOf = async (context: typeof homeroom) =>
      (await test.people.handlers['classes.list']({}, context)).map((room) => room.id);
    expect(await classesOf(homeroom)).toEqual([mine.id]);
    expect(await classesOf(subject)).toEqual([other.id]);
    expect((await classesOf(test.context())).length).toBeGreaterThan(2);
    const seen = await test.people.handlers['students.get']({ id: foreign.id }, subject);
    expect([seen.personalId, seen.father.fullName, seen.phone, seen.masked]).toEqual([
      '•••',
      '•••',
      '•••',
      true,
    ]);
    expect(() => test.people.handlers['students.get']({ id: own.id }, subject)).toThrow('people.not-found');
    expect(() => test.people.handlers['students.list']({ classId: other.id }, homeroom)).toThrow(
      'people.class-not-yours',
    );
    expect((await test.people.handlers['staff.list']({}, subject)).map((s) => s.id)).toEqual([teacher.id]);
    const head = test.context(await test.addUser(['department-head'], teacher.id));
    expect((await test.people.handlers['staff.list']({}, head)).every((s) => s.department === 'Tổ Văn')).toBe(
      true,
    );
    expect(test.people.api.assignmentsOf(teacher.id)).toEqual({
      classIds: [mine.id],
      classSubjects: [{ classId: other.id, subjectId: math.id }],
    });
  });

  it('keeps what is stored when a form sends the mask back', async () => {
    const { id } = await staff({ code: 'M1', fullName: 'Vũ Thị Che', personalId: '031185000777' });
    await staff({ id, code: 'M1', fullName: 'Vũ Thị Che', personalId: '•••', phone: '•••' });
    const seen = (await test.people.handlers['staff.list']({}, test.context())).find((s) => s.id === id);
    expect([seen?.personalId, seen?.phone]).toEqual(['031185000777', '0900000001']);
  });

  it('ends an assignment once, never before it began', async () => {
    const [assignment] = await test.people.handlers['assignments.list']({}, test.context());
    const end = (toDay: string) =>
      test.people.handlers['assignments.end']({ id: assignment!.id, toDay }, test.context());
    await expect(end('2026-09-01')).rejects.toMatchObject({ code: 'people.day-order' });
    await end('2026-12-31');
    await expect(end('2026-12-31')).rejects.toMatchObject({ code: 'people.assignment-ended' });
  });

  it('answers in the shapes of the contract and leaves an outbox row and an audit event for every write', async () => {
    const listed = await test.people.handlers['staff.list']({}, test.context());
    registry['staff.list'].output.parse(listed);
    registry['classes.list'].output.parse(await test.people.handlers['classes.list']({}, test.context()));
    registry['students.list'].output.parse(
      await test.people.handlers['students.list']({ classId: null }, test.context()),
    );
    registry['assignments.list'].output.parse(
      await test.people.handlers['assignments.list']({}, test.context()),
    );
    registry['school.years'].output.parse(await test.people.handlers['school.years']({}, test.context()));
    registry['school.get'].output.parse(await test.people.handlers['school.get']({}, test.context()));
    const events = test.database.read
      .prepare("SELECT count(*) FROM audit_entry WHERE action = 'students.save'")
      .pluck()
      .get();
    expect(events).toBe(5);
    const leaked = test.database.read
      .prepare("SELECT count(*) FROM audit_entry WHERE detail LIKE '%0311850%'")
      .pluck()
      .get();
    expect(leaked).toBe(0);
  });
});

describe('the lists of another school year', () => {
  it('show who sat where then, in full to those who see every class, and to nobody else', async () => {
    const school = await openTestSchool();
    const { handlers } = school.people;
    const officer = school.context();
    const [now] = await handlers['school.years']({}, officer);
    const roomOf = (name: string) =>
      handlers['classes.save'](
        { id: null, name, grade: Number(name[0]), campus: '', homeroomTeacherId: null },
        officer,
      );
    const old = await roomOf('6A1');
    const pupil = { ...INVENTED_STUDENT, classId: old.id };
    const { id } = await handlers['students.save'](pupil, officer);
    const next = await handlers['school.addYear'](
      { name: '2027-2028', startsOn: '2027-09-05', semester2StartsOn: '2028-01-17', endsOn: '2028-05-31' },
      officer,
    );
    await handlers['school.setCurrentYear']({ id: next.id, semester: 1 }, officer);
    const fresh = await roomOf('7A1');
    await handlers['students.save']({ ...pupil, id, classId: fresh.id, reason: 'Lên lớp' }, officer);
    const classesOf = async (yearId?: string) =>
      (await handlers['classes.list']({ yearId }, officer)).map(({ name, students }) => [name, students]);
    const studentsOf = async (yearId?: string) =>
      (await handlers['students.list']({ classId: null, yearId }, officer)).map((row) => [
        row.id,
        row.className,
      ]);
    expect(await classesOf()).toEqual([['7A1', 1]]);
    expect(await classesOf(now!.id)).toEqual([['6A1', 1]]);
    expect(await studentsOf(now!.id)).toEqual([[id, '6A1']]);
    expect(await studentsOf()).toEqual([[id, '7A1']]);
    expect(await handlers['assignments.list']({ yearId: now!.id }, officer)).toEqual([]);
    const teacher = school.context(await school.addUser(['homeroom-teacher']));
    expect((await handlers['school.years']({}, teacher)).map(({ viewable }) => viewable)).toEqual([
      true,
      false,
    ]);
    expect(() => handlers['classes.list']({ yearId: now!.id }, teacher)).toThrow('people.year-not-yours');
    await school.close();
  });
});
