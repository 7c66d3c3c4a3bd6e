import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  functionOf,
  permissionsOfFunctions,
  rightsBehind,
} from '../../../../main/features/delegations/domain/delegated-functions.ts';
import {
  delegationState,
  faultOf,
  kindOf,
  overlaps,
  signatureRole,
  type Term,
} from '../../../../main/features/delegations/domain/delegation.ts';
import { inWords } from '../../../../main/features/delegations/domain/function-words.ts';
import { DELEGATED_FUNCTIONS } from '../../../../preload/contract/vocabulary/delegations.ts';
import { PERMISSIONS } from '../../../../preload/contract/vocabulary/permissions.ts';

const TERM: Term = {
  fromDay: '2026-11-20',
  toDay: '2026-11-25',
  endedAt: null,
  delegatorId: 'head',
  createdBy: 'head',
  confirmedAt: null,
  paperState: 'issued',
  giverInPost: true,
  holderHere: true,
};

describe('the state of a delegation', () => {
  it.each([
    ['the last second before its first day in Việt Nam', '2026-11-19T16:59:59.999Z', {}, 'upcoming'],
    ['the first second of its first day', '2026-11-19T17:00:00.000Z', {}, 'in-force'],
    ['the last second of its last day', '2026-11-25T16:59:59.999Z', {}, 'in-force'],
    ['the first second after it', '2026-11-25T17:00:00.000Z', {}, 'ended'],
    ['written by somebody else, unsigned', '2026-11-22T05:00:00.000Z', { createdBy: 'officer' }, 'unsigned'],
    [
      'written by somebody else, signed',
      '2026-11-22T05:00:00.000Z',
      { createdBy: 'officer', paperState: 'signed' },
      'in-force',
    ],
    [
      'written by somebody else, agreed to by the head under the own sign-in',
      '2026-11-22T05:00:00.000Z',
      { createdBy: 'officer', confirmedAt: '2026-11-21T05:00:00.000Z' },
      'in-force',
    ],
    ['decided outside', '2026-11-22T05:00:00.000Z', { createdBy: 'officer', paperState: null }, 'in-force'],
    ['refused by the head', '2026-11-22T05:00:00.000Z', { paperState: 'refused' }, 'cancelled'],
    ['with a void paper', '2026-11-22T05:00:00.000Z', { paperState: 'void' }, 'cancelled'],
    [
      'ended on its third day',
      '2026-11-24T05:00:00.000Z',
      { endedAt: '2026-11-22T05:00:00.000Z' },
      'ended-early',
    ],
    ['of a head who left the post', '2026-11-22T05:00:00.000Z', { giverInPost: false }, 'lapsed'],
    ['of somebody who has left the school', '2026-11-22T05:00:00.000Z', { holderHere: false }, 'lapsed'],
    ['of a leaver, after its last day', '2026-11-25T17:00:00.000Z', { holderHere: false }, 'ended'],
    [
      'ended before it began',
      '2026-11-19T05:00:00.000Z',
      { endedAt: '2026-11-18T05:00:00.000Z' },
      'cancelled',
    ],
  ] as const)('%s', (_name, at, part, state) => {
    expect(delegationState({ ...TERM, ...part }, at)).toBe(state);
  });

  it('is in force on its days only, and never again once it was ended', () => {
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((n) => new Date(Date.UTC(2026, 10, 1 + n)).toISOString().slice(0, 10));
    const instant = fc
      .integer({ min: 0, max: 61 * 24 * 3600 })
      .map((s) => new Date(Date.UTC(2026, 10, 1) + s * 1000).toISOString());
    fc.assert(
      fc.property(day, day, instant, fc.option(instant), (a, b, at, endedAt) => {
        const [fromDay, toDay] = a <= b ? [a, b] : [b, a];
        const today = new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);
        const inside = fromDay <= today && today <= toDay && (endedAt === null || at < endedAt);
        const state = delegationState({ ...TERM, fromDay, toDay, endedAt }, at);
        expect(state === 'in-force').toBe(inside);
      }),
    );
  });
});

describe('what is delegated', () => {
  it('covers every permission but those that stay with their owner', () => {
    const nobodys = PERMISSIONS.filter((permission) => functionOf(permission) === null);
    // Of marks the head's decisions go over, and the officer's witness to a substitute; the rest is bound to the person.
    const bound = nobodys.filter((permission) => /^(?:grades|corrections|edit-log)\./u.test(permission));
    expect(bound).not.toContain('grades.lock');
    expect(bound).not.toContain('corrections.decide');
    expect(bound).not.toContain('corrections.witness');
    expect(nobodys.filter((permission) => !bound.includes(permission))).toEqual([
      'public',
      'signed-in',
      'clock.confirm',
      'session.view-as',
    ]);
  });

  it('never holds more than the delegator has, and users, backups and delegations only when named', () => {
    fc.assert(
      fc.property(fc.subarray([...DELEGATED_FUNCTIONS]), fc.subarray([...PERMISSIONS]), (functions, own) => {
        const given = permissionsOfFunctions(functions, own);
        expect(own).toEqual(expect.arrayContaining(given));
        for (const [name, prefix] of [
          ['users', 'users.'],
          ['backups', 'backups.'],
          ['delegations', 'delegations.'],
        ] as const)
          if (!functions.includes(name)) expect(given.some((each) => each.startsWith(prefix))).toBe(false);
      }),
    );
  });

  it('holds the witness of corrections for who stands in for the officer, and for nobody else', () => {
    const given = (
      kind: 'deputy' | 'by-authority' | 'substitute',
      functions: readonly ('marks' | 'records')[],
    ) => permissionsOfFunctions(functions, rightsBehind({ kind, byHead: true }, [...PERMISSIONS]));
    expect(given('substitute', ['marks'])).toContain('corrections.witness');
    expect(given('substitute', ['records'])).not.toContain('corrections.witness');
    for (const kind of ['deputy', 'by-authority'] as const)
      expect(given(kind, ['marks'])).not.toContain('corrections.witness');
  });

  it('carries the head’s say only where the head agreed by the own sign-in, never to a stand-in of the officer', () => {
    const every = [...DELEGATED_FUNCTIONS];
    const say = (kind: 'deputy' | 'by-authority' | 'substitute', byHead: boolean) =>
      permissionsOfFunctions(every, rightsBehind({ kind, byHead }, [...PERMISSIONS])).filter((each) =>
        ['grades.lock', 'corrections.decide', 'incidents.excuse', 'reviews.decide'].includes(each),
      );
    expect(say('deputy', true)).toHaveLength(4);
    expect(say('by-authority', true)).toHaveLength(4);
    expect(say('deputy', false)).toEqual([]);
    expect(say('substitute', true)).toEqual([]);
  });

  it('is written on the paper in words, each once', () => {
    const words = inWords(DELEGATED_FUNCTIONS);
    expect(new Set(words).size).toBe(DELEGATED_FUNCTIONS.length);
  });
});

describe('the line above the signature', () => {
  it.each([
    [['vice-principal'], false, 'deputy', 'KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG'],
    [['clerk'], false, 'by-authority', 'TUQ. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG'],
    [['vice-principal'], true, 'substitute', ''],
  ] as const)('of %s (substitute: %s) is %s', (roles, substitutes, kind, line) => {
    expect(kindOf(roles, substitutes)).toBe(kind);
    expect(signatureRole(kind, 'Phó Hiệu trưởng')).toBe(line);
  });
});

describe('a wish', () => {
  const head = { roles: ['principal'], active: true, hasLeft: false } as const;
  const deputy = { roles: ['vice-principal'], active: true, hasLeft: false } as const;
  const people = { actorId: 'officer', delegator: head, delegate: deputy, substituted: null };
  const wish = {
    delegatorId: 'head',
    delegateId: 'deputy',
    substitutedId: null,
    fromDay: '2026-11-20',
    toDay: '2026-11-25',
    functions: ['papers'],
    classIds: [],
  } as const;
  it('that keeps the rules is accepted', () => {
    expect(faultOf(wish, people, '2026-11-22')).toBeNull();
  });
  it.each([
    [{}, { delegator: { ...head, active: false } }, 'delegations.delegator-not-head'],
    [{}, { delegate: { ...deputy, active: false } }, 'delegations.delegate-unknown'],
    [{}, { delegator: { ...head, hasLeft: true } }, 'delegations.delegator-left'],
    [{}, { delegate: { ...deputy, hasLeft: true } }, 'delegations.delegate-left'],
    [{}, { actorId: 'deputy' }, 'delegations.for-oneself'],
    [{ toDay: '2026-11-21' }, {}, 'delegations.already-over'],
    [{ toDay: '2027-11-21' }, {}, 'delegations.too-long'],
    [{ classIds: ['6A1'] }, {}, 'delegations.classes-without-records'],
  ] as const)('%o %o is refused: %s', (part, who, code) => {
    expect(faultOf({ ...wish, ...part }, { ...people, ...who }, '2026-11-22')).toBe(code);
  });
  it('may not overlap another: touching on one day is overlapping', () => {
    const a = { fromDay: '2026-11-01', toDay: '2026-11-05' };
    expect(overlaps(a, { fromDay: '2026-11-05', toDay: '2026-11-09' })).toBe(true);
    expect(overlaps(a, { fromDay: '2026-11-06', toDay: '2026-11-09' })).toBe(false);
  });
});
