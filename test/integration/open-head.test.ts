import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeListWorkbook } from '../../main/platform/excel/index.ts';
import { runCommand, TEST_SCHOOL } from '../support/office/run-command.ts';
import { pageText } from '../support/pdf/judges.ts';

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-open-head-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('a school made with the words init asks for gets dots for the pen in every head, and is told', async () => {
  const kit = at('kit.pdf');
  const made = await runCommand([...['init', '--vault', at('vault'), ...TEST_SCHOOL, '--recovery-kit', kit]]);
  expect(made.said).toContain('--superior-body');
  expect(made.said).toContain('--commune');
  const staff = await writeListWorkbook({
    sheetName: 'Cán bộ',
    titles: [],
    columns: ['Mã cán bộ', 'Họ và tên'].map((header) => ({ header, width: 20, format: 'text' })),
    rows: [['GV001', 'Nguyễn Thị Hương']],
  });
  writeFileSync(at('staff.xlsx'), staff);
  expect(await runCommand(['import', 'staff', at('staff.xlsx'), '--vault', at('vault')])).toMatchObject({
    exit: 0,
  });
  const issued = await runCommand(['accounts', 'issue', '--all', '--out', at('out'), '--vault', at('vault')]);
  expect(issued.said).toContain('--commune');
  const papers = issued.result['papers'] as { file: string }[];
  expect(papers).toHaveLength(3);
  for (const file of [kit, ...papers.map((paper) => at('out', paper.file))]) {
    expect(existsSync(file)).toBe(true);
    const text = pageText(readFileSync(file), 1);
    expect(text).toMatch(/\.{40} +CỘNG HÒA/u);
    expect(text).not.toMatch(/^ *, ngày/mu);
    if (/(?:kit|cam-ket|phieu-cap)/u.test(file)) expect(text).toMatch(/\.{20,}, ngày \d/u);
  }
});

it('a school that has told both is told nothing', async () => {
  const named = ['--superior-body', 'UBND phường Thủy Nguyên', '--commune', 'phường Thủy Nguyên'];
  const made = await runCommand(['init', '--vault', at('named'), ...TEST_SCHOOL, ...named]);
  expect(made.said).toBe('');
});
