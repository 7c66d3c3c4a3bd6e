import { describe, expect, it } from 'vitest';
import { decisionOf, mayChangeTo } from '../../../../main/features/access-reviews/domain/decision.ts';
import {
  mayDecideRight,
  maySeeRight,
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

const OWNER = { staffId: 'an', department: 'Tổ Văn' };
const reviewer = (role: Role, staffId: string | null = 'binh', department = 'Tổ Văn') => ({
  roles: [role],
  manages: role === 'principal' || role === 'it-officer',
  staffId,
  department,
});

describe('who may see and decide a right', () => {
  it.each([
    ['the head of the department', reviewer('department-head'), true, true],
    ['the head of another department', reviewer('department-head', 'binh', 'Tổ Toán'), false, false],
    ['a head without a department', reviewer('department-head', 'binh', ''), false, false],
    ['a head about the own right', reviewer('department-head', 'an'), true, false],
    ['the head of the school', reviewer('principal'), true, true],
    ['the head of the school about the own right', reviewer('principal', 'an'), true, true],
    ['the officer', reviewer('it-officer'), true, true],
    ['the officer about the own right', reviewer('it-officer', 'an'), true, false],
    ['a deputy', reviewer('vice-principal'), true, false],
    ['a deputy who acts for the head', { ...reviewer('vice-principal'), manages: true }, true, true],
    ['the same about the own right', { ...reviewer('vice-principal', 'an'), manages: true }, true, false],
    ['a colleague of the department', reviewer('subject-teacher'), false, false],
  ])('%s', (_who, person, sees, decides) => {
    expect(maySeeRight(person, OWNER)).toBe(sees);
    expect(mayDecideRight(person, OWNER)).toBe(decides);
  });

  it('nobody without a department belongs to a head without one', () => {
    expect(maySeeRight(reviewer('department-head', 'binh', ''), { staffId: 'an', department: '' })).toBe(
      false,
    );
  });
});

describe('whose task a review is', () => {
  const person = (id: string, more: Partial<Colleague> = {}): Colleague => ({
    id,
    fullName: id,
    job: 'teacher',
    jobTitle: '',
    department: 'Tổ Văn',
    ...more,
  });
  const principal = person('Hiệu', { job: 'principal', department: 'Ban giám hiệu' });
  const head = person('Trưởng', { jobTitle: 'Tổ trưởng chuyên môn' });

  it('is the tổ trưởng for the members, the head of the school for the tổ trưởng and the rest', () => {
    const reviewerOf = reviewerSource([principal, person('An'), head], new Set());
    expect([person('An'), head, principal, person('Lẻ', { department: '' })].map(reviewerOf)).toEqual([
      'Trưởng',
      'Hiệu',
      'Hiệu',
      'Hiệu',
    ]);
  });

  it('is who signs in as head before who is only called so; a deputy head is not the head', () => {
    const deputy = person('Phó', { jobTitle: 'Tổ phó' });
    expect(reviewerSource([principal, deputy], new Set())(person('An'))).toBe('Hiệu');
    expect(reviewerSource([principal, deputy, head], new Set(['Phó']))(person('An'))).toBe('Phó');
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
