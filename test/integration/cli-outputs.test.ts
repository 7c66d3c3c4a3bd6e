import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../main/office/cli/run.ts';
import { writeOnlyCopy } from '../../main/office/cli/output-file.ts';
import { writeListWorkbook } from '../../main/platform/excel/index.ts';
import { generateDemoSchool, writeDemoWorkbooks } from '../../main/office/demo/index.ts';

const SCHOOL = [
  ...['--school-name', 'Trường THCS Thử Nghiệm', '--level', 'THCS', '--school-year', '2026-2027'],
  ...['--principal', 'Vũ Thị Minh Nguyệt', '--officer', 'Đỗ Quang Huy'],
];
let folder: string;
let staff: string;
const at = (...parts: string[]) => join(folder, ...parts);

async function run(...args: string[]) {
  let out = '';
  const exit = await runCommandLine({
    args: [...args, '--json'],
    environment: { SO_TRUONG_PASSWORD: 'Mua-Xuan-Cay-Doi-71' },
    out: (text) => {
      out += text;
    },
    say: () => undefined,
  });
  const { error, result } = JSON.parse(out) as {
    error?: { code: string; message: string };
    result?: Readonly<Record<string, unknown>>;
  };
  return { exit, code: error?.code, message: error?.message, result };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-cli-outputs-'));
  staff = (await writeDemoWorkbooks(at('books'))).staff;
  writeFileSync(at('a-file'), 'x');
  expect((await run('init', '--vault', at('vault'), ...SCHOOL)).exit).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a place that cannot be written to is refused before anything happens', () => {
  it.each(['missing/kit.pdf', 'a-file/kit.pdf', '.'])(
    'the recovery kit in %s: no vault is made, no recovery code is lost',
    async (kit) => {
      const answer = await run('init', '--vault', at('new'), ...SCHOOL, '--recovery-kit', at(kit));
      expect(answer).toMatchObject({ exit: 2, code: 'cli.out-not-writable' });
      expect(existsSync(at('new'))).toBe(false);
    },
  );

  it('the bad rows: nobody is imported', async () => {
    const answer = await run(
      ...['import', 'staff', staff, '--vault', at('vault'), '--bad-rows', at('missing', 'bad.xlsx')],
    );
    expect(answer).toMatchObject({ exit: 2, code: 'cli.out-not-writable' });
    const { result } = await run('import', 'staff', staff, '--vault', at('vault'), '--dry-run');
    expect(result).toMatchObject({ unchanged: 0 });
  });

  it('the papers: no account is created, no number is taken', async () => {
    expect((await run('import', 'staff', staff, '--vault', at('vault'))).exit).toBe(0);
    const person = generateDemoSchool().staff[5]?.code ?? '';
    const answer = await run(
      ...['accounts', 'issue', '--vault', at('vault'), '--person', person, '--out', at('a-file')],
    );
    expect(answer).toMatchObject({ exit: 2, code: 'cli.out-not-writable' });
    expect((await run('papers', 'list', '--vault', at('vault'))).result).toEqual({ papers: [] });
  });

  it('a slip: its password is not asked for until there is room for it', async () => {
    let asked = false;
    const produce = () => {
      asked = true;
      return Promise.resolve(new Uint8Array(3));
    };
    await expect(writeOnlyCopy(at('missing', 'slip.pdf'), produce)).rejects.toMatchObject({
      code: 'cli.out-not-writable',
    });
    expect(asked).toBe(false);
    mkdirSync(at('slips'));
    await writeOnlyCopy(at('slips', 'slip.pdf'), produce);
    expect(readdirSync(at('slips'))).toEqual(['slip.pdf']);
  });
});

describe('a copy of the vault', () => {
  it.skipIf(process.platform !== 'linux')('goes nowhere where the system takes no folder', async () => {
    for (const to of ['/proc/none', at('a-file'), at('a-file', 'below')])
      expect(await run('backup', '--vault', at('vault'), '--to', to)).toMatchObject({
        exit: 2,
        code: 'cli.out-not-writable',
      });
  });

  it('does not go into the folder of the vault, and no folder is made there, also by a way round', async () => {
    symlinkSync(at('vault'), at('way-round'));
    for (const to of [
      at('vault'),
      at('vault', 'backups'),
      at('vault', 'new', 'below'),
      at('way-round', 'new'),
    ])
      expect(await run('backup', '--vault', at('vault'), '--to', to)).toMatchObject({
        exit: 2,
        code: 'backup.inside-vault',
      });
    expect(existsSync(at('vault', 'new'))).toBe(false);
    expect(existsSync(at('vault', 'backups'))).toBe(false);
    expect(await run('backup', '--vault', at('vault'), '--to', at('vault-2'))).toMatchObject({ exit: 0 });
  });

  it('is not seen in an empty file', async () => {
    writeFileSync(at('empty.stbackup'), '');
    const answer = await run('restore', at('empty.stbackup'), '--to', at('restored'), '--password', 'x');
    expect(answer).toMatchObject({ exit: 2, code: 'backup.empty-file' });
    expect(answer.message).toContain('rỗng');
    expect(existsSync(at('restored'))).toBe(false);
  });

  it('that is none leaves not even a folder where it should have been restored', async () => {
    expect(await run('restore', staff, '--to', at('restored'))).toMatchObject({
      exit: 2,
      code: 'backup.not-a-backup',
    });
    expect(existsSync(at('restored'))).toBe(false);
  });
});

describe('words nobody asked for', () => {
  it('are refused, since a name without quotes would lose its end', async () => {
    const answer = await run('init', '--vault', at('new'), ...SCHOOL, 'Quang', 'Huy');
    expect(answer).toMatchObject({ exit: 2, code: 'cli.word-unknown' });
    expect(answer.message).toContain('“Quang”');
    expect(existsSync(at('new'))).toBe(false);
  });

  it.each(['a-file', 'a-file/vault'])(
    'a file where the vault’s folder should be (%s) is told',
    async (path) => {
      for (const words of [['init', ...SCHOOL], ['audit', 'verify'], ['doctor']]) {
        expect(await run(...words, '--vault', at(path))).toMatchObject({ exit: 2, code: 'cli.not-a-folder' });
      }
      expect(await run('demo', '--out', at(path))).toMatchObject({ exit: 2, code: 'cli.out-not-writable' });
    },
  );

  it('an unknown option is named', async () => {
    const answer = await run('papers', 'list', '--vault', at('vault'), '--knd', 'cam-ket');
    expect(answer).toMatchObject({ exit: 2, code: 'cli.option-unknown' });
    expect(answer.message).toContain('--knd');
  });
});

describe('doctor', () => {
  it('tells what is wrong with a vault that cannot be opened, beside all other checks', async () => {
    const { exit, result } = await run('doctor', '--vault', at('empty'));
    expect(exit).toBe(0);
    expect(result).toMatchObject({ healthy: false });
    const checks = result?.['checks'] as { name: string; ok: boolean; detail: string; cure: string }[];
    expect(checks.find((check) => check.name === 'vault')).toMatchObject({
      ok: false,
      detail: expect.stringContaining('Chưa có kho dữ liệu') as string,
    });
  });
});

describe('accounts drift', () => {
  it('names who left with an account, by status and by a complete list, in a fixed shape', async () => {
    const inVault = (...args: string[]) => run(...args, '--vault', at('vault'));
    expect((await inVault('import', 'staff', staff)).exit).toBe(0);
    const people = generateDemoSchool().staff;
    const codes = people.slice(0, 3).map(({ code }) => code);
    const issued = await inVault('accounts', 'issue', '--person', ...codes, '--out', at('issued'));
    expect(issued.exit).toBe(0);
    expect((await inVault('accounts', 'drift')).result).toEqual({ drift: [], leavers: [] });
    const bytes = await writeListWorkbook({
      sheetName: 'Cán bộ',
      titles: [],
      columns: ['Mã cán bộ', 'Họ và tên', 'Trạng thái'].map((header) => ({
        header,
        width: 20,
        format: 'text',
      })),
      rows: people
        .slice(1)
        .map(({ code, fullName }, index) => [code, fullName, index === 0 ? 'Nghỉ hưu' : 'Đang làm việc']),
    });
    writeFileSync(at('can-bo.xlsx'), bytes);
    expect(await inVault('import', 'staff', at('can-bo.xlsx'), '--complete')).toMatchObject({ exit: 0 });
    const { result } = await inVault('accounts', 'drift');
    expect(result?.['drift']).toEqual([]);
    const leavers = result?.['leavers'] as { person: string; cause: string; login: string }[];
    expect(leavers.map(({ person, cause }) => [person, cause]).sort()).toEqual(
      [
        [people[0]!.fullName, 'missing'],
        [people[1]!.fullName, 'retired'],
      ].sort(),
    );
    expect(leavers.every(({ login }) => login !== '')).toBe(true);
  });
});
