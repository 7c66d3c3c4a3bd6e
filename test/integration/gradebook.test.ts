import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchoolWithMarks } from '../support/office/school-with-marks.ts';

let school: SchoolWithMarks;
beforeAll(async () => {
  school = await SchoolWithMarks.open();
});
afterAll(() => school.close());

const codes = (refused: readonly { code: string }[]) => refused.map(({ code }) => code);

describe('a gradebook of the assigned teacher', () => {
  it('stands among the books, the own ones first, with what is missing', async () => {
    const books = await school.office.call('gradebook.books', { semester: 1 });
    expect(books.map(({ className, subjectName, mine }) => [className, subjectName, mine])).toEqual([
      ['6A1', '', true],
      ['6A1', 'Ngữ văn', true],
      ['6A2', 'Ngữ văn', true],
    ]);
    // 140 periods a year: four regular marks, mid-term and final for five students.
    expect(books[1]).toMatchObject({ missing: 30, cells: 30, lock: 'open' });
  });

  it('opens with its columns, students in order and nothing entered', async () => {
    const book = await school.open();
    expect(book.columns.map(({ key }) => key)).toEqual(['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck', 'nx']);
    expect(book.students.map(({ name }) => name)).toEqual([
      'Bùi Gia An',
      'Đặng Hoài Bình',
      'Hoàng Minh Châu',
      'Lê Ngọc Diệp',
      'Phan Quốc Em',
    ]);
    expect(book).toMatchObject({ readOnly: null, ruleSet: 'TT22', windows: { enter: null, edit: null } });
    expect(book.students[0]!.values).toEqual([null, null, null, null, null, null, null]);
  });

  it('takes marks at once and computes the average as soon as nothing is missing', async () => {
    const cells = { tx1: 80, tx2: 70, tx3: 90, gk: 75, ck: 80 };
    await school.write(Object.entries(cells).map(([col, mark]) => school.change(0, col, mark)));
    const { written, refused, results, missing } = await school.write([school.change(0, 'tx4', 80)]);
    expect({ written: written.length, refused, missing }).toEqual({ written: 1, refused: [], missing: 24 });
    // (8 + 7 + 9 + 8 + 2 × 7,5 + 3 × 8) : 9 = 7,88…
    expect(results[0]).toEqual({ studentId: school.studentIds[0], semester: '7,9', year: '' });
    expect((await school.open()).students[0]!.values.slice(0, 4)).toEqual([80, 70, 90, 80]);
  });

  it('overwrites nothing that is not what the teacher saw', async () => {
    const { written, refused } = await school.write([
      school.change(0, 'tx1', 95, 70),
      school.change(0, 'tx2', 75, 70),
    ]);
    expect(codes(refused)).toEqual(['gradebook.changed-meanwhile']);
    expect(written).toEqual([{ studentId: school.studentIds[0], col: 'tx2' }]);
  });

  it('asks why for a 0 and where a value is taken away', async () => {
    const bare = await school.write([school.change(1, 'tx1', 0), school.change(0, 'tx3', null, 90)]);
    expect(codes(bare.refused)).toEqual(['gradebook.reason-needed', 'gradebook.reason-needed']);
    const said = await school.write([
      school.change(1, 'tx1', 0, null, 'Không làm bài'),
      school.change(0, 'tx3', null, 90, 'Nhập nhầm học sinh'),
    ]);
    expect(said.refused).toEqual([]);
    const { students } = await school.open();
    expect([students[1]!.values[0], students[0]!.values[2]]).toEqual([0, null]);
  });

  it('tells the story of a cell, newest first, and links what was deleted to what came after', async () => {
    await school.write([school.change(0, 'tx3', 85)], { how: 'paste' });
    const cell = { ...school.book(), studentId: school.studentIds[0]!, col: 'tx3' };
    const { value, locked, events } = await school.office.call('gradebook.cell', cell);
    expect({ value, locked }).toEqual({ value: 85, locked: null });
    expect(
      events.map(({ before, after, how, reason, followsUp }) => [before, after, how, reason, followsUp]),
    ).toEqual([
      [null, 85, 'paste', '', true],
      [90, null, 'typed', 'Nhập nhầm học sinh', false],
      [null, 90, 'typed', '', false],
    ]);
    expect(events[0]).toMatchObject({ person: 'Nguyễn Thị Hương', login: 'huong', minutes: '' });
  });

  it('refuses what no column of this kind can hold, naming each cell', async () => {
    const { written, refused } = await school.write([
      school.change(2, 'tx1', 101),
      school.change(2, 'tx2', '7,5'),
      school.change(2, 'nx', 8),
      school.change(2, 'tx9', 80),
      school.change(2, 'ck', 80),
      { studentId: school.staff.classIds[0]!, col: 'tx1', before: null, after: 80, reason: '' },
    ]);
    expect(codes(refused)).toEqual([
      'gradebook.bad-mark',
      'gradebook.bad-mark',
      'gradebook.no-remark',
      'gradebook.no-such-column',
      'gradebook.not-in-class',
    ]);
    expect(written).toHaveLength(1);
  });

  it('keeps remarks composed', async () => {
    const remark = 'Chăm học, tiến bộ rõ rệt';
    await school.write([school.change(2, 'nx', remark.normalize('NFD'))]);
    expect((await school.open()).students[2]!.values[6]).toBe(remark);
  });

  it('takes conduct and absences from the homeroom teacher', async () => {
    const { refused } = await school.write(
      [school.change(0, 'ren-luyen', 4), school.change(0, 'buoi-nghi', 3), school.change(1, 'ren-luyen', 0)],
      school.homeroom(),
    );
    expect(codes(refused)).toEqual(['gradebook.bad-conduct']);
    const book = await school.office.call('gradebook.open', school.homeroom());
    expect(book.columns.map(({ key }) => key)).toEqual(['ren-luyen', 'buoi-nghi', 'nx']);
    expect(book.students[0]!.values).toEqual([4, 3, null]);
  });

  it('is entered by the assigned teacher alone, whatever else the others may do', async () => {
    await school.as('other');
    await expect(school.open()).rejects.toMatchObject({ code: 'gradebook.not-visible' });
    await expect(school.write([school.change(3, 'tx1', 80)])).rejects.toMatchObject({
      code: 'gradebook.not-yours',
    });
    for (const person of ['officer', 'principal'] as const) {
      await school.as(person);
      expect((await school.open()).readOnly).toMatchObject({ code: 'gradebook.not-yours' });
      await expect(school.write([school.change(3, 'tx1', 80)])).rejects.toMatchObject({
        code: 'permission.denied',
      });
    }
    expect((await school.open()).students[3]!.values[0]).toBeNull();
  });
});

describe('windows of entering and editing', () => {
  const hours = (from: number, until: number) => ({
    fromAt: new Date(Date.now() + from * 3_600_000).toISOString(),
    untilAt: new Date(Date.now() + until * 3_600_000).toISOString(),
  });
  const everywhere = { grade: null, classId: null, subjectId: null, col: null };
  const add = (kind: 'enter' | 'edit', from: number, until: number, scope: object = {}) =>
    school.office.call('gradebook.addWindow', {
      semester: 2,
      kind,
      scope: { ...everywhere, ...scope },
      ...hours(from, until),
      note: 'Giữa học kỳ II',
    });

  it('are set by the principal or the officer, never in the past', async () => {
    await school.as('officer');
    await expect(add('enter', 2, 1)).rejects.toMatchObject({ code: 'gradebook.window-order' });
    await expect(add('enter', -3, -1)).rejects.toMatchObject({ code: 'gradebook.window-over' });
    await add('enter', -1, 24, { classId: school.classId, col: 'gk' });
    await add('edit', 24, 48);
    const windows = await school.office.call('gradebook.windows', {});
    expect(windows.map(({ kind, state, createdBy }) => [kind, state, createdBy])).toEqual([
      ['edit', 'upcoming', 'Đỗ Quang Huy'],
      ['enter', 'open', 'Đỗ Quang Huy'],
    ]);
  });

  it('let new marks in where they are open, and edits only in theirs', async () => {
    await school.as('teacher');
    const second = { ...school.book(2) };
    const { written, refused } = await school.write(
      [school.change(0, 'gk', 60), school.change(0, 'tx1', 60)],
      second,
    );
    expect(written).toEqual([{ studentId: school.studentIds[0], col: 'gk' }]);
    expect(codes(refused)).toEqual(['gradebook.window-enter-shut']);
    const edit = await school.write([school.change(0, 'gk', 65, 60)], second);
    expect(codes(edit.refused)).toEqual(['gradebook.window-edit-shut']);
    const { windows } = await school.open(2);
    expect(Date.parse(windows.enter!)).toBeGreaterThan(Date.now());
    expect(Date.parse(windows.edit!)).toBeLessThanOrEqual(Date.now());
  });

  it('stay shut once they were closed early', async () => {
    await school.as('officer');
    const [, enter] = await school.office.call('gradebook.windows', {});
    await school.office.call('gradebook.closeWindow', { id: enter!.id });
    await expect(school.office.call('gradebook.closeWindow', { id: enter!.id })).rejects.toMatchObject({
      code: 'gradebook.window-closed',
    });
    await school.as('teacher');
    const { refused } = await school.write([school.change(1, 'gk', 60)], school.book(2));
    expect(codes(refused)).toEqual(['gradebook.window-enter-shut']);
  });
});

describe('the regular marks of a book', () => {
  const set = (regularColumns: number, chosen: string[] = []) =>
    school.office.call('gradebook.setColumns', { ...school.book(), regularColumns, chosen });

  it('may be more than required, the counted ones chosen', async () => {
    await expect(set(3)).rejects.toMatchObject({ code: 'gradebook.columns-too-few' });
    await expect(set(5)).rejects.toMatchObject({ code: 'gradebook.columns-choose' });
    await set(5, ['tx5', 'tx1', 'tx2', 'tx3']);
    const { columns, results } = await school.open();
    expect(columns.slice(0, 5).map(({ key, extra, counts }) => [key, extra, counts])).toEqual([
      ['tx1', false, true],
      ['tx2', false, true],
      ['tx3', false, true],
      ['tx4', false, false],
      ['tx5', true, true],
    ]);
    expect(results[0]!.semester).toBe('');
    await school.write([school.change(0, 'tx5', 100)]);
    // (8 + 7,5 + 8,5 + 10 + 2 × 7,5 + 3 × 8) : 9 = 8,11…
    expect((await school.open()).results[0]!.semester).toBe('8,1');
  });

  it('keep their columns while marks stand in them', async () => {
    await expect(set(4)).rejects.toMatchObject({ code: 'gradebook.columns-in-use' });
    await expect(
      school.office.call('gradebook.setColumns', { ...school.homeroom(), regularColumns: 4, chosen: [] }),
    ).rejects.toMatchObject({ code: 'gradebook.columns-fixed' });
  });
});

describe('the results of a class', () => {
  it('say of every value why', async () => {
    const { subjects, students } = await school.office.call('gradebook.results', { classId: school.classId });
    expect(subjects.map(({ name }) => name)).toEqual(['Ngữ văn']);
    const [first] = students;
    expect(first).toMatchObject({
      averages: [['8,1', '', '']],
      conduct: ['T', '', ''],
      promoted: null,
      award: '',
    });
    expect(first!.why.find(({ about }) => about === `${school.subjectId}/1`)).toMatchObject({
      code: 'semester-average',
      params: { average: '8,1', clause: 'Điều 9 TT 22/2021/TT-BGDĐT' },
    });
  });
});
