import { describe, expect, it } from 'vitest';
import { proposedLogin } from '../../../../renderer/features/vault/proposed-login.ts';
import { proposedYear } from '../../../../renderer/features/vault/proposed-year.ts';
import {
  personProblems,
  schoolProblems,
  yearProblems,
} from '../../../../renderer/features/vault/wizard-problems.ts';

const person = { fullName: 'Lê Thị Hồng', login: 'honglt', password: 'gio mua thu', repeat: 'gio mua thu' };

describe('the first-run wizard', () => {
  it('proposes the school year of the day', () => {
    expect(proposedYear('2026-11-22')).toEqual({
      name: '2026-2027',
      startsOn: '2026-09-05',
      semester2StartsOn: '2027-01-18',
      endsOn: '2027-05-31',
    });
    expect(proposedYear('2027-03-01').name).toBe('2026-2027');
    expect(proposedYear('2027-06-01').name).toBe('2027-2028');
  });

  it('accepts its own proposals', () => {
    expect(yearProblems(proposedYear('2026-11-22'))).toEqual({});
    expect(personProblems(person, 'minhpv')).toEqual({});
  });

  it('proposes a sign-in name from the full name', () => {
    expect(proposedLogin('Đặng Thị Ước')).toBe('uocdt');
    expect(proposedLogin('')).toBe('');
  });

  it('names what is missing, field by field', () => {
    expect(
      schoolProblems({
        name: ' ',
        code: '',
        level: 'TH',
        superiorBody: '',
        commune: '',
        address: '',
        abbreviation: '',
      }),
    ).toEqual({
      name: 'schoolName',
    });
    expect(personProblems({ fullName: 'Hồng', login: 'Hồng', password: '', repeat: 'x' }, '')).toEqual({
      fullName: 'fullName',
      login: 'login',
      password: 'password',
      repeat: 'repeat',
    });
    expect(personProblems(person, 'honglt')).toEqual({ login: 'loginSame' });
  });

  it('refuses days outside the year or out of order', () => {
    const year = proposedYear('2026-11-22');
    expect(yearProblems({ ...year, name: '2026-2028' })).toEqual({ name: 'yearName' });
    expect(yearProblems({ ...year, startsOn: '2025-09-05' })).toEqual({ startsOn: 'dayOutside' });
    expect(yearProblems({ ...year, endsOn: '2027-01-01' })).toEqual({ endsOn: 'dayOrder' });
    expect(yearProblems({ ...year, semester2StartsOn: '' })).toEqual({ semester2StartsOn: 'dayMissing' });
  });
});
