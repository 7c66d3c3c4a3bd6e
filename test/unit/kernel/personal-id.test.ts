import { describe, expect, it } from 'vitest';
import { checkPersonalId, decodePersonalId } from '../../../main/kernel/personal-id.ts';

describe('personal identification number', () => {
  it('tells century, sex and year', () => {
    expect(decodePersonalId('031213004567')).toEqual({ province: '031', sex: 'male', birthYear: 2013 });
    expect(decodePersonalId('031185004567')).toEqual({ province: '031', sex: 'female', birthYear: 1985 });
  });

  it.each(['', '31213004567', '0312130045678', '03121300456a', '０３１２１３００４５６７'])(
    'refuses %j: not 12 digits',
    (id) => {
      expect(checkPersonalId(id, {})).toEqual([{ severity: 'error', code: 'personal-id-not-12-digits' }]);
    },
  );

  it('only warns when sex or birth year disagree', () => {
    expect(checkPersonalId('031213004567', { sex: 'male', birthYear: 2013 })).toEqual([]);
    expect(checkPersonalId('031213004567', { sex: 'female', birthYear: 2014 })).toEqual([
      { severity: 'warning', code: 'personal-id-sex', expected: 'male' },
      { severity: 'warning', code: 'personal-id-birth-year', expected: 2013 },
    ]);
  });
});
