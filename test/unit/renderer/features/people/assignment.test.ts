import { expect, it } from 'vitest';
import { isInForce } from '../../../../../renderer/features/people/assignment-columns.tsx';

it.each([
  [null, true],
  ['2026-11-22', true],
  ['2026-11-21', false],
])('an assignment until %s is in force on 22/11/2026: %s', (toDay, expected) => {
  const assignment = {
    id: '1',
    staffId: '2',
    teacher: 'Đỗ Thị An',
    department: 'Tổ Toán',
    classId: '3',
    className: '6A1',
    subjectId: '4',
    subject: 'Toán',
    fromDay: '2026-09-05',
    toDay,
  };
  expect(isInForce(assignment, '2026-11-22')).toBe(expected);
});
