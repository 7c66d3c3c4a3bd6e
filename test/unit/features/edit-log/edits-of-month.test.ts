import { describe, expect, it } from 'vitest';
import {
  countByTeacher,
  type CountedEdit,
} from '../../../../main/features/edit-log/domain/count-by-teacher.ts';
import { directionOf } from '../../../../main/features/edit-log/domain/direction.ts';
import { linkEdits } from '../../../../main/features/gradebook/domain/link-edits.ts';
import {
  allMonths,
  daysBetween,
  monthInWords,
  monthsOfYear,
} from '../../../../main/features/edit-log/domain/months-of-year.ts';
import type { MarkEvent } from '../../../../main/features/gradebook/index.ts';

const stored = (value: number | string | null) =>
  typeof value === 'string' ? { value: null, text: value } : { value, text: '' };
const EVENT: MarkEvent = {
  ...{
    id: 1,
    at: '2026-11-12T01:00:00.000Z',
    classId: 'c',
    subjectId: 's',
    semester: 1,
    studentId: 'p',
    col: 'gk',
  },
  ...{
    before: stored(70),
    after: stored(80),
    userId: 'u',
    person: 'P',
    login: 'p',
    staffId: 't',
    how: 'typed',
  },
  ...{ windowId: null, correctionId: null, minutes: '', reason: '', relates: null },
};
const event = (part: Partial<MarkEvent>): MarkEvent => ({ ...EVENT, ...part });

describe('the edits of a month', () => {
  it('link what was taken away with what was entered again', () => {
    const away = event({ id: 3, after: stored(null) });
    const back = event({ id: 9, before: stored(null), after: stored(60), relates: 3 });
    const stories = linkEdits([away, event({ id: 5 }), back], () => null);
    expect(
      stories.map((story) => [
        story.event.id,
        story.emptied?.id ?? null,
        story.before.value,
        story.after.value,
      ]),
    ).toEqual([
      [5, null, 70, 80],
      [9, 3, 70, 60],
    ]);
  });

  it('fetch what was taken away in a month before', () => {
    const away = event({ id: 3, after: stored(null) });
    const back = event({ id: 9, before: stored(null), after: stored(70), relates: 3 });
    expect(linkEdits([back], () => away)).toMatchObject([{ before: { value: 70 }, after: { value: 70 } }]);
    expect(linkEdits([away], () => null)).toMatchObject([{ emptied: null, after: { value: null } }]);
  });

  it.each([
    ['mark', 70, 80, 'up'],
    ['mark', 80, 70, 'down'],
    ['mark', 70, null, 'emptied'],
    ['mark', 70, 70, 'same'],
    ['pass', 1, 0, 'down'],
    ['conduct', 3, 4, 'up'],
    ['level', 2, 1, 'down'],
    ['count', 2, 5, 'other'],
    ['text', 'Ngoan', 'Rất ngoan', 'other'],
    ['text', 'Ngoan', null, 'emptied'],
    ['text', 'Ngoan', 'Ngoan', 'same'],
  ] as const)('in a column of kind %s from %s to %s go %s', (kind, before, after, direction) => {
    expect(directionOf(kind, stored(before), stored(after))).toBe(direction);
  });

  it('are counted by teacher, those without minutes first', () => {
    const edit = (
      teacherId: string,
      direction: CountedEdit['direction'],
      minutes = '',
      explanation = '',
    ) => ({
      ...{ teacherId, teacher: teacherId.toUpperCase(), direction, minutes, explanation },
    });
    const counts = countByTeacher([
      edit('b', 'up', '01/BBSĐ'),
      edit('b', 'down', '01/BBSĐ'),
      edit('b', 'up', '02/BBSĐ'),
      edit('a', 'down', '', 'Nhập nhầm'),
      edit('a', 'same'),
      edit('a', 'emptied', '03/BBSĐ'),
    ]);
    expect(counts).toEqual([
      { teacher: 'A', edits: 3, up: 0, down: 1, emptied: 1, other: 1, withoutMinutes: 2, unexplained: 1 },
      { teacher: 'B', edits: 3, up: 2, down: 1, emptied: 0, other: 0, withoutMinutes: 0, unexplained: 0 },
    ]);
  });
});

describe('the months of a school year', () => {
  const YEAR = { startsOn: '2026-09-05', endsOn: '2027-05-31' };
  it('run from its first day to today, newest first', () => {
    expect(monthsOfYear(YEAR, '2026-11-22')).toEqual(['2026-11', '2026-10', '2026-09']);
    expect(monthsOfYear(YEAR, '2028-01-01')).toHaveLength(9);
    expect(monthsOfYear(YEAR, '2026-08-01')).toEqual([]);
    expect(allMonths(YEAR).slice(3, 5)).toEqual(['2026-12', '2027-01']);
  });
  it('are said in words, and days between them counted', () => {
    expect(monthInWords('2026-09')).toBe('Tháng 9/2026');
    expect(daysBetween('2026-11-28', '2026-12-01')).toBe(3);
    expect(daysBetween('2026-12-01', '2026-11-30')).toBe(-1);
  });
});
