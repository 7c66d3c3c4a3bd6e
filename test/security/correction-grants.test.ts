import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SchoolWithCorrections } from '../support/office/school-with-corrections.ts';

/** Signed minutes open exactly these cells, for exactly these values and this time, whatever is tried. */
let school: SchoolWithCorrections;
/** A cell of its own for each test. */
let turn = 0;
const CELLS = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'].flatMap((col) =>
  [0, 1, 2].map((at) => [at, col] as const),
);
const VALUES = [70, 80, 60];

beforeAll(async () => {
  school = await SchoolWithCorrections.open(new Date());
  await school.lock();
});
afterAll(() => school.close());
beforeEach(() => {
  turn += 1;
});

const place = () => CELLS[turn]!;
const before = () => VALUES[place()[0]]!;

/** Signed by all; the teacher types. */
async function opened(after: number): Promise<string> {
  const [at, col] = place();
  const made = await school.decided({ cells: [school.cell(at, col, after)] }, { applyBy: 'teacher' });
  await school.signAll(made.paperId);
  await school.as('teacher');
  return made.id;
}
async function type(after: number | null, cell = place(), from: number | null = before()): Promise<string> {
  const [at, col] = cell;
  const change = { studentId: school.studentIds[at]!, col, before: from, after, reason: 'Theo biên bản' };
  const { written, refused } = await school.call('gradebook.write', {
    ...school.book(),
    how: 'typed',
    changes: [change],
  });
  return written.length === 1 ? 'written' : refused[0]!.code;
}
const LOCKED = 'gradebook.locked-locked';

describe('cells opened by signed minutes for the teacher', () => {
  it('take no other value, not even none; other cells stay shut; the approved one is taken once', async () => {
    const id = await opened(95);
    expect(await school.show(id)).toMatchObject({ state: 'open', cellList: [{ grant: 'open' }] });
    for (const value of [94, 96, 0, null])
      expect(await type(value), String(value)).toBe('gradebook.opened-for');
    for (const cell of CELLS.filter((each) => each !== place()))
      expect(await type(95, cell, VALUES[cell[0]])).toBe(LOCKED);
    await school.as('teacher');
    expect(await type(95)).toBe('written');
    expect(await school.show(id)).toMatchObject({ state: 'applied', cellList: [{ now: 95, grant: 'used' }] });
    expect(await type(before(), place(), 95)).toBe(LOCKED);
    expect(await type(96, place(), 95)).toBe(LOCKED);
  });

  it('are opened for the assigned teacher alone', async () => {
    await opened(95);
    await school.as('homeroom');
    await expect(type(95)).rejects.toMatchObject({ code: 'gradebook.not-yours' });
    for (const person of ['officer', 'principal'] as const) {
      await school.as(person);
      await expect(type(95)).rejects.toMatchObject({ code: 'permission.denied' });
    }
  });

  it('shut by themselves when the time is over, also while the program is closed', async () => {
    const id = await opened(95);
    school.pass(71.9);
    expect(await school.show(id)).toMatchObject({ state: 'open' });
    school.pass(0.2);
    await school.as('teacher');
    expect(await school.show(id)).toMatchObject({
      state: 'expired',
      cellList: [{ grant: 'over' }],
      openUntil: null,
    });
    expect(await type(95)).toBe(LOCKED);
  });

  it('are not opened again by a clock that is put back', async () => {
    const id = await opened(95);
    school.pass(80);
    await school.as('teacher');
    expect(await type(95)).toBe(LOCKED);
    school.pass(-79);
    await school.as('teacher');
    expect(await type(95)).toBe(LOCKED);
    expect((await school.show(id)).state).toBe('expired');
    school.pass(79);
  });

  it('stay open no longer because the clock was ahead when they were opened', async () => {
    const YEAR = 24 * 365;
    school.pass(YEAR);
    const id = await opened(95);
    school.pass(-YEAR);
    await school.as('teacher');
    expect(await type(95)).toBe(LOCKED);
    school.pass(YEAR + 73);
    expect(await type(95)).toBe(LOCKED);
    expect((await school.show(id)).state).toBe('expired');
  });

  it('let the same cell be asked for again once their time is over', async () => {
    await opened(95);
    school.pass(73);
    const again = await opened(90);
    expect(await type(90)).toBe('written');
    expect((await school.show(again)).state).toBe('applied');
  });
});

describe('minutes that the program applies', () => {
  it('change nothing at all when one of the cells is no longer what the minutes say', async () => {
    const [at, col] = place();
    const made = await school.decided({ cells: [school.cell(at, col, 95)] });
    await school.as('officer');
    await school.sign('teacher', made.paperId);
    await school.sign('officer', made.paperId);
    await school.tamper(school.studentIds[at]!, col, 50);
    const result = await school.sign('principal', made.paperId);
    expect(result).toMatchObject({ state: 'refused', error: { code: 'corrections.changed-meanwhile' } });
    expect(await school.show(made.id)).toMatchObject({
      state: 'signing',
      cellList: [{ now: 50, grant: null }],
    });
  });

  it('open nothing before the last signature, and nothing to the requester who records one by pen', async () => {
    const [at, col] = place();
    const made = await school.decided({ cells: [school.cell(at, col, 95)] });
    await school.as('officer');
    await school.sign('teacher', made.paperId);
    await school.sign('officer', made.paperId);
    await school.as('teacher');
    expect(await type(95)).toBe(LOCKED);
    const today = school.now.toISOString().slice(0, 10);
    await expect(
      school.call('papers.markSigned', { id: made.paperId, signedOn: today }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
  });
});
