import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { setVaultInfo } from '../data/vault-info.ts';
import type { AuthDeps } from '../index.ts';
import { acceptCode, noteNewCode } from './fresh-code.ts';
import { actorOf } from './session.ts';

/** The kit can be printed only while its code is in memory: after confirmation or a lock, a new one must be made. */
export async function recoveryKit(
  deps: AuthDeps,
  context: Context,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const code = deps.keyRing.unconfirmedCode;
  if (code === null) throw appError('recovery.not-held');
  const file = deps.renderRecoveryKit(code, context);
  await deps.database.write(context, { action: 'vault.recoveryKit' }, () => undefined);
  return file;
}

export async function confirmRecoveryCode(
  deps: AuthDeps,
  code: string,
  context: Context,
): Promise<{ confirmedAt: string }> {
  if (!(await deps.keyRing.confirmRecoveryCode(code))) throw appError('recovery.code-wrong');
  await deps.database.write(context, { action: 'vault.confirmRecoveryCode' }, (tx) => {
    setVaultInfo(tx.sql, 'recovery-confirmed-at', tx.at);
    acceptCode(tx.sql, actorOf(context));
  });
  return { confirmedAt: context.at };
}

/** The old code stops working at once, so the log is written first and the confirmation is asked again. */
export async function renewRecoveryCode(
  deps: AuthDeps,
  password: string,
  context: Context,
): Promise<{ recoveryCode: string }> {
  if (!(await deps.keyRing.fits(actorOf(context).login, password))) throw appError('password.current-wrong');
  await deps.database.write(context, { action: 'vault.renewRecoveryCode' }, (tx) => {
    setVaultInfo(tx.sql, 'recovery-confirmed-at', null);
    noteNewCode(tx.sql, actorOf(context), tx.at);
  });
  return { recoveryCode: await deps.keyRing.renewRecoveryCode() };
}
