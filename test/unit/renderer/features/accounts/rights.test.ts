import { describe, expect, it } from 'vitest';
import type { RightView } from '../../../../../renderer/features/accounts/right-text.ts';
import {
  NO_RIGHTS,
  countsText,
  fillSummary,
  hasMark,
  isEmpty,
  rightsDifference,
  toggleClass,
  toggleFunction,
  toggleMark,
} from '../../../../../renderer/features/accounts/rights.ts';

const taught = (subject: string, className: string): RightView => ({ kind: 'subject', className, subject });

describe('rights in the editor', () => {
  it('are summed up by the kinds the person has', () => {
    const teacher = toggleMark(toggleMark(toggleClass(NO_RIGHTS, 'c1'), 'c1', 's1'), 'c2', 's1');
    expect(countsText(teacher)).toBe('1 lớp chủ nhiệm · 2 lớp-môn');
    expect(countsText(toggleFunction(NO_RIGHTS, 'reports'))).toBe('1 chức năng');
    expect(countsText(NO_RIGHTS)).toBe('Chưa có quyền');
  });
  it('a second toggle takes a right away again', () => {
    const once = toggleMark(toggleClass(toggleFunction(NO_RIGHTS, 'reports'), 'c1'), 'c1', 's1');
    expect(hasMark(once, 'c1', 's1')).toBe(true);
    expect(isEmpty(toggleMark(toggleClass(toggleFunction(once, 'reports'), 'c1'), 'c1', 's1'))).toBe(true);
  });
  it('the difference counts every kind of right', () => {
    const before = toggleMark(toggleClass(NO_RIGHTS, 'c1'), 'c1', 's1');
    const after = toggleFunction(toggleMark(NO_RIGHTS, 'c1', 's2'), 'health');
    expect(rightsDifference(before, after)).toEqual({ added: 2, removed: 2 });
  });
  it('the order of ticking makes no difference', () => {
    const a = toggleClass(toggleClass(NO_RIGHTS, 'c1'), 'c2');
    const b = toggleClass(toggleClass(NO_RIGHTS, 'c2'), 'c1');
    expect(rightsDifference(a, b)).toEqual({ added: 0, removed: 0 });
  });
});

it('filling from assignments names only people whose rights change', () => {
  const rows = [
    { accountId: '1', fullName: 'Đỗ An', added: [taught('Toán', '6A1')], removed: [] },
    { accountId: '2', fullName: 'Lê Bình', added: [], removed: [] },
    {
      accountId: '3',
      fullName: 'Hà Chi',
      added: [taught('Văn', '6A1'), taught('Văn', '6A2')],
      removed: [taught('Văn', '7A1')],
    },
  ];
  const { changes, added, removed } = fillSummary(rows);
  expect([changes.map(({ accountId }) => accountId), added, removed]).toEqual([['1', '3'], 3, 1]);
});
