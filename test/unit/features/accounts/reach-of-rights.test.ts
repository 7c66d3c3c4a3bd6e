import { describe, expect, it } from 'vitest';
import { reachOfRights } from '../../../../main/features/accounts/domain/reach-of-rights.ts';
import { NO_RIGHTS } from '../../../../main/features/accounts/domain/rights.ts';

describe('what an account opens', () => {
  it('is nothing without rights', () => {
    expect(reachOfRights(NO_RIGHTS)).toEqual({ everyStudent: false, classIds: [], everyColleague: false });
  });

  it('is the classes of homeroom and teaching, each once', () => {
    const rights = {
      classIds: ['b'],
      classSubjects: [
        { classId: 'b', subjectId: 'toan' },
        { classId: 'a', subjectId: 'toan' },
      ],
      functions: [],
    };
    expect(reachOfRights(rights)).toEqual({
      everyStudent: false,
      classIds: ['a', 'b'],
      everyColleague: false,
    });
  });

  it.each([
    ['unit-admin', true, true],
    ['student-records', true, false],
    ['health', true, false],
    ['staff-records', false, true],
    ['facilities', false, false],
    ['library', false, false],
  ] as const)('with the function %s: every student %s, every colleague %s', (name, students, staff) => {
    expect(reachOfRights({ ...NO_RIGHTS, functions: [name] })).toMatchObject({
      everyStudent: students,
      everyColleague: staff,
    });
  });
});
