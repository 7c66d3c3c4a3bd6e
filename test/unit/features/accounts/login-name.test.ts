import { describe, expect, it } from 'vitest';
import { login as loginRule } from '../../../../preload/contract/fields.ts';
import { loginBase, proposeLogins } from '../../../../main/features/accounts/domain/login-name.ts';

const person = (staffId: string, fullName: string, birthDate = '') => ({ staffId, fullName, birthDate });

describe('the login of a person', () => {
  it.each([
    ['Nguyễn Thị Hương', 'huongnt'],
    ['Đỗ Đình Đạt', 'datdd'],
    ['Vũ Ưng', 'ungv'],
    ['Trần Nguyễn Ngọc Ánh', 'anhtnn'],
    ['Nguyễn Thị Hương'.normalize('NFD'), 'huongnt'],
    ["H'Bia Niê", 'nieh'],
    ['Kpă Y-Thu', 'ythuk'],
  ])('%s is %s', (name, expected) => {
    expect(loginBase(name)).toBe(expected);
  });

  it('is numbered by birth date, whatever the order of the list', () => {
    const proposals = proposeLogins(
      [
        person('c', 'Nguyễn Thị Hương'),
        person('a', 'Nguyễn Thị Hương', '1990-02-01'),
        person('b', 'Nguyễn Thu Hường', '1980-07-30'),
      ],
      new Set(),
    );
    expect(proposals.map(({ staffId, login }) => [staffId, login])).toEqual([
      ['c', 'huongnt3'],
      ['a', 'huongnt2'],
      ['b', 'huongnt'],
    ]);
  });

  it('falls back to the id when the birth dates are equal', () => {
    const twins = [person('2', 'Lê Văn An', '1990-01-01'), person('1', 'Lê Văn An', '1990-01-01')];
    expect(proposeLogins(twins, new Set()).map(({ login }) => login)).toEqual(['anlv2', 'anlv']);
  });

  it('leaves existing logins alone and names them as collisions', () => {
    const [proposal] = proposeLogins(
      [person('a', 'Nguyễn Thị Hương')],
      new Set(['huongnt', 'huongnt2', 'anlv']),
    );
    expect(proposal).toEqual({ staffId: 'a', login: 'huongnt3', collidesWith: ['huongnt', 'huongnt2'] });
  });

  it.each(['An', 'Ý', '李明', "'", 'Nguyễn '.repeat(30) + 'Hương'])(
    'of %j fits the rule of the contract',
    (name) => {
      const [proposal] = proposeLogins([person('a', name)], new Set());
      expect(loginRule.safeParse(proposal?.login).success).toBe(true);
    },
  );
});
