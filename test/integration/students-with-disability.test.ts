import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowDigest } from '../../main/features/imports/data/row-digest.ts';
import { columnsOf } from '../../main/features/imports/data/table-rows.ts';
import { writeListWorkbook, type WrittenColumn } from '../../main/platform/excel/index.ts';
import { fillBook } from '../support/office/primary-class.ts';
import { EVERYTHING, SchoolThatLocks } from '../support/office/school-that-locks.ts';

let locks: SchoolThatLocks;
let studentId: string;
beforeAll(async () => {
  locks = await SchoolThatLocks.open();
  studentId = locks.school.studentIds[0]!;
}, 120_000);
afterAll(() => locks.close());

async function note(disability: 'yes' | 'no' | '' | '•••') {
  const view = await locks.call('students.get', { id: studentId });
  const { className: _class, masked: _masked, warnings: _warnings, ...fields } = view;
  return locks.call('students.save', { ...fields, disability, reason: '' });
}
/** Imports a file of one student. */
async function commitRow(row: readonly string[]) {
  const headers = ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Lớp', 'Khuyết tật'];
  const bytes = await writeListWorkbook({
    ...{ sheetName: 'Trang 1', titles: [] },
    columns: headers.map((header): WrittenColumn => ({ header, width: 12, format: 'text' })),
    rows: [[...row]],
  });
  const file = { fileName: 'hs.xlsx', bytes: new Uint8Array(bytes), mapping: null, skipBad: false };
  return locks.call('imports.commit', { kind: 'students', ...file });
}
const noted = async () => (await locks.call('students.get', { id: studentId })).disability;

describe('a disability of a student', () => {
  it('is noted by the officer, and a mask that comes back changes nothing', async () => {
    await locks.as('officer');
    expect(await noted()).toBe('');
    await note('yes');
    await note('•••');
    expect(await noted()).toBe('yes');
    const [row] = await locks.call('students.list', { classId: null });
    expect(row).not.toHaveProperty('disability');
  });

  it('is masked, noted or not, to whoever need not know it', async () => {
    await locks.school.office.call('assignments.save', {
      staffId: locks.school.staff.staffIds[4]!,
      classId: locks.school.classId,
      subjectId: locks.school.subjectId,
      fromDay: '2026-09-05',
    });
    await locks.as('other');
    for (const id of locks.school.studentIds.slice(0, 2))
      expect((await locks.call('students.get', { id })).disability).toBe('•••');
    await locks.as('teacher');
    expect(await noted()).toBe('yes');
  });

  it('comes in by a file and goes back with it, and what was noted since is not lost', async () => {
    await locks.as('officer');
    const { fullName, birthDate, className, sex } = await locks.call('students.get', { id: studentId });
    const commit = () => commitRow([fullName, birthDate, sex === 'male' ? 'Nam' : 'Nữ', className, 'Không']);
    const first = await commit();
    expect([first.report.errors, first.report.changed, await noted()]).toEqual([[], 1, 'no']);
    await locks.call('imports.undo', { id: first.importId, reason: 'Nhập nhầm tệp' });
    expect(await noted()).toBe('yes');
    const second = await commit();
    await note('yes');
    await expect(
      locks.call('imports.undo', { id: second.importId, reason: 'Nhập nhầm tệp' }),
    ).rejects.toMatchObject({ code: 'imports.changed-since' });
    expect(await noted()).toBe('yes');
  });

  it('does not keep a student here whose import is undone', async () => {
    const { className } = await locks.call('students.get', { id: studentId });
    const commit = await commitRow(['Bùi Thị Mới', '01/02/2015', 'Nữ', className, 'Có']);
    expect(commit.report).toMatchObject({ errors: [], added: 1 });
    await locks.call('imports.undo', { id: commit.importId, reason: 'Nhập nhầm tệp' });
    const names = (await locks.call('students.list', { classId: null })).map(({ fullName }) => fullName);
    expect(names).not.toContain('Bùi Thị Mới');
  });

  it('leaves the digests of earlier imports true', () => {
    const before = Object.fromEntries(columnsOf('student').map((column) => [column, `${column}!`]));
    const { disability: _later, ...row } = before;
    expect(columnsOf('student').at(-1)).toBe('disability');
    expect(rowDigest('student', { ...row, disability: null })).toBe(rowDigest('student', row));
    expect(rowDigest('student', { ...row, disability: 'yes' })).not.toBe(rowDigest('student', row));
  });

  it('leaves promotion to the principal, without saying why to everybody who reads the results', async () => {
    await locks.as('teacher');
    const { classId, subjectId } = locks.school;
    for (const semester of [1, 2]) {
      await fillBook(locks.school, { classId, subjectId, semester }, (kind) => (kind === 'mark' ? 30 : null));
      await fillBook(locks.school, { classId, subjectId: '', semester }, (kind) =>
        kind === 'conduct' ? 4 : kind === 'count' ? 0 : null,
      );
    }
    expect(await ending(0)).toEqual([null, 'principal-decides', true]);
    expect(await ending(1)).toEqual([false, 'retest', false]);
    const results = await locks.call('gradebook.results', { classId });
    expect(JSON.stringify(results)).not.toMatch(/disability|khuyết tật/iu);
  });

  it('ends with what the homeroom teacher enters and the head locks', async () => {
    const { classId } = locks.school;
    const book = { classId, subjectId: '', semester: 3 };
    const decision = [0, 1].map((at) => locks.school.change(at, 'len-lop', 1));
    const { refused } = await locks.school.write(decision, book);
    expect(refused).toEqual([]);
    expect(await ending(0)).toEqual([null, 'decision-unsigned', false]);
    expect(await said(0)).toContain('decision-unsigned');
    // Who has to be tested again is not the head's to promote.
    expect(await ending(1)).toEqual([false, 'retest', false]);
    expect(await said(1)).toContain('decision-not-due');
    await locks.as('principal');
    await locks.lockAndSign([{ ...EVERYTHING, classId, subjectId: '' }], { semester: 3, part: 'summary' });
    expect(await said(0)).not.toContain('decision-unsigned');
    expect(await ending(0)).toEqual([true, 'promoted-by-principal', false]);
  });
});

describe('a year that is over', () => {
  beforeAll(async () => {
    await locks.as('officer');
    const { id } = await locks.call('school.addYear', {
      ...{ name: '2027-2028', startsOn: '2027-09-05', semester2StartsOn: '2028-01-18', endsOn: '2028-05-31' },
    });
    await locks.as('principal');
    await locks.call('school.setCurrentYear', { id, semester: 1 });
  });

  it('keeps what was true in it, whatever the profile says later', async () => {
    const before = [await ending(0), await ending(1)];
    await locks.as('officer');
    await note('no');
    studentId = locks.school.studentIds[1]!;
    await note('yes');
    expect(await noted()).toBe('yes');
    await locks.as('principal');
    expect([await ending(0), await ending(1)]).toEqual(before);
    expect(before).toEqual([
      [true, 'promoted-by-principal', false],
      [false, 'retest', false],
    ]);
    const { locks: verified } = await locks.call('locks.verify', { id: null, deep: true });
    expect(verified.flatMap(({ faults, differences }) => [...faults, ...differences])).toEqual([]);
  });

  it('takes a correction while it is made the current year again', async () => {
    const [past] = (await locks.call('school.years', {})).filter(({ name }) => name === '2026-2027');
    await locks.call('school.setCurrentYear', { id: past!.id, semester: 2 });
    expect((await ending(0))[1]).toBe('promoted-by-principal');
    await locks.as('officer');
    await note('');
    await note('yes');
    await locks.as('principal');
    expect((await ending(1))[1]).not.toBe('retest');
  });
});

async function ending(at: number) {
  const { students } = await locks.call('gradebook.results', { classId: locks.school.classId });
  const { promoted, why } = students[at]!;
  const waits = (await said(at)).includes('principal-decides');
  return [promoted, why.find(({ about }) => about === 'promotion')!.code, waits];
}
async function said(at: number) {
  const { students } = await locks.call('gradebook.results', { classId: locks.school.classId });
  return students[at]!.flags.map(({ code }) => code);
}
