import { runCommandLine } from '../../../main/office/cli/run.ts';

export const TEST_PASSWORD = 'Mua-Xuan-Cay-Doi-71';
/** What `init` must be told. */
export const TEST_SCHOOL = [
  ...['--school-name', 'Trường THCS Thử Nghiệm', '--level', 'THCS', '--school-year', '2026-2027'],
  ...['--principal', 'Vũ Thị Minh Nguyệt', '--officer', 'Đỗ Quang Huy'],
] as const;

/** One command with `--json`, as a script starts it. */
export async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = { SO_TRUONG_PASSWORD: TEST_PASSWORD },
) {
  let out = '';
  let said = '';
  const exit = await runCommandLine({
    args: [...args, '--json'],
    environment,
    out: (text) => {
      out += text;
    },
    say: (text) => {
      said += text;
    },
  });
  const { result = {}, error } = JSON.parse(out) as {
    result?: Readonly<Record<string, unknown>>;
    error?: { code: string; message: string };
  };
  return { exit, result, code: error?.code ?? '', message: error?.message ?? '', said };
}
