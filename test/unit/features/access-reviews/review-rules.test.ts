import { describe, expect, it } from 'vitest';
import { decisionOf, mayChangeTo } from '../../../../main/features/access-reviews/domain/decision.ts';
import {
  isTaskOf,
  mayDecideRight,
  maySeeRight,
  type Reviewer,
} from '../../../../main/features/access-reviews/domain/review-policy.ts';
import {
  reviewerSource,
  type Colleague,
} from '../../../../main/features/access-reviews/domain/reviewer-of.ts';
import {
  rightsOfSingles,
  singleRights,
} from '../../../../main/features/access-reviews/domain/single-rights.ts';
import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';

const OWNER = { staffId: 'an', department: 'Tổ Văn', isHead: false };
const reviewer = (role: Role, staffId: string | null = 'binh', department = 'Tổ Văn'): Reviewer => ({
  roles: [role],
  manages: role === 'principal' || role === 'it-officer',
  actsForHead: false,
  staffId,
  department,
});
const deputy = (staffId = 'binh') => ({ ...reviewer('vice-principal', staffId), actsForHead: true });

describe('who may see and decide a right', () => {
  it.each([
    ['the head of the department', reviewer('department-head'), true, true],
    ['the head of another department', reviewer('department-head', 'binh', 'Tổ Toán'), false, false],
    ['a head without a department', reviewer('department-head', 'binh', ''), false, false],
    ['a head about the own right', reviewer('department-head', 'an'), true, false],
    ['the head of the school', reviewer('principal'), true, true],
    ['the head of the school about the own right', reviewer('principal', 'an'), true, true],
    ['the officer, who runs the review', reviewer('it-officer'), true, false],
    ['the officer who heads the department', { ...reviewer('department-head'), manages: true }, true, true],
    ['a deputy', reviewer('vice-principal'), true, false],
    ['a deputy who acts for the head', deputy(), true, true],
    ['the same about the own right', deputy('an'), true, false],
    ['a colleague of the department', reviewer('subject-teacher'), false, false],
  ])('%s', (_who, person, sees, decides) => {
    expect(maySeeRight(person, OWNER)).toBe(sees);
    expect(mayDecideRight(person, OWNER)).toBe(decides);
  });

  it('nobody but the head of the school decides about the head of the school', () => {
    const head = { ...OWNER, isHead: true };
    expect(mayDecideRight(reviewer('department-head'), head)).toBe(false);
    expect(mayDecideRight(deputy(), head)).toBe(false);
    expect(mayDecideRight(reviewer('principal'), head)).toBe(true);
  });

  it('nobody without a department belongs to a head without one', () => {
    expect(maySeeRight(reviewer('department-head', 'binh', ''), { ...OWNER, department: '' })).toBe(false);
  });

  it('a decision waits for the head of the department where one signs in, else for the head of the school', () => {
    for (const person of [reviewer('principal'), deputy()]) {
      expect(isTaskOf(person, OWNER, true)).toBe(false);
      expect(isTaskOf(person, OWNER, false)).toBe(true);
    }
    expect(isTaskOf(reviewer('department-head'), OWNER, true)).toBe(true);
    expect(isTaskOf(reviewer('it-officer'), OWNER, false)).toBe(false);
  });
});

describe('whose task a review is', () => {
  const person = (id: string, more: Partial<Colleague> = {}): Colleague => ({
    id,
    fullName: id,
    job: 'teacher',
    department: 'Tổ Văn',
    ...more,
  });
  const principal = person('Hiệu', { job: 'principal', department: 'Ban giám hiệu' });
  const head = person('Trưởng');

  it('is the head of the department for the members, the head of the school for that head and the rest', () => {
    const reviewerOf = reviewerSource([principal, person('An'), head], new Set(['Trưởng']));
    expect(
      [person('An'), head, principal, person('Lẻ', { department: '' })].map((each) => reviewerOf(each)),
    ).toEqual([
      { fullName: 'Trưởng', ofDepartment: true },
      { fullName: 'Hiệu', ofDepartment: false },
      { fullName: 'Hiệu', ofDepartment: false },
      { fullName: 'Hiệu', ofDepartment: false },
    ]);
  });

  it('of two heads of one department each is the reviewer of the other', () => {
    const second = person('Phó');
    const reviewerOf = reviewerSource([principal, head, second], new Set(['Trưởng', 'Phó']));
    expect([head, second].map((each) => reviewerOf(each).fullName)).toEqual(['Phó', 'Trưởng']);
  });

  it('is the head of the school where nobody signs in as head of the department', () => {
    expect(reviewerSource([principal, head], new Set())(person('An')).fullName).toBe('Hiệu');
  });
});

describe('a decision', () => {
  it.each([
    [null, true, 'open'],
    [null, false, 'gone'],
    ['keep', true, 'keep'],
    ['withdraw', false, 'withdraw'],
  ] as const)('%s, right in force %s → %s', (stored, inForce, stands) => {
    expect(decisionOf(stored, inForce)).toBe(stands);
  });

  it('may go from keeping to withdrawing, never back', () => {
    expect(mayChangeTo('open', 'keep')).toBe(true);
    expect(mayChangeTo('keep', 'withdraw')).toBe(true);
    expect(mayChangeTo('keep', 'keep')).toBe(false);
    expect(mayChangeTo('withdraw', 'keep')).toBe(false);
    expect(mayChangeTo('gone', 'keep')).toBe(false);
  });
});

describe('rights one by one', () => {
  it('put together are the rights again', () => {
    const rights = {
      classIds: ['6A1'],
      classSubjects: [{ classId: '6A1', subjectId: 'toan' }],
      functions: ['library' as const],
    };
    expect(singleRights(rights)).toHaveLength(3);
    expect(rightsOfSingles(singleRights(rights))).toEqual(rights);
  });
});
