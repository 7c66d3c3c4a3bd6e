import { expect, it } from 'vitest';
import { scopesOfClass, scopesOfSchool } from '../../../../../renderer/features/mark-locks/chosen-scopes.ts';

const column = (col: string) => ({ col, state: 'open' as const, waiting: false, missing: 0 });
const BOARD = [
  { subjectId: 'toan', subjectName: 'Toán', columns: ['tx1', 'gk'].map(column) },
  { subjectId: '', subjectName: '', columns: ['ren-luyen'].map(column) },
];
const blank = { grade: null, studentId: null, col: null };

it('chooses books on the board of the school', () => {
  expect(scopesOfSchool(new Set(['a|toan', 'b|']))).toEqual([
    { ...blank, classId: 'a', subjectId: 'toan' },
    { ...blank, classId: 'b', subjectId: '' },
  ]);
});

it('chooses columns of a class, each on its own even when all are chosen', () => {
  const one = { classId: 'a', studentId: null };
  expect(scopesOfClass(new Set(['toan|tx1', 'toan|gk']), one, BOARD)).toEqual([
    { ...blank, classId: 'a', subjectId: 'toan', col: 'tx1' },
    { ...blank, classId: 'a', subjectId: 'toan', col: 'gk' },
  ]);
});

it('chooses cells of a student, and the row of a book when all its cells are chosen', () => {
  const an = { classId: 'a', studentId: 'an' };
  expect(scopesOfClass(new Set(['toan|gk']), an, BOARD)).toEqual([
    { ...blank, classId: 'a', subjectId: 'toan', studentId: 'an', col: 'gk' },
  ]);
  expect(scopesOfClass(new Set(['toan|gk', '|ren-luyen', 'toan|tx1']), an, BOARD)).toEqual([
    { ...blank, classId: 'a', subjectId: 'toan', studentId: 'an' },
    { ...blank, classId: 'a', subjectId: '', studentId: 'an' },
  ]);
});
