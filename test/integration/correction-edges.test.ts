import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INVENTED_STUDENT } from '../support/office/school-in-database.ts';
import { SchoolWithCorrections } from '../support/office/school-with-corrections.ts';
import { pageText } from '../support/pdf/judges.ts';

let school: SchoolWithCorrections;
beforeAll(async () => {
  school = await SchoolWithCorrections.open();
});
afterAll(() => school.close());

const refusal = (code: string) => ({ code });
/** By position in the class; all marks of the first are 7, of the others 8 and 6. */
const [LEAVER, SECOND, THIRD] = [0, 1, 2] as const;
const everywhere = { grade: null, classId: null, subjectId: null, col: null };

async function openWindow(col: string | null): Promise<void> {
  await school.as('officer');
  await school.call('gradebook.addWindow', {
    ...{ semester: 1, kind: 'edit', scope: { ...everywhere, col }, note: '' },
    fromAt: school.now.toISOString(),
    untilAt: new Date(school.now.getTime() + 3_600_000).toISOString(),
  });
  school.pass(0.1);
  await school.as('teacher');
}
/** Typed by the teacher: the code of the refusal, '' = written. */
async function type(
  student: number,
  col: string,
  [before, after]: readonly [number, number],
): Promise<string> {
  const change = { ...school.cell(student, col, after), before, reason: '' };
  const { refused } = await school.call('gradebook.write', {
    ...{ ...school.book(), how: 'typed', changes: [change] },
  });
  return refused[0]?.code ?? '';
}
/** Signed by all; the cell waits for the teacher. */
async function granted(student: number, col: string, after: number): Promise<string> {
  const wish = { cells: [school.cell(student, col, after)] };
  const { id, paperId } = await school.decided(wish, { applyBy: 'teacher' });
  await school.signAll(paperId);
  return id;
}
const storyOf = (student: number, col: string) =>
  school.call('gradebook.cell', { ...school.book(), studentId: school.studentIds[student]!, col });
/** What speaks against a request for the cell; null = nothing. */
async function faultOf(student: number, col: string): Promise<string | null> {
  const cells = [school.cell(student, col, 95)];
  const { fault } = (await school.call('corrections.check', { id: null, ...school.book(), cells })).cells[0]!;
  return fault?.code ?? null;
}

it('a window for one column leaves the others to signed minutes', async () => {
  await openWindow('tx1');
  expect(await type(THIRD, 'gk', [60, 95])).toBe('gradebook.window-edit-shut');
  expect(await faultOf(THIRD, 'tx1')).toBe('corrections.cell-open');
  expect(await faultOf(THIRD, 'gk')).toBeNull();
  const id = await school.submitted({ cells: [school.cell(THIRD, 'gk', 95)] });
  expect((await school.show(id)).state).toBe('submitted');
  school.pass(2);
});

describe('an approved value that the teacher types while a window is open', () => {
  it('comes under its minutes, which are then used', async () => {
    const id = await granted(SECOND, 'gk', 90);
    await openWindow(null);
    expect((await storyOf(SECOND, 'gk')).locked).toMatchObject(refusal('gradebook.opened-for'));
    expect(await type(SECOND, 'gk', [80, 90])).toBe('');
    expect(await school.show(id)).toMatchObject({ state: 'applied', cellList: [{ now: 90, grant: 'used' }] });
    const [event] = (await storyOf(SECOND, 'gk')).events;
    expect(event).toMatchObject({ before: 80, after: 90, how: 'correction' });
    expect(event!.minutes).toMatch(/BBSĐ-THCSHP/u);
    school.pass(2);
  });

  it('is not the only one the window takes; typed after another, it still comes under its minutes', async () => {
    const id = await granted(SECOND, 'ck', 90);
    await openWindow(null);
    expect(await type(SECOND, 'ck', [80, 85])).toBe('');
    expect(await school.show(id)).toMatchObject({ state: 'open', cellList: [{ grant: 'open' }] });
    expect((await storyOf(SECOND, 'ck')).events[0]).toMatchObject({ how: 'typed', minutes: '' });
    expect(await type(SECOND, 'ck', [85, 90])).toBe('');
    expect(await school.show(id)).toMatchObject({ state: 'applied' });
    school.pass(2);
  });
});

describe('a student who has left the class', () => {
  it('takes the approved value from the teacher in the approved cell, and nothing else', async () => {
    const id = await granted(LEAVER, 'tx1', 90);
    await school.as('officer');
    await school.call('students.save', {
      ...{ ...INVENTED_STUDENT, id: school.studentIds[LEAVER]!, fullName: 'Bùi Gia An' },
      ...{ sectorId: '3100000000', personalId: '', birthDate: '2015-01-15', classId: null },
      ...{ status: 'transferred-out', reason: 'Chuyển trường' },
    });
    await school.as('teacher');
    const row = async () => {
      const { students, columns } = await school.call('gradebook.open', school.book());
      const { locked, status } = students.find((each) => each.id === school.studentIds[LEAVER])!;
      return [status, columns.filter((_column, at) => !locked.includes(at)).map(({ key }) => key)];
    };
    expect(await row()).toEqual(['left-class', ['tx1']]);
    expect((await storyOf(LEAVER, 'tx1')).locked).toMatchObject(refusal('gradebook.opened-for'));
    expect(await type(LEAVER, 'tx1', [70, 95])).toBe('gradebook.opened-for');
    expect(await type(LEAVER, 'ck', [70, 90])).toBe('gradebook.left-class');
    expect(await type(LEAVER, 'tx1', [70, 90])).toBe('');
    expect(await school.show(id)).toMatchObject({ state: 'applied', cellList: [{ now: 90, grant: 'used' }] });
    expect(await row()).toEqual(['left-class', []]);
    expect(await type(LEAVER, 'tx1', [90, 70])).toBe('gradebook.left-class');
  });

  it('can be asked for while the book is open: the teacher has no other way in', async () => {
    await openWindow(null);
    expect(await faultOf(SECOND, 'tx1')).toBe('corrections.cell-open');
    expect((await storyOf(LEAVER, 'gk')).locked).toMatchObject(refusal('gradebook.left-class'));
    expect(await faultOf(LEAVER, 'gk')).toBeNull();
  });

  it('has consequences like everybody: the minutes say what the corrected mark changes', async () => {
    const { id, paperId } = await school.decided();
    // 9 + 3 × 7 regular, then (30 + 2 × 9 + 3 × 7) : 9 = 7,66… instead of 7,22…
    const expected = expect.objectContaining({ about: 'semester', before: '7,2', after: '7,7' }) as unknown;
    expect((await school.show(id)).consequences).toContainEqual(expected);
    const { bytes } = await school.call('papers.file', { id: paperId, purpose: 'view' });
    const minutes = pageText(bytes, 1);
    expect(minutes).toMatch(/Bùi Gia An\s+7,2\s+7,7/u);
    expect(minutes).not.toMatch(/không thay đổi/u);
    await school.signAll(paperId);
    expect((await school.show(id)).consequences).toContainEqual(expected);
  });
});
