import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256Hex } from '../../main/kernel/sha256-hex.ts';
import { writeListWorkbook } from '../../main/platform/excel/index.ts';
import { runCommand, TEST_SCHOOL } from '../support/office/run-command.ts';

interface Written {
  readonly kind: string;
  readonly file: string;
  readonly sha256: string;
}
let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);
const digestOf = (file: string) => sha256Hex(readFileSync(at('out', file)));
const written = ({ result }: Awaited<ReturnType<typeof runCommand>>) => result['papers'] as Written[];
const inVault = (vault: string, ...args: string[]) => runCommand([...args, '--vault', at(vault)]);
/** A vault of its own with one person, whose papers were written to the common folder. */
async function issueIn(vault: string) {
  expect(await inVault(vault, 'init', ...TEST_SCHOOL)).toMatchObject({ exit: 0 });
  expect(await inVault(vault, 'import', 'staff', at('staff.xlsx'))).toMatchObject({ exit: 0 });
  return written(await inVault(vault, 'accounts', 'issue', '--all', '--out', at('out')));
}
const slipOf = (papers: readonly Written[]) => papers.find(({ kind }) => kind === 'phieu-cap')!;

let first: Written[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-papers-kept-'));
  const bytes = await writeListWorkbook({
    sheetName: 'Cán bộ',
    titles: [],
    columns: ['Mã cán bộ', 'Họ và tên'].map((header) => ({ header, width: 20, format: 'text' })),
    rows: [['GV001', 'Nguyễn Thị Hương']],
  });
  writeFileSync(at('staff.xlsx'), bytes);
  first = await issueIn('one');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('an export leaves the sealed slip, whose password stands nowhere else, and writes its archive copy beside it', async () => {
  for (let times = 0; times < 2; times += 1) {
    const exported = written(await inVault('one', 'papers', 'export', '--out', at('out')));
    expect(digestOf(slipOf(first).file)).toBe(slipOf(first).sha256);
    const copy = slipOf(exported);
    expect(copy.file).toMatch(/^phieu-cap\/\d{4}-0001-ban-luu\.pdf$/u);
    expect(digestOf(copy.file)).toBe(copy.sha256);
  }
});

it('papers issued from another vault into the same folder leave those of the first', async () => {
  const second = await issueIn('two');
  for (const { file, sha256 } of [...first, ...second]) expect(digestOf(file)).toBe(sha256);
  expect(slipOf(second).file).toMatch(/^phieu-cap\/\d{4}-0001-2\.pdf$/u);
});
