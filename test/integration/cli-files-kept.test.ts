import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeListWorkbook } from '../../main/platform/excel/index.ts';
import { runCommand, TEST_SCHOOL } from '../support/office/run-command.ts';

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-files-kept-'));
  expect(await runCommand(['init', '--vault', at('vault'), ...TEST_SCHOOL])).toMatchObject({ exit: 0 });
  const bytes = await writeListWorkbook({
    sheetName: 'Cán bộ',
    titles: [],
    columns: ['Mã cán bộ', 'Họ và tên'].map((header) => ({ header, width: 20, format: 'text' })),
    rows: [['GV001', 'Nguyễn Thị Hương']],
  });
  writeFileSync(at('staff.xlsx'), bytes);
  mkdirSync(at('below'));
  linkSync(at('staff.xlsx'), at('linked.xlsx'));
  symlinkSync(at('staff.xlsx'), at('pointing.xlsx'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file somebody handed in or keeps', () => {
  it.each([
    ['its own name', () => at('staff.xlsx')],
    ['a path around', () => relative(process.cwd(), at('below', '..', 'staff.xlsx'))],
    ['a hard link', () => at('linked.xlsx')],
    ['a symbolic link', () => at('pointing.xlsx')],
  ])('is not replaced by its bad rows under %s', async (_how, name) => {
    const before = readFileSync(at('staff.xlsx'));
    const words = ['import', 'staff', at('staff.xlsx'), '--dry-run', '--vault', at('vault')];
    const answer = await runCommand([...words, '--bad-rows', name()]);
    expect(answer).toMatchObject({ exit: 2, code: 'cli.out-is-source' });
    expect(readFileSync(at('staff.xlsx')).equals(before)).toBe(true);
  });

  it('is not replaced by the recovery kit of a new vault, which is not made then', async () => {
    writeFileSync(at('kit.pdf'), 'another vault’s kit');
    const answer = await runCommand([
      ...['init', '--vault', at('new'), ...TEST_SCHOOL, '--recovery-kit', at('kit.pdf')],
    ]);
    expect(answer).toMatchObject({ exit: 2, code: 'cli.out-exists' });
    expect(readFileSync(at('kit.pdf'), 'utf8')).toBe('another vault’s kit');
    expect(existsSync(at('new'))).toBe(false);
  });
});

describe('a demo that is refused', () => {
  it('for its password writes nothing', async () => {
    const answer = await runCommand(['demo', '--out', at('demo')], { SO_TRUONG_PASSWORD: 'ngan' });
    expect(answer).toMatchObject({ exit: 2, code: 'password.too-short' });
    expect(readdirSync(at('demo'), { recursive: true })).toEqual([]);
  });

  it('because a school is there leaves its workbooks as they are', async () => {
    const made = ['init', '--vault', at('school', 'vault'), ...TEST_SCHOOL];
    expect(await runCommand(made)).toMatchObject({ exit: 0 });
    mkdirSync(at('school', 'workbooks'));
    writeFileSync(at('school', 'workbooks', 'can-bo.xlsx'), 'their own');
    const answer = await runCommand(['demo', '--out', at('school')]);
    expect(answer).toMatchObject({ exit: 2, code: 'vault.exists' });
    expect(readFileSync(at('school', 'workbooks', 'can-bo.xlsx'), 'utf8')).toBe('their own');
  });
});
