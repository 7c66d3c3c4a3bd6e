import { describe, expect, it } from 'vitest';
import { searchTerms } from '../../../../main/features/home/domain/search-terms.ts';
import { tasksOf, type WorkState } from '../../../../main/features/home/domain/tasks.ts';

const DONE: WorkState = {
  staff: 62,
  students: 1000,
  classes: 24,
  assignments: 280,
  papersUnsigned: 0,
  classesWithoutHomeroom: 0,
  staffWithoutAccount: 0,
  passwordsHeld: 0,
  firstPasswordsUnchanged: 0,
  staffIdWarnings: 0,
  studentIdWarnings: 0,
  recoveryConfirmed: true,
};
const keys = (state: Partial<WorkState>, may = () => true) =>
  tasksOf({ ...DONE, ...state }, may).map((task) => task.key);

describe('what is left to do', () => {
  it('is nothing when everything is done', () => {
    expect(keys({})).toEqual([]);
  });

  it('asks for each empty list and counts the rest', () => {
    expect(keys({ staff: 0, classes: 0, students: 0, assignments: 0 })).toEqual([
      'import-staff',
      'import-classes',
      'import-students',
      'import-assignments',
    ]);
    expect(tasksOf({ ...DONE, papersUnsigned: 7 }, () => true)).toEqual([
      {
        key: 'papers-unsigned',
        count: 7,
        severity: 'info',
        route: '/papers',
        params: { column: 'waiting' },
      },
    ]);
    expect(keys({ recoveryConfirmed: false })).toEqual(['confirm-recovery-kit']);
  });

  it('is not asked of somebody who may not do it', () => {
    expect(keys({ staff: 0, passwordsHeld: 3 }, () => false)).toEqual([]);
  });
});

describe('search words', () => {
  it('are folded and quoted, so nothing of the text is an operator', () => {
    expect(searchTerms('Đỗ "OR" hương*')).toEqual({
      whole: '"do" "or" "huong"',
      beginning: '"do"* "or"* "huong"*',
    });
    expect(searchTerms('  –"*  ')).toBeNull();
  });
});
