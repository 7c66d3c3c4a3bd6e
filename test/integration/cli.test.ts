import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../main/office/cli/run.ts';
import { generateDemoSchool, writeDemoWorkbooks } from '../../main/office/demo/index.ts';
import { writeListWorkbook } from '../../main/platform/excel/index.ts';

const PASSWORD = 'Mua-Xuan-Cay-Doi-71';
let folder: string;
let books: Awaited<ReturnType<typeof writeDemoWorkbooks>>;
const vault = () => join(folder, 'vault');

interface Answer {
  readonly exit: number;
  readonly ok: boolean;
  readonly result: Readonly<Record<string, unknown>>;
  readonly error: { code: string; message: string; traceId: string };
}

/** One command with `--json`: stdout must hold exactly one object. */
async function run(...args: string[]): Promise<Answer> {
  let out = '';
  const exit = await runCommandLine({
    args: [...args, '--json'],
    environment: { SO_TRUONG_PASSWORD: PASSWORD },
    out: (text) => {
      out += text;
    },
    say: () => undefined,
  });
  expect(out.endsWith('\n') && out.trim().split('\n').length === 1).toBe(true);
  return { exit, ...(JSON.parse(out) as Omit<Answer, 'exit'>) };
}
const inVault = (...args: string[]) => run(...args, '--vault', vault());

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-cli-'));
  books = await writeDemoWorkbooks(join(folder, 'books'));
  const kit = join(folder, 'kit.pdf');
  const made = await inVault(
    'init',
    ...['--school-name', 'Trường THCS Thử Nghiệm', '--level', 'THCS', '--school-year', '2026-2027'],
    ...['--principal', 'Vũ Thị Minh Nguyệt', '--officer', 'Đỗ Quang Huy', '--recovery-kit', kit],
  );
  expect(made).toMatchObject({
    exit: 0,
    ok: true,
    result: {
      users: [
        { login: 'hieutruong', role: 'principal' },
        { login: 'quantri', role: 'it-officer' },
      ],
    },
  });
  expect(Object.keys(made.result).sort()).toEqual(['recoveryCode', 'users', 'vaultId']);
  expect(execFileSync('pdftotext', [kit, '-'], { encoding: 'utf8' })).toContain('KHÔI PHỤC');
  for (const kind of ['staff', 'classes', 'students', 'assignments'] as const) {
    expect((await inVault('import', kind, books[kind])).result).toMatchObject({ errors: [] });
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the command line', () => {
  it('counts people, and writes nothing on a dry run', async () => {
    const report = await inVault('import', 'students', books.students, '--dry-run');
    expect(report.result).toMatchObject({
      rows: 1000,
      accepted: 1000,
      added: 0,
      unchanged: 1000,
      errors: [],
    });
  });

  it('issues the accounts of one person and writes papers whose digests are those of the files', async () => {
    const out = join(folder, 'one');
    const { result } = await inVault(
      'accounts',
      'issue',
      '--person',
      generateDemoSchool().staff[5]!.code,
      '--out',
      out,
    );
    expect(result).toMatchObject({ accounts: 1 });
    const papers = result['papers'] as { kind: string; number: number; file: string; sha256: string }[];
    expect(papers.map((paper) => paper.kind).sort()).toEqual(['bien-ban-ban-giao', 'cam-ket', 'phieu-cap']);
    for (const { file, sha256 } of papers) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(out, file)))
          .digest('hex'),
      ).toBe(sha256);
    }
    const listed = (await inVault('papers', 'list', '--kind', 'cam-ket')).result['papers'] as {
      number: number;
    }[];
    expect(listed.map((paper) => paper.number)).toEqual([1]);
  });

  it('shows a slip’s password in the first file only', async () => {
    const slip = join(folder, 'one', 'phieu-cap', `${new Date().getFullYear()}-0001.pdf`);
    const later = join(folder, 'later');
    await inVault('papers', 'export', '--out', later, '--kind', 'phieu-cap');
    const [first, second] = [slip, join(later, 'phieu-cap', `${new Date().getFullYear()}-0001.pdf`)].map(
      (file) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }),
    );
    expect(first).not.toEqual(second);
    expect(second).toContain('niêm phong');
  });

  it('issues everybody else once; a second run finishes what a killed one left and takes no new number', async () => {
    const { result } = await inVault('accounts', 'issue', '--all', '--out', join(folder, 'all'));
    expect(result).toMatchObject({ accounts: 61 });
    const again = await inVault('accounts', 'issue', '--all', '--out', join(folder, 'again'));
    expect(again.result).toMatchObject({ accounts: 0 });
    for (const kind of ['bien-ban-ban-giao', 'cam-ket', 'phieu-cap']) {
      const papers = (await inVault('papers', 'list', '--kind', kind)).result['papers'] as {
        number: number;
      }[];
      expect(papers.map((paper) => paper.number).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 62 }, (_, i) => i + 1),
      );
    }
  });

  it('verifies the audit log and names its head', async () => {
    const { result } = await inVault('audit', 'verify');
    expect(result).toMatchObject({ valid: true, firstBad: null });
    expect(result['head']).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('tells what a doctor would check, with a vault and without', async () => {
    expect((await run('doctor')).result).toMatchObject({ healthy: true });
    const { result } = await inVault('doctor');
    expect((result['checks'] as { name: string }[]).map((check) => check.name)).toContain('audit');
  });

  it.each([
    [['nonsense'], 'cli.unknown-command'],
    [['import', 'staff'], 'cli.import-usage'],
    [['import', 'staff', '/nowhere/x.xlsx', '--vault', '/nowhere'], 'cli.file-missing'],
    [['accounts', 'issue', '--vault', '/nowhere'], 'cli.option-missing'],
    [['accounts', 'issue', '--all', '--department', 'Tổ Văn', '--out', '/nowhere'], 'cli.accounts-whom'],
    [['accounts', 'issue', '--all', '--person', 'GV001', '--out', '/nowhere'], 'cli.accounts-whom'],
    [['audit', 'verify', '--vault', '/nowhere/at/all'], 'vault.missing'],
    [['init', '--level', 'XYZ'], 'cli.level'],
    [['--what'], 'cli.option-unknown'],
  ])('refuses %j with exit code 2 and a reason', async (args, code) => {
    const answer = await run(...args);
    expect(answer).toMatchObject({ exit: 2, ok: false, error: { code } });
    expect(answer.error.message.length).toBeGreaterThan(10);
    expect(answer.error.traceId).toMatch(/^[0-9a-f]{12}$/u);
  });

  it('tells each refused row in Vietnamese, in the shape that stays', async () => {
    const bytes = await writeListWorkbook({
      sheetName: 'CB',
      titles: [],
      columns: ['Họ và tên', 'Mã cán bộ', 'Ngày sinh'].map((header) => ({
        header,
        width: 20,
        format: 'text',
      })),
      rows: [['Vũ Thị Sai', 'S1', '31/02/1990']],
    });
    const path = join(folder, 'wrong.xlsx');
    writeFileSync(path, bytes);
    const { result } = await inVault('import', 'staff', path, '--dry-run');
    expect(result['errors']).toEqual([
      {
        row: 2,
        column: 'Ngày sinh',
        code: 'imports.date',
        message: expect.stringContaining('“31/02/1990” không phải ngày'),
        suggestion: '',
      },
    ]);
  });

  it('refuses a file that is no workbook, and leaves everything as it was', async () => {
    const text = join(folder, 'text.xlsx');
    writeFileSync(text, 'Họ tên;Ngày sinh');
    expect(await inVault('import', 'staff', text)).toMatchObject({
      exit: 2,
      error: { code: 'excel.not-xlsx' },
    });
    expect(existsSync(join(vault(), 'vault.db'))).toBe(true);
  });
});
