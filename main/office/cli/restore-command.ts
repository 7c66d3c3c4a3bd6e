import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { appError } from '../../kernel/app-error.ts';
import { restoreVault } from '../gate/restore-vault.ts';
import type { RestoreProof } from '../gate/stage-restore.ts';
import { gateFor } from './gate-for.ts';
import { required, type Options } from './options.ts';
import type { Command } from './run.ts';
import { DEFAULT_LOGINS, passwordFrom } from './sign-in.ts';
import type { Terminal } from './terminal.ts';
import { nearestFolder } from './vault-folder.ts';

/** The vault that lay in the folder is kept aside in it; another school's needs `--replace-other`. */
export const restoreCommand: Command = async (terminal, [word], options) => {
  if (word === undefined) throw appError('cli.restore-usage');
  const file = resolve(word);
  if (!existsSync(file) || !statSync(file).isFile()) throw appError('cli.file-missing', { file: word });
  const folder = required(options, 'to');
  nearestFolder(folder);
  const proof = await proofFrom(terminal, options);
  const { vaultId, auditHead, entries, epoch, replaced } = await restoreVault(gateFor(folder), {
    file,
    proof,
    replaceOther: options['replace-other'] === true,
  });
  const aside = replaced === '' ? '' : ` Kho dữ liệu cũ được giữ trong “${replaced}”.`;
  return {
    result: { vaultId, auditHead, entries, epoch },
    text: `Đã khôi phục ${entries} mục nhật ký vào ${resolve(folder)}.${aside}`,
  };
};

/** `--password`, or no recovery code at hand: the password that was in force when the copy was made. */
async function proofFrom(terminal: Terminal, options: Options): Promise<RestoreProof> {
  const code = terminal.environment['SO_TRUONG_RECOVERY_CODE'];
  if (code && options.password !== true) return { type: 'code', code };
  const login = options.login ?? terminal.environment['SO_TRUONG_LOGIN'] ?? DEFAULT_LOGINS.officer;
  if (options.typedPassword === null)
    return { type: 'password', login, password: await passwordFrom(terminal) };
  if (options.typedPassword === '') throw appError('cli.option-missing', { option: '--password' });
  terminal.say(
    'Cảnh báo: mật khẩu ghi trên dòng lệnh thì người khác trên máy này xem được. Nên dùng SO_TRUONG_PASSWORD, hoặc chỉ ghi --password rồi gõ khi được hỏi.\n',
  );
  return { type: 'password', login, password: options.typedPassword };
}
