import { describe, expect, it } from 'vitest';
import {
  allowedActs,
  confirmsInstead,
  hasNextStep,
  type Candidate,
  type Situation,
} from '../../../../../main/features/corrections/domain/who-acts.ts';
import type { Permission } from '../../../../../preload/contract/vocabulary/permissions.ts';

const REQUEST: Situation = {
  state: 'submitted',
  requesterId: 'teacher',
  requesterName: 'Trần Văn Bách',
  requesterDepartment: 'Tổ Toán',
  homeroomId: 'homeroom',
  witnessId: null,
};
const ALL: readonly Permission[] = [
  'corrections.request',
  'corrections.confirm',
  'corrections.witness',
  'corrections.decide',
];
/** Somebody who may do everything by the roles: what is left is the rule about the person. */
const person = (id: string, part: Partial<Candidate> = {}): Candidate => ({
  userId: `user-${id}`,
  staffId: id,
  fullName: id,
  department: 'Tổ Toán',
  isDepartmentHead: false,
  may: (permission) => ALL.includes(permission),
  ...part,
});
const only = (...permissions: Permission[]) => ({ may: (asked: Permission) => permissions.includes(asked) });

describe('who does the next step of a correction', () => {
  const cases: readonly (readonly [string, Situation, Candidate, boolean])[] = [
    ['the requester hands in', { ...REQUEST, state: 'draft' }, person('teacher'), true],
    ['nobody else hands in', { ...REQUEST, state: 'draft' }, person('other'), false],
    ['the homeroom teacher confirms', REQUEST, person('homeroom'), true],
    ['another teacher does not confirm', REQUEST, person('other'), false],
    [
      'the head of the department does not, while there is a homeroom teacher',
      REQUEST,
      person('chief', { isDepartmentHead: true }),
      false,
    ],
    ['the requester never confirms', { ...REQUEST, homeroomId: 'teacher' }, person('teacher'), false],
    [
      'nor as head of the department',
      { ...REQUEST, homeroomId: 'teacher' },
      person('teacher', { isDepartmentHead: true }),
      false,
    ],
    [
      'the head of the department confirms instead',
      { ...REQUEST, homeroomId: 'teacher' },
      person('chief', { isDepartmentHead: true }),
      true,
    ],
    [
      'of that department only',
      { ...REQUEST, homeroomId: null },
      person('chief', { isDepartmentHead: true, department: 'Tổ Văn' }),
      false,
    ],
    ['and nobody without a staff record', REQUEST, person('homeroom', { staffId: null }), false],
    ['who may not confirm does not', REQUEST, person('homeroom', only('corrections.decide')), false],
    ['an officer witnesses', { ...REQUEST, state: 'confirmed' }, person('officer'), true],
    [
      'an officer who is the requester does not',
      { ...REQUEST, state: 'confirmed' },
      person('teacher'),
      false,
    ],
    [
      'nor under a sign-in without a staff record',
      { ...REQUEST, state: 'confirmed' },
      person('x', { staffId: null, fullName: 'Trần Văn Bách' }),
      false,
    ],
    ['the head decides', { ...REQUEST, state: 'witnessed' }, person('head'), true],
    ['a head who is the requester does not', { ...REQUEST, state: 'witnessed' }, person('teacher'), false],
    [
      'who witnessed does not decide',
      { ...REQUEST, state: 'witnessed', witnessId: 'user-head' },
      person('head'),
      false,
    ],
    ['nobody does anything while it is signed', { ...REQUEST, state: 'signing' }, person('head'), false],
  ];
  it.each(cases)('%s', (_name, situation, who, expected) => {
    expect(hasNextStep(situation, who)).toBe(expected);
  });

  it('is the head of the department where the requester is the homeroom teacher or there is none', () => {
    expect(
      [null, 'teacher', 'homeroom'].map((homeroomId) => confirmsInstead({ ...REQUEST, homeroomId })),
    ).toEqual([true, true, false]);
  });
});

describe('what a person may do', () => {
  it('as the requester: change and hand in a draft, withdraw until the minutes', () => {
    const own = (state: Situation['state']) => allowedActs({ ...REQUEST, state }, person('teacher'));
    expect(own('draft')).toEqual(['edit', 'submit', 'cancel']);
    expect(own('submitted')).toEqual(['cancel']);
    expect(own('witnessed')).toEqual(['cancel']);
    expect(own('signing')).toEqual([]);
    expect(own('open')).toEqual([]);
  });

  it('whose turn it is: the step, or back with a reason', () => {
    expect(allowedActs(REQUEST, person('homeroom'))).toEqual(['confirm', 'return', 'reject']);
    expect(allowedActs({ ...REQUEST, state: 'witnessed' }, person('head'))).toEqual([
      'decide',
      'return',
      'reject',
    ]);
  });

  it('nothing for those whose turn it is not', () => {
    expect(allowedActs(REQUEST, person('head', only('corrections.decide')))).toEqual([]);
    expect(allowedActs({ ...REQUEST, state: 'draft' }, person('homeroom'))).toEqual([]);
  });
});
