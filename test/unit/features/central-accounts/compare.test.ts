import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isActive } from '../../../../main/features/central-accounts/domain/account-state.ts';
import type { CentralRow } from '../../../../main/features/central-accounts/domain/central-row.ts';
import {
  compareCentral,
  type OwnAccount,
} from '../../../../main/features/central-accounts/domain/compare.ts';
import { rightsApart, spokenKinds } from '../../../../main/features/central-accounts/domain/rights-apart.ts';
import { understandRights } from '../../../../main/features/central-accounts/domain/rights-text.ts';

const account = (login: string, more: Partial<OwnAccount> = {}): OwnAccount => ({
  accountId: login,
  login,
  state: 'handed-over',
  fullName: `Người ${login}`,
  personalId: '',
  email: '',
  here: true,
  ...more,
});
const row = (login: string, more: Partial<CentralRow> = {}): CentralRow => ({
  row: 2,
  login,
  fullName: `Người ${login}`,
  personalId: '',
  email: '',
  department: '',
  rights: '',
  active: true,
  state: 'Hoạt động',
  lastSignIn: null,
  ...more,
});
const compare = (rows: CentralRow[], accounts: OwnAccount[]) =>
  compareCentral(rows, accounts, () => null).map(({ difference, login }) => `${difference} ${login}`);

describe('the central list against ours', () => {
  it.each<[string, CentralRow[], OwnAccount[], string[]]>([
    ['both agree', [row('an')], [account('an')], []],
    ['the login differs in case only', [row('AN', { fullName: 'NGƯỜI AN' })], [account('an')], []],
    ['nobody here has it', [row('la', { fullName: 'Lạ' })], [], ['unknown la']],
    ['they do not have it', [], [account('an')], ['absent an']],
    [
      'it is revoked on both sides',
      [row('an', { active: false })],
      [account('an', { state: 'revoked' })],
      [],
    ],
    ['it is revoked here only', [row('an')], [account('an', { state: 'revoked' })], ['still-active an']],
    ['its holder has left', [row('an')], [account('an', { here: false })], ['still-active an']],
    ['another person has it', [row('an', { fullName: 'Bình' })], [account('an')], ['owner an']],
    [
      'the numbers agree though the names are written differently',
      [row('an', { fullName: 'Ng. An', personalId: '031185000123' })],
      [account('an', { personalId: '031185000123' })],
      [],
    ],
    [
      'the names agree but the numbers do not',
      [row('an', { personalId: '031185000123' })],
      [account('an', { personalId: '031185000999' })],
      ['owner an'],
    ],
    ['it is locked there', [row('an', { active: false })], [account('an')], ['locked-there an']],
    ['it was never used', [row('an', { lastSignIn: '' })], [account('an')], ['never-signed-in an']],
    [
      'the person has another login there',
      [row('an.tr', { fullName: 'Người an' })],
      [account('an')],
      ['login an.tr'],
    ],
    [
      'two namesakes here: nobody is guessed',
      [row('huong', { fullName: 'Hương' })],
      [account('h1', { fullName: 'Hương' }), account('h2', { fullName: 'Hương' })],
      ['unknown huong', 'absent h1', 'absent h2'],
    ],
    ['a login stands there twice', [row('an'), row('an', { row: 3 })], [account('an')], ['double an']],
    [
      'one person has two accounts there',
      [
        row('an', { personalId: '031185000123' }),
        row('an2', { row: 3, fullName: 'Người an', personalId: '031185000123' }),
      ],
      [account('an', { personalId: '031185000123' })],
      ['double an2', 'unknown an2'],
    ],
    [
      'a login was given back and given again: the one in force counts',
      [row('an')],
      [account('an'), account('an', { accountId: 'old', state: 'revoked' })],
      [],
    ],
  ])('when %s', (_when, rows, accounts, expected) => {
    expect(compare(rows, accounts)).toEqual(expected);
  });
});

describe('the state of an account', () => {
  it.each([
    ['Hoạt động', true],
    ['Đang sử dụng', true],
    ['Không hoạt động', false],
    ['Chưa kích hoạt', false],
    ['Đã khóa', false],
    ['Tạm dừng', false],
    ['Active', true],
    ['', null],
    ['1', null],
    ['Mở khóa', true],
    ['Bỏ khóa', true],
    ['Đã hủy khóa', true],
    ['Chưa gỡ khóa', false],
    ['Đã mở khóa', true],
    ['MỞ KHOÁ', true],
    ['Không khóa', true],
    ['Chưa khóa', true],
    ['Không bị khóa', true],
    ['Chưa bị thu hồi', true],
    ['Còn hiệu lực', true],
    ['Còn hạn', true],
    ['Bình thường', true],
    ['Đang sử dụng bình thường', true],
    ['Đang dùng bình thường', true],
    ['Tài khoản sử dụng hoạt động tốt', true],
    ['Đang mở', true],
    ['Enabled', true],
    ['Unlocked', true],
    ['Chưa mở khóa', false],
    ['Bị khóa', false],
    ['Tạm khóa', false],
    ['Không còn hoạt động', false],
    ['Không sử dụng', false],
    ['Chưa sử dụng', false],
    ['Chưa hoạt động', false],
    ['Dừng hoạt động', false],
    ['Ngừng hoạt động', false],
    ['Ngừng sử dụng', false],
    ['Dừng sử dụng', false],
    ['Đang dừng hoạt động', false],
    ['Hết hiệu lực', false],
    ['Không hiệu lực', false],
    ['Không được kích hoạt', false],
    ['Not active', false],
    ['Inactive', false],
    ['Deactivated', false],
    ['Đã xóa', false],
    ['Đình chỉ', false],
    ['Hết hạn', false],
    ['Đã vô hiệu hóa', false],
    ['Đã thu hồi', false],
    ['Disabled', false],
    ['Có', null],
    ['Không', null],
    ['Chờ duyệt', null],
    ['Chờ kích hoạt', null],
    ['Yêu cầu mở khóa', null],
    ['Không bị khóa, không hoạt động', false],
    ['Chưa kích hoạt, không bị khóa', false],
    ['Hoạt động (đã khóa)', false],
    ['Khóa'.normalize('NFD'), false],
    ['khong hoat dong', false],
  ] as const)('%s → %s', (text, active) => {
    expect(isActive(text)).toBe(active);
  });
});

describe('an answer to what the header asks', () => {
  it.each([
    ['Kích hoạt', 'Không', false],
    ['Kích hoạt', 'Có', true],
    ['Đang hoạt động', '1', true],
    ['Active', 'FALSE', false],
    ['Bị khóa', 'Có', false],
    ['Khóa', 'x', false],
    ['Trạng thái khóa', '0', true],
    ['Ngừng hoạt động', 'Có', false],
    ['Mở khóa', 'Có', true],
    ['Trạng thái', 'Có', null],
  ] as const)('%s: %s → %s', (header, text, active) => {
    expect(isActive(text, header)).toBe(active);
  });
});

describe('rights in the words of another system', () => {
  const names = {
    classes: new Map([
      ['c1', '6A1'],
      ['c2', '6A2'],
    ]),
    subjects: new Map([
      ['toan', 'Toán'],
      ['tin', 'Tin học'],
      ['hdtn', 'Hoạt động trải nghiệm, hướng nghiệp'],
    ]),
  };
  const read = (text: string) => {
    const { classIds, classSubjects, functions } = understandRights(text, names);
    return [[...classIds], [...classSubjects], [...functions]];
  };

  it.each([
    ['GVCN 6A1; Toán 6A1, 6A2', [['c1'], ['c1 toan', 'c2 toan'], []]],
    ['6A1: Toán, Tin học', [[], ['c1 toan', 'c1 tin'], []]],
    ['Giáo viên chủ nhiệm lớp 6a2', [['c2'], [], []]],
    ['Quản trị đơn vị; Thư viện', [[], [], ['unit-admin', 'library']]],
    ['Hoạt động trải nghiệm, hướng nghiệp 6A1', [[], ['c1 hdtn'], []]],
    ['Giáo viên', [[], [], []]],
    ['GVCN 6A1, Toán 6A1, Toán 6A2', [['c1'], ['c1 toan', 'c2 toan'], []]],
    ['GVCN 6A1 và dạy Toán 6A1, 6A2', [['c1'], ['c1 toan', 'c2 toan'], []]],
    ['Chủ nhiệm 6A1 - Toán 6A1, 6A2', [['c1'], ['c1 toan', 'c2 toan'], []]],
    ['Toán, Tin học 6A1 và 6A2', [[], ['c1 toan', 'c1 tin', 'c2 toan', 'c2 tin'], []]],
    ['6A1 (GVCN), Toán 6A2', [['c1'], ['c2 toan'], []]],
    ['6A1 chủ nhiệm, Toán 6A2, Tin học 6A1', [['c1'], ['c2 toan', 'c1 tin'], []]],
    ['GVCN 6A1 Toán 6A2', [['c1'], ['c2 toan'], []]],
    ['Toán, Tin học, 6A1', [[], ['c1 toan', 'c1 tin'], []]],
    ['6A1 - Toán', [[], ['c1 toan'], []]],
    ['6A1, 6A2: Toán', [[], ['c1 toan', 'c2 toan'], []]],
    ['6A1: Toán, chủ nhiệm, 6A2: Tin học', [['c1'], ['c1 toan', 'c2 tin'], []]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  const duty = fc.record({
    role: fc.constantFrom('GVCN', 'Chủ nhiệm lớp', 'Toán', 'Dạy Tin học'),
    className: fc.constantFrom('6A1', '6a2'),
  });
  const between = fc.constantFrom(', ', '; ', ' và ', ' - ', '\n');
  it('are bound to the class they stand with, whatever stands between them and whichever comes first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(duty, between), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (said, turned) => {
          const text = said
            .map(
              ([{ role, className }, after]) =>
                (turned ? `${className}: ${role}` : `${role} ${className}`) + after,
            )
            .join('');
          const expected = new Set(
            said.map(([{ role, className }]) => {
              const id = className === '6A1' ? 'c1' : 'c2';
              return role.includes('Toán') ? `${id} toan` : role.includes('Tin') ? `${id} tin` : id;
            }),
          );
          const [classIds, classSubjects] = read(text);
          expect(new Set([...classIds!, ...classSubjects!])).toEqual(expected);
        },
      ),
    );
  });

  it('claim nothing about kinds of rights the file never names', () => {
    const there = understandRights('Quản trị', names);
    const here = { classIds: ['c1'], classSubjects: [], functions: ['library' as const] };
    const { onlyThere, onlyHere } = rightsApart(there, here, spokenKinds([there]));
    expect(onlyThere.functions).toEqual(['unit-admin']);
    expect(onlyHere).toEqual({ classIds: [], classSubjects: [], functions: [] });
  });
});
