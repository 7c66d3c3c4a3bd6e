import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  requireProfileChange,
  requireWithdrawable,
} from '../../../../main/features/people/domain/profile-change.ts';
import {
  profileOn,
  profilePeriods,
  type ProfileChange,
} from '../../../../main/features/people/domain/profile-periods.ts';
import type { School } from '../../../../main/features/people/index.ts';
import { dayBefore } from '../../../../main/kernel/dates.ts';

const FIRST: School = {
  name: 'Trường THCS Cũ',
  code: '31000001',
  level: 'THCS',
  superiorBody: 'UBND HUYỆN MẪU',
  commune: 'thị trấn Mẫu',
  address: 'Số 1',
  abbreviation: '',
};
const change = (seq: number, fromDay: string, values: Partial<School>): ProfileChange => ({
  id: `change-${seq}`,
  seq,
  fromDay,
  values,
  reason: 'Thử',
  basisNumber: '',
  basisDay: null,
  at: '2026-11-22T00:00:00.000Z',
  userId: null,
});
const BEGIN = change(1, '', FIRST);
const NEW_WARD = change(2, '2025-07-01', { superiorBody: 'UBND PHƯỜNG MẪU', commune: 'phường Mẫu' });
const TODAY = '2026-11-22';

describe('the profile of a school over time', () => {
  it('is on each day what the changes up to it left', () => {
    const renamed = change(3, '2027-01-01', { name: 'Trường THCS Mới' });
    const all = [BEGIN, NEW_WARD, renamed];
    expect(profileOn(all, '2025-06-30')).toEqual(FIRST);
    expect(profileOn(all, '2025-07-01')).toMatchObject({ name: FIRST.name, commune: 'phường Mẫu' });
    expect(profileOn(all, '2027-01-01')).toMatchObject({ name: 'Trường THCS Mới', commune: 'phường Mẫu' });
  });

  it('takes a back-dated change into the later periods, except where they changed the same', () => {
    const later = change(3, '2020-01-01', { commune: 'xã Mẫu', address: 'Số 9' });
    expect(profileOn([BEGIN, NEW_WARD, later], TODAY)).toMatchObject({
      commune: 'phường Mẫu',
      address: 'Số 9',
    });
  });

  it('lets the later record of the same day correct the earlier one, in one period', () => {
    const corrected = change(3, '2025-07-01', { commune: 'phường Mẫu Hai' });
    const periods = profilePeriods([BEGIN, NEW_WARD, corrected]);
    expect(periods.map(({ fromDay, toDay, profile }) => [fromDay, toDay, profile.commune])).toEqual([
      ['', '2025-06-30', 'thị trấn Mẫu'],
      ['2025-07-01', null, 'phường Mẫu Hai'],
    ]);
    expect(periods[1]?.changes).toEqual([NEW_WARD, corrected]);
  });

  it('has neither a gap nor an overlap, whatever is recorded in whatever order', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    const values = fc.record(
      { name: fc.string(), commune: fc.string(), level: fc.constantFrom('TH', 'THCS', 'THPT') },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(day, fc.constant('')), values), { maxLength: 12 }),
        fc.array(day, { minLength: 1, maxLength: 5 }),
        (recorded, days) => {
          const changes = [
            BEGIN,
            ...recorded.map(([from, fields], index) => change(index + 2, from, fields as Partial<School>)),
          ];
          const periods = profilePeriods(changes);
          expect(periods[0]?.fromDay).toBe('');
          expect(periods.at(-1)?.toDay).toBeNull();
          for (const [index, { fromDay }] of periods.entries()) {
            if (index > 0) expect(periods[index - 1]?.toDay).toBe(dayBefore(fromDay));
          }
          for (const each of [...days, ...periods.map(({ fromDay }) => fromDay).filter(Boolean)]) {
            const holding = periods.filter(
              ({ fromDay, toDay }) => fromDay <= each && (toDay === null || each <= toDay),
            );
            expect(holding.map(({ profile }) => profile)).toEqual([profileOn(changes, each)]);
          }
          expect(profilePeriods(changes.toReversed())).toEqual(periods);
        },
      ),
    );
  });
});

describe('a change of the profile', () => {
  const wanted = (values: Partial<School>, basisNumber = '', basisDay: string | null = null) =>
    requireProfileChange(
      [BEGIN, NEW_WARD],
      { fromDay: '2026-01-01', values, reason: 'Thử', basisNumber, basisDay },
      TODAY,
    );

  it('keeps only what differs from the profile of its day', () => {
    expect(wanted({ name: FIRST.name, commune: 'phường Khác' })).toEqual({
      before: { commune: 'phường Mẫu' },
      after: { commune: 'phường Khác' },
    });
  });

  it('is refused when nothing changes, or when its legal basis cannot be', () => {
    expect(() => wanted({})).toThrow('people.profile-unchanged');
    expect(() => wanted({ commune: 'phường Mẫu' })).toThrow('people.profile-unchanged');
    expect(() => wanted({ code: '1' }, '', '2025-06-01')).toThrow('people.profile-basis-number');
    expect(() => wanted({ code: '1' }, '1/NQ', '2026-11-23')).toThrow('people.profile-basis-day');
    expect(wanted({ code: '1' }, '1/NQ', TODAY).after).toEqual({ code: '1' });
  });

  it('may be called off until the day before it begins', () => {
    const coming = change(3, '2026-11-23', { code: '2' });
    const known = [BEGIN, NEW_WARD, coming];
    expect(requireWithdrawable(known, coming.id, TODAY)).toBe(coming);
    expect(() => requireWithdrawable(known, coming.id, '2026-11-23')).toThrow('people.profile-in-force');
    expect(() => requireWithdrawable(known, BEGIN.id, TODAY)).toThrow('people.profile-in-force');
    expect(() => requireWithdrawable(known, 'unknown', TODAY)).toThrow('people.not-found');
  });
});
