import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchoolWithMarks } from '../support/office/school-with-marks.ts';
import { SetClock } from '../support/office/set-clock.ts';

describe('marks raised in one evening', () => {
  const clock = new SetClock();
  let school: SchoolWithMarks;
  const cells = [0, 1, 2, 3, 4].flatMap((student) => ['tx1', 'gk'].map((col) => ({ student, col })));
  const write = (after: number | null, before: number | null) =>
    school.write(
      cells.map(({ student, col }) =>
        school.change(student, col, after, before, before === null ? '' : 'Chấm lại'),
      ),
    );
  beforeAll(async () => {
    school = await SchoolWithMarks.open({ clock });
    await write(60, null);
  });
  afterAll(() => school.close());

  it('are found although each was taken away first and entered again', async () => {
    const evening = '2026-11-25T13:00:00.000Z';
    clock.set(evening);
    await school.as('teacher');
    expect((await write(null, 60)).refused).toEqual([]);
    expect((await write(80, null)).refused).toEqual([]);
    const slips = await school.office.call('gradebook.slips', school.book());
    expect(slips).toMatchObject([
      { code: 'gradebook.slip-raised', params: { day: '25/11/2026', count: 10 }, cols: ['tx1', 'gk'] },
    ]);
  });
});
