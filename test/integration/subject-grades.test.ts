import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeListWorkbook, type WrittenColumn } from '../../main/platform/excel/index.ts';
import type { RawInputOf } from '../../preload/contract/index.ts';
import { SchoolThatLocks } from '../support/office/school-that-locks.ts';

type Subject = RawInputOf<'school.saveSubject'>;
const AN = 0;

async function schoolOf35(): Promise<SchoolThatLocks> {
  const locks = await SchoolThatLocks.open();
  await locks.as('officer');
  await save(locks, { periodsPerYear: 35 });
  await locks.as('teacher');
  const cells = ['tx1', 'tx2', 'gk', 'ck'].map((col) => locks.school.change(AN, col, 80));
  await locks.school.write(cells);
  return locks;
}
async function stored(locks: SchoolThatLocks) {
  const subjects = await locks.call('school.subjects', {});
  return subjects.find(({ id }) => id === locks.school.subjectId)!;
}
async function save(locks: SchoolThatLocks, more: Partial<Subject>) {
  return locks.call('school.saveSubject', { ...(await stored(locks)), ...more });
}
async function standing(locks: SchoolThatLocks) {
  const { students } = await locks.call('gradebook.results', { classId: locks.school.classId });
  return students[AN]!.averages[0]![0];
}
async function columns(locks: SchoolThatLocks, classId = locks.school.classId) {
  const { subjectId } = locks.school;
  const { columns: all } = await locks.call('gradebook.open', { classId, subjectId, semester: 1 });
  return all.filter(({ key }) => key.startsWith('tx')).map(({ key }) => key);
}

describe('periods of a subject whose book is locked', () => {
  let locks: SchoolThatLocks;
  beforeAll(async () => {
    locks = await schoolOf35();
  });
  afterAll(() => locks.close());

  it('stay while the minutes wait for the signature and when they are signed, in one sentence that names both', async () => {
    await locks.as('principal');
    const { paperId } = await locks.lock([locks.scope(), locks.scope({ col: 'dtb' })]);
    await locks.as('officer');
    const refusal = { code: 'people.subject-locked', params: { class: '6A1', grade: 6, subject: 'Ngữ văn' } };
    await expect(save(locks, { periodsPerYear: 52, confirmed: true })).rejects.toMatchObject(refusal);
    await locks.as('principal');
    await locks.sign(paperId!);
    await locks.as('officer');
    const signed = save(locks, { periodsPerYear: 52, confirmed: true });
    await expect(signed).rejects.toMatchObject({
      params: { unit: '6A1 · Ngữ văn', paper: expect.stringMatching(/^\d+\//u) as string },
    });
    await expect(save(locks, { kind: 'comment', confirmed: true })).rejects.toMatchObject(refusal);
    expect(await standing(locks)).toBe('8,0');
    await locks.as('principal');
    const verified = await locks.call('locks.verify', { id: null, deep: false });
    expect(verified.locks.flatMap(({ differences }) => differences)).toEqual([]);
  });

  it('change in the grades that are not locked', async () => {
    await locks.as('officer');
    await save(locks, { grades: [{ grade: 8, periodsPerYear: 140, kind: 'scored' }] });
    expect((await stored(locks)).grades).toEqual([{ grade: 8, periodsPerYear: 140, kind: 'scored' }]);
    expect(await standing(locks)).toBe('8,0');
  });

  it('stay when the class would get another grade', async () => {
    const { classId, staff } = locks.school;
    const room = { id: classId, name: '6A1', campus: '', homeroomTeacherId: staff.staffIds[3]! };
    await expect(locks.call('classes.save', { ...room, grade: 8 })).rejects.toMatchObject({
      code: 'people.class-locked',
    });
    await locks.call('classes.save', { ...room, grade: 6 });
  });
});

describe('periods of a subject that has marks', () => {
  let locks: SchoolThatLocks;
  beforeAll(async () => {
    locks = await schoolOf35();
    await locks.as('officer');
  });
  afterAll(() => locks.close());

  it('change only when the caller has heard how many averages become blank', async () => {
    const refused = save(locks, { periodsPerYear: 52 });
    await expect(refused).rejects.toMatchObject({
      code: 'people.subject-in-use',
      params: { subject: 'Ngữ văn', classes: '6A1', books: 1, blank: 1, changed: 0 },
    });
    expect(await standing(locks)).toBe('8,0');
    expect((await stored(locks)).periodsPerYear).toBe(35);
    await save(locks, { periodsPerYear: 52, confirmed: true });
    expect(await standing(locks)).toBe('');
    expect(await columns(locks)).toEqual(['tx1', 'tx2', 'tx3']);
    await expect(save(locks, { periodsPerYear: 35 })).rejects.toMatchObject({
      params: { blank: 0, filled: 1 },
    });
    await save(locks, { periodsPerYear: 35, confirmed: true });
  });

  it('change without a question where no column becomes another', async () => {
    await save(locks, { periodsPerYear: 30 });
    await save(locks, { name: 'Văn học' });
    await save(locks, { name: 'Ngữ văn' });
  });

  it('leave the kind alone: an 8 is no "Đ"', async () => {
    await expect(save(locks, { kind: 'comment', confirmed: true })).rejects.toMatchObject({
      code: 'gradebook.kind-with-marks',
      params: { class: '6A1', marks: 4 },
    });
    expect(await standing(locks)).toBe('8,0');
  });

  it('are those of the grade the class is in', async () => {
    await save(locks, { grades: [{ grade: 7, periodsPerYear: 140, kind: 'comment' }] });
    const { staff } = locks.school;
    const room = { id: null, name: '7A1', grade: 7, campus: '', homeroomTeacherId: staff.staffIds[3]! };
    const { id: classId } = await locks.call('classes.save', room);
    const assignment = { staffId: staff.staffIds[3]!, classId, subjectId: locks.school.subjectId };
    await locks.call('assignments.save', { ...assignment, fromDay: '2026-09-05' });
    await locks.as('teacher');
    const book = await locks.call('gradebook.open', {
      ...{ classId, subjectId: locks.school.subjectId, semester: 1 },
    });
    expect(book.columns.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      ...['tx1 pass', 'tx2 pass', 'gk pass', 'ck pass', 'nx text'],
    ]);
    expect(await columns(locks)).toEqual(['tx1', 'tx2']);
  });

  it('stay what they were in the years that are over, and go on into the next one', async () => {
    await locks.as('officer');
    const years = await locks.call('school.years', {});
    const { classId } = locks.school;
    const { id } = await locks.call('school.addYear', {
      ...{ name: '2027-2028', startsOn: '2027-09-05', semester2StartsOn: '2028-01-17', endsOn: '2028-05-31' },
    });
    await locks.call('school.setCurrentYear', { id, semester: 1 });
    expect((await stored(locks)).grades).toEqual([{ grade: 7, periodsPerYear: 140, kind: 'comment' }]);
    await save(locks, { periodsPerYear: 140, kind: 'comment', grades: [] });
    expect(await columns(locks, classId)).toEqual(['tx1', 'tx2']);
    expect(await standing(locks)).toBe('8,0');
    await locks.call('school.setCurrentYear', { id: years.find(({ current }) => current)!.id, semester: 1 });
    expect(await columns(locks, classId)).toEqual(['tx1', 'tx2']);
  });
});

describe('the subjects of a class whose level of learning is locked', () => {
  let locks: SchoolThatLocks;
  let importId: string;
  beforeAll(async () => {
    locks = await schoolOf35();
    await locks.as('officer');
    importId = (await load(['Tin học'])).importId;
    await locks.as('principal');
    await locks.lockAndSign([locks.scope({ subjectId: null, col: 'muc' })], { part: 'summary' });
    await locks.as('officer');
  });
  afterAll(() => locks.close());
  const refusal = { code: 'people.class-subjects-locked', params: { class: '6A1' } };
  const assign = (subjectId: string, staff: number) =>
    locks.call('assignments.save', {
      ...{ staffId: locks.school.staff.staffIds[staff]!, classId: locks.school.classId, subjectId },
      fromDay: '2026-09-05',
    });
  /** Subjects of 6A1 from an Excel file, all with one teacher. */
  const listOf = async (subjects: readonly string[]) => {
    const staff = await locks.call('staff.list', {});
    const { fullName } = staff.find(({ id }) => id === locks.school.staff.staffIds[1])!;
    const bytes = await writeListWorkbook({
      sheetName: 'Trang 1',
      titles: [],
      columns: ['Giáo viên', 'Lớp', 'Môn học'].map((header): WrittenColumn => ({
        header,
        width: 12,
        format: 'text',
      })),
      rows: subjects.map((subject) => [fullName, '6A1', subject]),
    });
    return { kind: 'assignments' as const, fileName: 'phan-cong.xlsx', bytes, mapping: null };
  };
  const load = async (subjects: readonly string[], skipBad = false) =>
    locks.call('imports.commit', { ...(await listOf(subjects)), skipBad });

  it('take no other one, neither by hand nor from a file', async () => {
    const other = (await locks.call('school.subjects', {})).find(({ code }) => code === 'GDCD')!;
    await expect(assign(other.id, 3)).rejects.toMatchObject(refusal);
    await expect(load(['Giáo dục công dân'])).rejects.toMatchObject({ code: 'imports.has-errors' });
  });

  it('refuse a row of a file already when it is tried, and leave it out of what is taken', async () => {
    const subjects = ['Tin học', 'Giáo dục công dân'];
    const tried = await locks.call('imports.dryRun', await listOf(subjects));
    expect([tried.rows, tried.accepted, tried.added]).toEqual([2, 1, 0]);
    expect(tried.errors).toMatchObject([{ ...refusal, row: 3, column: 'Môn học' }]);
    const { report } = await load(subjects, true);
    expect([report.accepted, report.added, report.errors.length]).toEqual([1, 0, 1]);
  });

  it('lose none of theirs when an import is undone', async () => {
    const undone = locks.call('imports.undo', { id: importId, reason: 'Nhập nhầm lớp' });
    await expect(undone).rejects.toMatchObject(refusal);
  });

  it('may still get another teacher', async () => {
    await assign(locks.school.subjectId, 4);
  });
});
