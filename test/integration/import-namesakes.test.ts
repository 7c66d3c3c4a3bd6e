import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeListWorkbook } from '../../main/platform/excel/index.ts';
import { sentenceOf } from '../../main/platform/i18n/index.ts';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';

let test: TestOffice;
beforeAll(async () => {
  test = await openTestOffice({ enforceOwnPassword: false });
});
afterAll(() => test.close());

async function uploadOf(kind: 'staff' | 'students', headers: readonly string[], ...rows: string[][]) {
  const columns = headers.map((header) => ({ header, width: 20, format: 'text' }) as const);
  const bytes = await writeListWorkbook({ sheetName: 'Trang 1', titles: [], columns, rows });
  return { kind, fileName: `${kind}.xlsx`, bytes, mapping: null };
}
const STUDENTS = ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Lớp', 'Số định danh cá nhân'];
const students = (...rows: string[][]) => uploadOf('students', STUDENTS, ...rows);
const staff = (...rows: string[][]) => uploadOf('staff', ['Mã cán bộ', 'Họ và tên', 'Ngày sinh'], ...rows);
const commit = (upload: Awaited<ReturnType<typeof uploadOf>>) =>
  test.call('imports.commit', { ...upload, skipBad: false });

it('a student entered again in another class without a number is pointed out', async () => {
  for (const name of ['6A1', '6A2'])
    await test.call('classes.save', { id: null, name, grade: 6, campus: '', homeroomTeacherId: null });
  const an = ['Nguyễn Văn An', '05/09/2015', 'Nam', '6A1', ''];
  await commit(await students(an));
  const moved = ['Nguyễn Văn An', '05/09/2015', 'Nam', '6A2', ''];
  const { report } = await commit(await students(moved));
  expect(report).toMatchObject({ added: 1, errors: [] });
  const issue = report.warnings.find(({ code }) => code === 'imports.namesake-stored')!;
  expect(issue.row).toBe(2);
  for (const language of ['vi', 'en'] as const)
    expect(sentenceOf(language, issue.code, issue.params)).toContain('Nguyễn Văn An, 6A1');
  const again = await test.call('imports.dryRun', await students(an, moved));
  expect(again).toMatchObject({ unchanged: 2 });
  expect(again.warnings.map(({ code }) => code)).not.toContain('imports.namesake-stored');
});

it('a colleague under a second code is pointed out', async () => {
  await commit(await staff(['GV001', 'Trần Văn Ba', '01/02/1980']));
  const report = await test.call('imports.dryRun', await staff(['GV100', 'Trần Văn Ba', '01/02/1980']));
  expect(report).toMatchObject({ added: 1, warnings: [{ code: 'imports.namesake-stored', row: 2 }] });
  expect(report.warnings[0]!.params['name']).toBe('Trần Văn Ba, GV001');
});
