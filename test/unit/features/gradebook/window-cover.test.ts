import { describe, expect, it } from 'vitest';
import {
  openUntil,
  windowFor,
  type WindowRow,
} from '../../../../main/features/gradebook/domain/window-cover.ts';

const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`;
const WINDOW: WindowRow = {
  id: 'w',
  semester: 1,
  kind: 'enter',
  grade: null,
  classId: null,
  subjectId: null,
  col: null,
  fromAt: at(8),
  untilAt: at(17),
};
const PLACE = { grade: 6, classId: '6a1', subjectId: 'toan' };

describe('a window', () => {
  it('is asked for only where the school ever set one of its kind', () => {
    expect(windowFor([], 'enter', PLACE, 'gk', at(9))).toEqual({ open: true, id: null });
    expect(windowFor([WINDOW], 'edit', PLACE, 'gk', at(9))).toEqual({ open: true, id: null });
  });

  it.each([
    [7, {}, false],
    [8, {}, true],
    [16, {}, true],
    [17, {}, false],
    [9, { grade: 7 }, false],
    [9, { classId: '6a1' }, true],
    [9, { classId: '6a2' }, false],
    [9, { subjectId: 'van' }, false],
    [9, { col: 'gk' }, true],
    [9, { col: 'ck' }, false],
  ] as const)('at %i h with %o lets into the cell: %s', (hour, parts, open) => {
    expect(windowFor([{ ...WINDOW, ...parts }], 'enter', PLACE, 'gk', at(hour)).open).toBe(open);
  });

  it('names the one that lets in', () => {
    const second = { ...WINDOW, id: 'w2', classId: '6a1' };
    const first = { ...WINDOW, classId: '6a2' };
    expect(windowFor([first, second], 'enter', PLACE, 'gk', at(9))).toEqual({ open: true, id: 'w2' });
  });

  it('says until when some column of the book is open', () => {
    expect(openUntil([], 'enter', PLACE, at(9))).toBeNull();
    expect(openUntil([WINDOW, { ...WINDOW, col: 'ck', untilAt: at(20) }], 'enter', PLACE, at(9))).toBe(
      at(20),
    );
    expect(openUntil([WINDOW], 'enter', PLACE, at(18))).toBe(at(18));
    expect(openUntil([{ ...WINDOW, fromAt: at(12) }], 'enter', PLACE, at(9))).toBe(at(9));
  });
});
