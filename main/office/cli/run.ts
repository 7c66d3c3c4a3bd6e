import { randomBytes } from 'node:crypto';
import { AppError, appError } from '../../kernel/app-error.ts';
import { sentenceOf } from '../../platform/i18n/index.ts';
import { accountsCommand } from './accounts-command.ts';
import { archiveCommand } from './archive-command.ts';
import { auditCommand } from './audit-command.ts';
import { backupCommand } from './backup-command.ts';
import { RefusedError } from './call.ts';
import { demoCommand } from './demo-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { fieldsCommand } from './fields-command.ts';
import { gradesCommand } from './grades-command.ts';
import { importCommand } from './import-command.ts';
import { initCommand } from './init-command.ts';
import { parseOptions, type Options } from './options.ts';
import { papersCommand } from './papers-command.ts';
import { restoreCommand } from './restore-command.ts';
import { signCommand } from './sign-command.ts';
import type { Terminal } from './terminal.ts';
import { verifyCommand } from './verify-command.ts';

/** `text` is what a person reads when `--json` is not given. */
export interface CommandResult {
  readonly result: unknown;
  readonly text: string;
  /** The exit code where the work was done and its result is bad news; 0 unless given. */
  readonly exit?: 2;
}
export type Command = (
  terminal: Terminal,
  words: readonly string[],
  options: Options,
) => Promise<CommandResult>;

/** `words` that may follow; one more is a name whose quotes were forgotten. `accounts` judges its own list of people. */
const COMMANDS: Readonly<Record<string, { readonly run: Command; readonly words: number }>> = {
  init: { run: initCommand, words: 0 },
  import: { run: importCommand, words: 2 },
  accounts: { run: accountsCommand, words: Infinity },
  papers: { run: papersCommand, words: 1 },
  audit: { run: auditCommand, words: 1 },
  archive: { run: archiveCommand, words: 1 },
  backup: { run: backupCommand, words: 0 },
  restore: { run: restoreCommand, words: 1 },
  doctor: { run: doctorCommand, words: 0 },
  verify: { run: verifyCommand, words: Infinity },
  sign: { run: signCommand, words: 1 },
  fields: { run: fieldsCommand, words: 1 },
  grades: { run: gradesCommand, words: 2 },
  demo: { run: demoCommand, words: 0 },
};

const helpText = (commands: readonly string[]) =>
  `npm run -s so-truong -- LỆNH [tham số]\nCác lệnh: ${commands.join(', ')}.\nTham số và kết quả của từng lệnh: docs/cli.md.`;

/** Exit code: 0 done, 2 refused with a reason, 1 unexpected. */
export async function runCommandLine(terminal: Terminal): Promise<number> {
  const json = terminal.args.includes('--json');
  try {
    const { options, words } = parseOptions(terminal.args);
    if (options.help) {
      const commands = Object.keys(COMMANDS);
      const help = { json: JSON.stringify({ ok: true, result: { commands } }), text: helpText(commands) };
      terminal.out(`${json ? help.json : help.text}\n`);
      return 0;
    }
    const command = COMMANDS[words[0] ?? ''];
    if (!command) throw appError('cli.unknown-command', { commands: Object.keys(COMMANDS).join(', ') });
    const stray = words[command.words + 1];
    if (stray !== undefined) throw appError('cli.word-unknown', { word: stray });
    const { result, text, exit = 0 } = await command.run(terminal, words.slice(1), options);
    terminal.out(json ? `${JSON.stringify({ ok: true, result })}\n` : `${text}\n`);
    return exit;
  } catch (error) {
    const refusal = error instanceof AppError && error.code !== 'unexpected' ? error : null;
    const traceId = error instanceof RefusedError ? error.traceId : randomBytes(6).toString('hex');
    const code = refusal?.code ?? 'unexpected';
    const message = sentenceOf('vi', code, refusal?.params ?? {});
    if (json) terminal.out(`${JSON.stringify({ ok: false, error: { code, message, traceId } })}\n`);
    else terminal.say(`${message} (${code}, ${traceId})\n`);
    if (!refusal && terminal.environment['SO_TRUONG_DEBUG'] === '1' && error instanceof Error)
      terminal.say(`${error.stack}\n`);
    return refusal ? 2 : 1;
  }
}
