import { describe, expect, it } from 'vitest';
import {
  changedLogins,
  loginProblems,
  mayCreate,
} from '../../../../../renderer/features/accounts/proposals.ts';
import type { Proposal } from '../../../../../renderer/features/accounts/proposals.ts';

const person = (staffId: string, login: string, existing = false): Proposal => ({
  staffId,
  fullName: `Người ${staffId}`,
  department: 'Tổ Toán',
  birthDate: '1985-03-02',
  login,
  collidesWith: [],
  existing,
});
const two = [person('1', 'huongnt'), person('2', 'huongnt2')];

describe('logins before accounts are created', () => {
  it('the proposals of the office are clean', () => {
    expect(loginProblems(two, {}).size).toBe(0);
  });
  it('an edit that makes two the same is shown at both', () => {
    const problems = loginProblems(two, { 2: ' HuongNT ' });
    expect([...problems.keys()]).toEqual(['1', '2']);
    expect(problems.get('1')).toEqual({ key: 'loginTwice', names: ['Người 2'] });
  });
  it('a login of somebody who already has an account counts as taken', () => {
    expect(loginProblems([person('1', 'an'), person('2', 'anh', true)], { 1: 'anh' }).has('1')).toBe(true);
  });
  it('sharing needs an explanation, a wrong form is never accepted', () => {
    expect(mayCreate(loginProblems(two, { 2: 'huongnt' }), '')).toBe(false);
    expect(mayCreate(loginProblems(two, { 2: 'huongnt' }), 'Dùng chung máy quản lý thư viện')).toBe(true);
    expect(mayCreate(loginProblems(two, { 2: 'hương' }), 'Lý do')).toBe(false);
  });
  it('sends only logins that were changed', () => {
    expect(changedLogins(two, { 1: 'huongnt', 2: 'huong.toan' })).toEqual({ 2: 'huong.toan' });
  });
});
