import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand, TEST_PASSWORD, TEST_SCHOOL } from '../support/office/run-command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-cli-usage-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('--help names the commands and is no error', async () => {
  const { exit, result } = await runCommand(['--help'], {});
  expect(exit).toBe(0);
  expect(result['commands']).toContain('import');
});

it.each([
  ['--school-name', 'X'],
  ['--commune', 'x'.repeat(121)],
])('a value that is refused is named by its option %s', async (option, value) => {
  const vault = join(folder, 'none');
  const answer = await runCommand(['init', '--vault', vault, ...TEST_SCHOOL, option, value]);
  expect(answer).toMatchObject({ exit: 2, code: 'input.invalid' });
  expect(answer.message).toContain(`“${option}”`);
  expect(existsSync(join(vault, 'vault.json'))).toBe(false);
});

it('paths are those of the folder npm was called in, for our own scripts only', () => {
  writeFileSync(join(folder, 'v1'), 'a file where a vault should be');
  const codeIn = (script: string) => {
    const env = {
      ...process.env,
      SO_TRUONG_PASSWORD: TEST_PASSWORD,
      INIT_CWD: folder,
      npm_lifecycle_event: script,
    };
    const args = ['main/office/cli.ts', 'audit', 'verify', '--vault', 'v1', '--json'];
    const { stdout } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    return (JSON.parse(stdout) as { error: { code: string } }).error.code;
  };
  expect(codeIn('so-truong')).toBe('cli.not-a-folder');
  expect(codeIn('test')).toBe('vault.missing');
});
