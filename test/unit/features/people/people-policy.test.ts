import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../main/kernel/context.ts';
import {
  seesAssignment,
  seesStaff,
  seesStaffSensitive,
  seesStudentSensitive,
  visibleClassIds,
  type Standing,
} from '../../../../main/features/people/domain/people-policy.ts';
import { ROLES, type Role } from '../../../../preload/contract/vocabulary/roles.ts';

const actor = (...roles: Role[]): Actor => ({ userId: 'u', login: 'u', fullName: 'U', roles, staffId: 'me' });
const standing: Standing = {
  staffId: 'me',
  department: 'Tổ Toán',
  homeroomClassIds: new Set(['own']),
  taughtClassIds: new Set(['own', 'taught']),
};
const classes = (...roles: Role[]) => {
  const seen = visibleClassIds(actor(...roles), standing);
  return seen === null ? 'all' : [...seen].sort().join(',');
};

describe('who sees which students', () => {
  it.each<[Role, string]>([
    ['principal', 'all'],
    ['vice-principal', 'all'],
    ['it-officer', 'all'],
    ['clerk', 'all'],
    ['department-head', ''],
    ['homeroom-teacher', 'own'],
    ['subject-teacher', 'own,taught'],
  ])('%s: %s', (role, expected) => {
    expect(classes(role)).toBe(expected);
  });

  it('adds up several roles of one person', () => {
    expect(classes('department-head', 'homeroom-teacher')).toBe('own');
    expect(classes('subject-teacher', 'clerk')).toBe('all');
  });

  it('shows sensitive columns to the officer, the principal and the homeroom teacher of that class only', () => {
    const open = (classId: string | null) =>
      ROLES.filter((role) => seesStudentSensitive(actor(role), standing, classId));
    expect(open('own')).toEqual(['principal', 'it-officer', 'homeroom-teacher']);
    expect(open('taught')).toEqual(['principal', 'it-officer']);
    expect(open(null)).toEqual(['principal', 'it-officer']);
  });
});

describe('who sees which staff', () => {
  const colleague = { id: 'x', department: 'Tổ Toán' };
  const stranger = { id: 'y', department: 'Tổ Văn' };
  const myself = { id: 'me', department: 'Tổ Toán' };

  it('a department head sees the own department, a teacher only themselves', () => {
    expect(
      [colleague, stranger, myself].map((s) => seesStaff(actor('department-head'), standing, s)),
    ).toEqual([true, false, true]);
    expect(
      [colleague, stranger, myself].map((s) => seesStaff(actor('subject-teacher'), standing, s)),
    ).toEqual([false, false, true]);
  });

  it('a head without a department does not see those without one', () => {
    const nowhere = { ...standing, department: '' };
    expect(seesStaff(actor('department-head'), nowhere, { id: 'z', department: '' })).toBe(false);
  });

  it('everybody sees their own numbers, the vice principal nobody else’s', () => {
    expect(seesStaffSensitive(actor('subject-teacher'), standing, myself)).toBe(true);
    expect(seesStaffSensitive(actor('vice-principal'), standing, colleague)).toBe(false);
  });

  it('a homeroom teacher sees who teaches the own class', () => {
    expect(seesAssignment(actor('homeroom-teacher'), standing, { classId: 'own', teacher: stranger })).toBe(
      true,
    );
    expect(
      seesAssignment(actor('homeroom-teacher'), standing, { classId: 'taught', teacher: stranger }),
    ).toBe(false);
  });
});
