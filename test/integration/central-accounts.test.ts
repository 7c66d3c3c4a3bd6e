import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeListWorkbook } from '../../main/platform/excel/index.ts';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { addSchoolWithStaff } from '../support/office/school-with-staff.ts';
import { wordsOf } from '../support/workbooks/words-of.ts';

const HEADERS = ['STT', 'Tên đăng nhập', 'Họ tên', 'Vai trò', 'Trạng thái', 'Lần đăng nhập cuối'];
const ROWS = [
  ['1', 'nguyetvtm', 'Vũ Thị Minh Nguyệt', 'Quản trị', 'Hoạt động', '20/11/2026'],
  ['2', 'huongnt2', 'Nguyễn Thị Hương', 'GVCN 6A2; Toán 6A1', 'Hoạt động', '20/11/2026'],
  ['3', 'huydq', 'Người Khác Hẳn', '', 'Hoạt động', '20/11/2026'],
  ['4', 'khanhpq', 'Phạm Quốc Khánh', '', 'Đã khóa', '20/11/2026'],
  ['5', 'nguoila', 'Lạ Văn Lùng', 'Giáo viên', 'Hoạt động', ''],
  ['6', 'bachtv', 'Trần Văn Bách', '', 'Đang hoạt động', ''],
];

let test: TestOffice;
let bytes: Uint8Array;
beforeAll(async () => {
  test = await openTestOffice();
  await addSchoolWithStaff(test.call);
  const selection = { all: true, department: null, staffIds: [] };
  await test.call('accounts.create', { selection, logins: {}, sharedReason: '' });
  const bach = (await test.call('accounts.list', {})).find(({ login }) => login === 'bachtv')!;
  await test.call('accounts.transition', { ids: [bach.id], act: 'suspend', reason: 'Nghỉ dài ngày' });
  bytes = await writeListWorkbook({
    sheetName: 'Tài khoản',
    titles: ['DANH SÁCH TÀI KHOẢN'],
    columns: HEADERS.map((header) => ({ header, width: 20, format: 'text' })),
    rows: ROWS,
  });
});
afterAll(() => test.close());

describe('the central list of accounts', () => {
  it('is understood by its headers, below a title', async () => {
    const inspection = await test.call('central.inspect', { fileName: 'tk.xlsx', bytes });
    expect(inspection.proposed).toEqual({
      sheet: 'Tài khoản',
      headerRow: 3,
      columns: { login: 1, fullName: 2, rights: 3, state: 4, lastSignIn: 5 },
    });
  });

  it('is compared without changing an account, and every difference is named', async () => {
    const before = await test.call('accounts.list', {});
    const { id, findings } = await test.call('central.compare', {
      fileName: 'tk.xlsx',
      bytes,
      mapping: null,
    });
    const kept = await test.call('central.get', { id });
    expect(kept.findings).toHaveLength(findings);
    const said = kept.findings.map(({ difference, login, theirs, ours }) => [
      difference,
      login,
      theirs,
      ours,
    ]);
    const rights = kept.findings.find(({ difference }) => difference === 'rights');
    expect(rights?.theirRights).toEqual([
      { kind: 'homeroom', className: '6A2' },
      { kind: 'subject', className: '6A1', subject: 'Toán' },
    ]);
    expect(rights?.ourRights).toContainEqual({ kind: 'homeroom', className: '6A1' });
    expect(said).toEqual([
      ['still-active', 'bachtv', 'Đang hoạt động', 'suspended'],
      ['owner', 'huydq', 'Người Khác Hẳn', 'Đỗ Quang Huy'],
      ['unknown', 'nguoila', 'Giáo viên', ''],
      ['rights', 'huongnt2', '', ''],
      ['locked-there', 'khanhpq', 'Đã khóa', ''],
      ['absent', 'huongnt', '', ''],
    ]);
    expect(await test.call('accounts.list', {})).toEqual(before);
    expect(await test.call('central.list', {})).toMatchObject([{ id, actor: 'Đỗ Quang Huy', rows: 6 }]);
  });

  it('leaves what is to be done centrally among the tasks, until a list agrees', async () => {
    const task = async () =>
      (await test.call('home.overview', {})).tasks.find(({ key }) => key === 'central-differences');
    expect(await task()).toMatchObject({ count: 6, severity: 'danger', params: { tab: 'central' } });
    const suspended = await writeListWorkbook({
      sheetName: 'Tài khoản',
      titles: [],
      columns: HEADERS.map((header) => ({ header, width: 20, format: 'text' })),
      rows: [['1', 'nguyetvtm', 'Vũ Thị Minh Nguyệt', '', 'Hoạt động', '']],
    });
    await test.call('central.compare', { fileName: 'sau.xlsx', bytes: suspended, mapping: null });
    // Five that the list lacks; who never signed in is told in the report only.
    expect(await task()).toMatchObject({ count: 5, severity: 'warning' });
  });

  it('lists the lines whose state or login it could not read, in the window and in the workbook, and makes no task of them', async () => {
    const doubtful = await writeListWorkbook({
      sheetName: 'Tài khoản',
      titles: [],
      columns: HEADERS.map((header) => ({ header, width: 20, format: 'text' })),
      rows: [
        ['1', 'nguyetvtm', 'Vũ Thị Minh Nguyệt', '', 'Mức 3', '20/11/2026'],
        ['2', 'tai khoan 2', 'Lâm Thị Không Đọc', '', '', ''],
      ],
    });
    const { id, findings, unread } = await test.call('central.compare', {
      ...{ fileName: 'la.xlsx', bytes: doubtful, mapping: null },
    });
    expect({ findings, unread }).toEqual({ findings: 5, unread: 2 });
    expect((await test.call('central.list', {}))[0]).toMatchObject({ id, rows: 1, findings: 5, unread: 2 });
    const kept = (await test.call('central.get', { id })).findings.slice(-2);
    expect(kept).toMatchObject([
      { difference: 'state-unclear', row: 2, login: 'nguyetvtm', theirs: 'Mức 3' },
      { difference: 'not-read', row: 3, login: 'tai khoan 2', theirName: 'Lâm Thị Không Đọc' },
    ]);
    const { tasks } = await test.call('home.overview', {});
    expect(tasks.find(({ key }) => key === 'central-differences')).toMatchObject({ count: 5 });
    const words = (await wordsOf((await test.call('central.workbook', { id })).bytes)).flat();
    expect(words).toEqual(expect.arrayContaining(['Mức 3', 'tai khoan 2', 'Lâm Thị Không Đọc']));
  });

  it('gives a workbook with the next steps, and the log knows', async () => {
    const [{ id } = { id: '' }] = await test.call('central.list', {});
    const file = await test.call('central.workbook', { id });
    expect(file.fileName).toMatch(/^doi-chieu-tai-khoan-\d{4}-\d\d-\d\d\.xlsx$/u);
    const again = await test.call('central.inspect', { fileName: 'x.xlsx', bytes: file.bytes });
    expect(again.sheets[0]?.rows).toBeGreaterThan(5);
    const first = (await test.call('central.list', {})).at(-1)!;
    const words = await wordsOf((await test.call('central.workbook', { id: first.id })).bytes);
    expect(words.flat()).toContain('Chủ nhiệm lớp 6A2; Toán lớp 6A1');
  });

  it('is refused without a login column', async () => {
    const mapping = { sheet: 'Tài khoản', headerRow: 3, columns: { fullName: 2 } };
    await expect(test.call('central.compare', { fileName: 'tk.xlsx', bytes, mapping })).rejects.toMatchObject(
      { code: 'central.login-missing' },
    );
  });

  it('is understood at a header far down, or in the row a person names, which is remembered with its columns', async () => {
    const far = await writeListWorkbook({
      sheetName: 'Tài khoản',
      titles: Array.from({ length: 120 }, (_, line) => `Ghi chú ${line + 1}`),
      columns: HEADERS.map((header) => ({ header, width: 20, format: 'text' })),
      rows: ROWS.slice(0, 2),
    });
    const found = await test.call('central.inspect', { fileName: 'xa.xlsx', bytes: far });
    expect(found.proposed.columns['login']).toBe(1);
    expect(found.proposed.headerRow).toBeGreaterThan(120);

    const odd = await writeListWorkbook({
      sheetName: 'Danh sách',
      titles: [],
      columns: ['Một', 'Hai'].map((header) => ({ header, width: 20, format: 'text' })),
      rows: [
        ['Ký danh', 'Ai'],
        ['nguyetvtm', 'Vũ Thị Minh Nguyệt'],
      ],
    });
    const file = { fileName: 'la.xlsx', bytes: odd };
    expect(await test.call('central.inspect', file)).toMatchObject({
      remembered: false,
      proposed: { columns: {} },
    });
    const named = await test.call('central.inspect', { ...file, headerRow: 2 });
    expect(named.sheets[0]).toMatchObject({ headerRow: 2, headers: ['Ký danh', 'Ai'], rows: 1 });
    await expect(test.call('central.inspect', { ...file, headerRow: 900 })).rejects.toMatchObject({
      code: 'central.header-missing',
    });
    const mapping = { ...named.proposed, columns: { login: 0, fullName: 1 } };
    await test.call('central.compare', { ...file, mapping });
    expect(await test.call('central.inspect', file)).toMatchObject({
      remembered: true,
      proposed: { sheet: 'Danh sách', headerRow: 2, columns: { login: 0, fullName: 1 } },
    });
  });
});
