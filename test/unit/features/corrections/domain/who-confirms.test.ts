import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../../main/features/corrections/domain/who-acts.ts';
import { whoConfirms, type ToConfirm } from '../../../../../main/features/corrections/domain/who-confirms.ts';
import { mayCall } from '../../../../../main/features/auth/index.ts';
import type { Role } from '../../../../../preload/contract/vocabulary/roles.ts';

const REQUEST: ToConfirm = {
  classId: '6a1',
  requesterId: 'teacher',
  requesterDepartment: 'Tổ Toán',
  homeroomId: 'homeroom',
};
/** With what the roles give. */
const person = (id: string, roles: readonly Role[], part: Partial<Candidate> = {}): Candidate => ({
  ...{ userId: `user-${id}`, staffId: id, personId: id, department: 'Tổ Văn', roles },
  may: (permission) => mayCall(roles, permission),
  ...part,
});
const TEACHER = person('teacher', ['homeroom-teacher', 'department-head', 'subject-teacher'], {
  department: 'Tổ Toán',
});
const HOMEROOM = person('homeroom', ['homeroom-teacher']);
const HEAD = person('head', ['department-head'], { department: 'Tổ Toán' });
const OTHER_HEAD = person('other-head', ['department-head']);
const OTHER_HOMEROOM = person('other-homeroom', ['homeroom-teacher']);
const DEPUTY = person('deputy', ['vice-principal']);
const PRINCIPAL = person('principal', ['principal']);
const OFFICER = person('officer', ['it-officer']);
const LEADERSHIP = [PRINCIPAL, OFFICER];
const ALL = [TEACHER, HOMEROOM, HEAD, OTHER_HEAD, OTHER_HOMEROOM, DEPUTY, ...LEADERSHIP];
const without = (...gone: readonly Candidate[]) => ALL.filter((each) => !gone.includes(each));
const OWN_CLASS = { ...REQUEST, homeroomId: 'teacher' };

describe('who confirms a correction', () => {
  const cases: readonly (readonly [string, ToConfirm, readonly Candidate[], string, readonly Candidate[]])[] =
    [
      ['the homeroom teacher', REQUEST, ALL, 'homeroom', [HOMEROOM]],
      ['of the own class: the head of the department', OWN_CLASS, ALL, 'department', [HEAD]],
      ['in a class without one as well', { ...REQUEST, homeroomId: null }, ALL, 'department', [HEAD]],
      ['where the homeroom teacher has no sign-in as well', REQUEST, without(HOMEROOM), 'department', [HEAD]],
      ['of the head of the department: the vice-principal', OWN_CLASS, without(HEAD), 'deputy', [DEPUTY]],
      [
        'of somebody without a department as well',
        { ...OWN_CLASS, requesterDepartment: '' },
        [...ALL, person('nowhere', ['department-head'], { department: '' })],
        'deputy',
        [DEPUTY],
      ],
      [
        'without a vice-principal: the head of another department',
        OWN_CLASS,
        without(HEAD, DEPUTY),
        'other-department',
        [OTHER_HEAD],
      ],
      [
        'without one: the homeroom teachers of other classes',
        OWN_CLASS,
        without(HEAD, DEPUTY, OTHER_HEAD),
        'other-homeroom',
        [HOMEROOM, OTHER_HOMEROOM],
      ],
      [
        'never the vice-principal without whom nobody else could decide',
        { ...REQUEST, requesterId: 'principal', homeroomId: 'principal', requesterDepartment: '' },
        without(DEPUTY).concat(person('deputy', ['vice-principal'], { may: () => true })),
        'other-department',
        [TEACHER, HEAD, OTHER_HEAD],
      ],
      [
        'never the homeroom teacher without whom nobody could witness',
        REQUEST,
        [...without(HOMEROOM, OFFICER), person('homeroom', ['homeroom-teacher', 'it-officer'])],
        'department',
        [HEAD],
      ],
      [
        'the homeroom teacher who is one of two officers',
        REQUEST,
        [...without(HOMEROOM), person('homeroom', ['homeroom-teacher', 'it-officer'])],
        'homeroom',
        [expect.objectContaining({ userId: 'user-homeroom' }) as Candidate],
      ],
      ['also while nobody can witness yet', REQUEST, without(OFFICER), 'homeroom', [HOMEROOM]],
    ];
  it.each(cases)('%s', (_name, request, colleagues, office, people) => {
    expect(whoConfirms(request, colleagues)).toEqual({ office, people });
  });

  it('is never the requester under another sign-in, nor a sign-in without a staff record', () => {
    const again = person('x', ['department-head'], {
      staffId: null,
      personId: 'teacher',
      department: 'Tổ Toán',
    });
    const unknown = person('y', ['department-head'], {
      staffId: null,
      personId: null,
      department: 'Tổ Toán',
    });
    expect(whoConfirms(OWN_CLASS, [TEACHER, again, unknown, ...LEADERSHIP])).toBeNull();
  });

  it('leaves three people for confirming, witnessing and deciding wherever the school has them', () => {
    // Every school of up to four colleagues out of these, with a principal and an officer.
    const staff = [HOMEROOM, HEAD, OTHER_HEAD, OTHER_HOMEROOM, DEPUTY];
    for (let mask = 1; mask < 1 << staff.length; mask += 1) {
      const colleagues = [...staff.filter((_each, at) => (mask >> at) % 2 === 1), TEACHER, ...LEADERSHIP];
      for (const request of [REQUEST, OWN_CLASS, { ...REQUEST, homeroomId: null, requesterDepartment: '' }]) {
        const confirmation = whoConfirms(request, colleagues);
        expect(confirmation?.people.length, `${mask}`).toBeGreaterThan(0);
        for (const { userId } of confirmation!.people)
          expect(['user-teacher', 'user-principal', 'user-officer']).not.toContain(userId);
      }
    }
  });
});
