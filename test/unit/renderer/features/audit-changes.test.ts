import { expect, it } from 'vitest';
import { staffFields, studentFields } from '../../../../preload/contract/people.ts';
import { rights } from '../../../../preload/contract/accounts.ts';
import { subjectView } from '../../../../preload/contract/school.ts';
import { schoolProfile } from '../../../../preload/contract/vault.ts';
import { changesOf, factsOf } from '../../../../renderer/features/audit/changes.ts';
import { fieldText } from '../../../../renderer/features/audit/detail-text.ts';
import { sourceFiles } from '../../../architecture/support/source-files.ts';

it('shows only the fields that changed', () => {
  const detail = JSON.stringify({
    before: { state: 'active', note: '' },
    after: { state: 'disabled', note: '' },
    reason: 'x',
  });
  expect(changesOf(detail)).toEqual([
    { field: 'state', label: 'Trạng thái', before: 'Đang dùng', after: 'Vô hiệu hóa' },
  ]);
  expect(factsOf(detail)).toEqual([['Lý do', 'x']]);
});

it('shows an entry without before and after, or without JSON, as it is', () => {
  expect(changesOf('{"rows":3}')).toBeNull();
  expect(factsOf('{"rows":3}')).toEqual([['Số dòng', '3']]);
  expect(factsOf('ghi tay')).toEqual([['', 'ghi tay']]);
  expect(factsOf('')).toEqual([]);
});

it('says days, roles, yes and no in words, and keeps a state that stands alone', () => {
  expect(factsOf('{"before":"signing","signedOn":"2026-11-22"}')).toEqual([
    ['Trước đó', 'Đang ký'],
    ['Ngày ký', '22/11/2026'],
  ]);
  expect(factsOf('{"created":false,"fields":["fullName","phone"]}')).toEqual([
    ['Tạo mới', 'Không'],
    ['Mục đã sửa', 'Họ và tên, Điện thoại'],
  ]);
  const change = { before: { roles: ['clerk'] }, after: { roles: ['clerk', 'principal'] } };
  expect(changesOf(JSON.stringify(change))).toMatchObject([
    { label: 'Vai trò', before: 'Văn thư', after: 'Văn thư, Hiệu trưởng' },
  ]);
  const id = '0190a0b0-0000-7000-8000-000000000001';
  expect(changesOf(JSON.stringify({ before: { [id]: 'created' } }))).toMatchObject([{ before: 'Đã tạo' }]);
});

it('has a name for every field of a record and everything a use case notes', () => {
  const shapes = [staffFields, studentFields, rights, subjectView, schoolProfile];
  const noted = sourceFiles('main').flatMap(({ text }) =>
    [...text.matchAll(/tx\.note\(\{([^}]*)\}/gu)].flatMap(([, body = '']) =>
      [...body.matchAll(/(?:^|,)\s*([a-z]\w*)(?=\s*(?::|,|$))/gu)].map(([, name = '']) => name),
    ),
  );
  const names = [...shapes.flatMap((shape) => Object.keys(shape.shape)), ...noted];
  const unnamed = [...new Set(names)].filter((name) => name !== 'after' && fieldText(name) === name);
  expect(unnamed).toEqual([]);
});
