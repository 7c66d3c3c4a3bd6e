import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommandLine } from '../../main/office/cli/run.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-archive-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  let out = '';
  const exit = await runCommandLine({
    args: [...args, '--vault', join(folder, 'vault'), '--json'],
    environment: { SO_TRUONG_PASSWORD: 'Mua-Xuan-Cay-Doi-71' },
    out: (text) => {
      out += text;
    },
    say: () => undefined,
  });
  return { exit, ...(JSON.parse(out) as { result?: unknown; error?: { code: string; message: string } }) };
}

it('`archive verify` answers with what was compared and what was bad; another word is refused', async () => {
  await run(
    'init',
    ...['--school-name', 'Trường THCS Thử Nghiệm', '--level', 'THCS', '--school-year', '2026-2027'],
    ...['--principal', 'Vũ Thị Minh Nguyệt', '--officer', 'Đỗ Quang Huy'],
  );
  expect(await run('archive', 'verify')).toMatchObject({
    exit: 0,
    result: { papers: 0, attachments: 0, bad: [] },
  });
  expect(await run('archive', 'burn')).toMatchObject({ exit: 2, error: { code: 'cli.archive-usage' } });
});
