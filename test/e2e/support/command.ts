import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { runCommandLine } from '../../../main/office/cli/run.ts';
import { writeDemoWorkbooks } from '../../../main/office/demo/index.ts';
import type { TestFolders } from './folders.ts';

/** First password of everybody whom the command line lets in. */
export const FIRST_PASSWORD = 'Mua-Xuan-Cay-Doi-71';

/** Commands that work on the folder's vault as its officer; each must succeed, and gives its result. */
export function commandsOn({ vaultDir }: TestFolders) {
  return async (...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> => {
    let out = '';
    const exit = await runCommandLine({
      args: [...args, '--vault', vaultDir, '--json'],
      environment: { SO_TRUONG_PASSWORD: FIRST_PASSWORD },
      out: (text) => {
        out += text;
      },
      say: () => undefined,
    });
    expect(exit, out).toBe(0);
    return (JSON.parse(out) as { result: Readonly<Record<string, unknown>> }).result;
  };
}

/** A password given by somebody else is a first password: its owner chooses another. */
export async function chooseOwnPassword(page: Page, own = 'Mua-Thu-La-Vang-64'): Promise<void> {
  await page.getByLabel('Mật khẩu hiện tại').first().fill(FIRST_PASSWORD);
  for (const field of await page.locator('input[autocomplete="new-password"]').all()) await field.fill(own);
  await page.locator('button[type="submit"]').click();
  await page.getByText('Việc cần làm').first().waitFor();
}

/** A school of invented people with its staff, made by commands; its officer is "quantri". Gives the lists of its people. */
export async function demoSchool(
  command: ReturnType<typeof commandsOn>,
  { outDir }: TestFolders,
): Promise<Awaited<ReturnType<typeof writeDemoWorkbooks>>> {
  const books = await writeDemoWorkbooks(join(outDir, 'books'));
  await command(
    'init',
    ...['--school-name', 'Trường THCS Thử Nghiệm', '--level', 'THCS', '--school-year', '2026-2027'],
    ...['--principal', 'Vũ Thị Minh Nguyệt', '--officer', 'Đỗ Quang Huy', '--commune', 'phường Thử Nghiệm'],
  );
  await command('import', 'staff', books.staff);
  return books;
}
