import { describe, expect, it } from 'vitest';
import {
  handoverParties,
  titleOfJob,
  titleOfRoles,
} from '../../../../main/features/accounts/domain/handover-parties.ts';

const colleague = (id: string, fullName: string) => ({ id, fullName, title: '', department: '' });
const principal = colleague('p', 'Vũ Thị Minh Nguyệt');
const deputy = colleague('d', 'Phạm Quốc Khánh');
const officer = colleague('o', 'Đỗ Quang Huy');
const teacher = colleague('t', 'Nguyễn Thị Hương');
const asked = [principal, deputy, officer];

const namesOf = (receiver: typeof teacher, acting = officer, others = asked) => {
  const { giver, witness } = handoverParties(receiver, acting, others);
  return [giver.fullName, witness.fullName];
};

describe('the parties of a handover', () => {
  it('are the officer who issues and the principal as witness', () => {
    expect(namesOf(teacher)).toEqual([officer.fullName, principal.fullName]);
  });

  it('name nobody twice', () => {
    expect(namesOf(officer)).toEqual([principal.fullName, deputy.fullName]);
    expect(namesOf(principal)).toEqual([officer.fullName, deputy.fullName]);
    expect(namesOf(teacher, principal)).toEqual([principal.fullName, deputy.fullName]);
  });

  it('leave dots where the program knows nobody', () => {
    expect(namesOf(teacher, officer, [])[1]).toMatch(/^\.+$/u);
  });

  it('have the title they were given, or that of their job or role', () => {
    expect(titleOfJob('teacher', 'Tổ trưởng')).toBe('Tổ trưởng');
    expect(titleOfJob('vice-principal', '')).toBe('Phó Hiệu trưởng');
    expect(titleOfRoles(['homeroom-teacher', 'it-officer'])).toBe('Cán bộ phụ trách CNTT');
  });
});
