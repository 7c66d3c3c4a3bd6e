import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeListWorkbook } from '../../main/platform/excel/index.ts';
import { runCommand, TEST_SCHOOL } from '../support/office/run-command.ts';

const HEADERS = ['Mã cán bộ', 'Họ và tên', 'Tổ'];
let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);
const inVault = (...args: string[]) => runCommand([...args, '--vault', at('vault')]);
async function importStaff(...rows: string[][]) {
  const columns = HEADERS.map((header) => ({ header, width: 20, format: 'text' }) as const);
  writeFileSync(
    at('staff.xlsx'),
    await writeListWorkbook({ sheetName: 'Cán bộ', titles: [], columns, rows }),
  );
  return inVault('import', 'staff', at('staff.xlsx'));
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-cli-spelling-'));
  expect(await inVault('init', ...TEST_SCHOOL)).toMatchObject({ exit: 0 });
  expect(
    await importStaff(['GV001', 'Nguyễn Thị Hương', 'Tổ Toán'], ['GV002', 'Trần Văn Ba', 'Tổ Toán']),
  ).toMatchObject({ exit: 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('a code written in small letters finds the person and leaves the code as the school writes it', async () => {
  const again = await importStaff(['gv001', 'Nguyễn Thị Hương', 'Tổ Toán']);
  expect(again.result).toMatchObject({ changed: 0, unchanged: 1, errors: [], warnings: [] });
});

it('accounts are issued to whom the import would find, whatever the case of code and department', async () => {
  const one = await inVault('accounts', 'issue', '--person', 'gv001', '--out', at('out'));
  expect(one.result).toMatchObject({ accounts: 1 });
  const team = await inVault('accounts', 'issue', '--department', 'tổ toán', '--out', at('out'));
  expect(team.result).toMatchObject({ accounts: 1 });
});

it('a code or department nobody has is told', async () => {
  const person = await inVault('accounts', 'issue', '--person', 'GV009', '--out', at('out'));
  expect(person).toMatchObject({ exit: 2, code: 'cli.person-unknown' });
  const team = await inVault('accounts', 'issue', '--department', 'Tổ Văn', '--out', at('out'));
  expect(team).toMatchObject({ exit: 2, code: 'cli.department-unknown' });
});
