import { describe, expect, it } from 'vitest';
import { differingCells } from '../../../../../renderer/features/mark-locks/differing-cells.ts';

type Verified = Parameters<typeof differingCells>[0];

function verified(...cells: readonly (readonly [string, string, number, string, string])[]): Verified {
  const differences = cells.map(([classId, subjectId, semester, studentId, col]) => ({
    ...{ classId, subjectId, semester, studentId, col },
    ...{ className: '', subjectName: '', student: '', locked: '', now: '7', event: null },
  }));
  const lock = { id: 'a', paper: '', paperId: null, state: 'locked', units: 1, cells: 1 } as const;
  return {
    ...{ checkedAt: '', logIntact: null, guards: [] },
    locks: [{ ...lock, recordIntact: true, faults: [], differences }],
  };
}
const keyOf = (row: string, column: string) => `${row}|${column}`;
const all = verified(
  ['6a', 'toan', 1, 'an', 'gk'],
  ['6a', 'toan', 1, 'an', 'dtb'],
  ['6a', '', 1, 'binh', 'muc'],
  ['6b', 'van', 2, 'chau', 'ck'],
);
const keys = (semester: number, classId: string | null, studentId: string | null = null) =>
  [...differingCells(all, { semester, classId, studentId }, keyOf)].sort();

describe('padlocks whose content is not what was signed', () => {
  it('are the books of the semester on the board of the school, the levels in a column of their own', () => {
    expect(keys(1, null)).toEqual(['6a|muc', '6a|toan']);
    expect(keys(2, null)).toEqual(['6b|van']);
  });

  it('are the columns of one class, or the cells of one student', () => {
    expect(keys(1, '6a')).toEqual(['toan|dtb', 'toan|gk', '|muc']);
    expect(keys(1, '6a', 'binh')).toEqual(['|muc']);
    expect(keys(1, '6b')).toEqual([]);
  });
});
