import { describe, expect, it } from 'vitest';
import {
  allowedActs,
  hasNextStep,
  type Candidate,
  type Situation,
} from '../../../../../main/features/corrections/domain/who-acts.ts';
import type { Permission } from '../../../../../preload/contract/vocabulary/permissions.ts';

const REQUEST: Situation = {
  state: 'submitted',
  classId: '6a1',
  requesterId: 'teacher',
  confirmerIds: ['user-homeroom'],
  confirmed: null,
  witnessed: null,
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
  personId: id,
  department: 'Tổ Toán',
  roles: [],
  may: (permission) => ALL.includes(permission),
  ...part,
});
const only = (...permissions: Permission[]) => ({ may: (asked: Permission) => permissions.includes(asked) });

describe('who does the next step of a correction', () => {
  const cases: readonly (readonly [string, Situation, Candidate, boolean])[] = [
    ['the requester hands in', { ...REQUEST, state: 'draft' }, person('teacher'), true],
    ['nobody else hands in', { ...REQUEST, state: 'draft' }, person('other'), false],
    ['who can confirm it confirms', REQUEST, person('homeroom'), true],
    ['another teacher does not confirm', REQUEST, person('other'), false],
    [
      'the requester never confirms',
      { ...REQUEST, confirmerIds: ['user-teacher'] },
      person('teacher'),
      false,
    ],
    ['who may not confirm does not', REQUEST, person('homeroom', only('corrections.decide')), false],
    ['an officer witnesses', { ...REQUEST, state: 'confirmed' }, person('officer'), true],
    [
      'an officer who is the requester does not',
      { ...REQUEST, state: 'confirmed' },
      person('teacher'),
      false,
    ],
    [
      'nor under another sign-in, known by the name',
      { ...REQUEST, state: 'confirmed' },
      person('x', { staffId: null, personId: 'teacher' }),
      false,
    ],
    [
      'a namesake at a sign-in without a staff record does',
      { ...REQUEST, state: 'confirmed' },
      person('x', { staffId: null, personId: null }),
      true,
    ],
    [
      'who confirmed does not witness',
      { ...REQUEST, state: 'confirmed', confirmed: { userId: 'user-officer', personId: 'officer' } },
      person('officer'),
      false,
    ],
    [
      'nor under another sign-in',
      { ...REQUEST, state: 'confirmed', confirmed: { userId: 'user-a', personId: 'officer' } },
      person('officer'),
      false,
    ],
    [
      'two sign-ins of whom nobody knows a person are two',
      { ...REQUEST, state: 'confirmed', confirmed: { userId: 'user-a', personId: null } },
      person('officer', { personId: null }),
      true,
    ],
    ['the head decides', { ...REQUEST, state: 'witnessed' }, person('head'), true],
    ['a head who is the requester does not', { ...REQUEST, state: 'witnessed' }, person('teacher'), false],
    [
      'who witnessed does not decide',
      { ...REQUEST, state: 'witnessed', witnessed: { userId: 'user-head', personId: null } },
      person('head'),
      false,
    ],
    [
      'nor who confirmed',
      { ...REQUEST, state: 'witnessed', confirmed: { userId: 'user-b', personId: 'head' } },
      person('head'),
      false,
    ],
    ['nobody does anything while it is signed', { ...REQUEST, state: 'signing' }, person('head'), false],
  ];
  it.each(cases)('%s', (_name, situation, who, expected) => {
    expect(hasNextStep(situation, who)).toBe(expected);
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
