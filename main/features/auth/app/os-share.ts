import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { allUsers } from '../data/user-store.ts';
import { vaultInfo } from '../data/vault-info.ts';
import type { AuthDeps } from '../index.ts';
import { actorOf } from './session.ts';

const recoveryConfirmed = ({ database }: AuthDeps) =>
  vaultInfo(database.read, 'recovery-confirmed-at') !== null;

export async function osShare(deps: AuthDeps): Promise<OutputOf<'vault.osShare'>> {
  const { available, on, of } = await deps.keyRing.binding();
  const signIns = allUsers(deps.database.read)
    .filter(({ login, state }) => state === 'active' && deps.keyRing.has(login))
    .map(({ login, fullName }) => ({ login, fullName, binding: of(login) }));
  return { available, on, recoveryConfirmed: recoveryConfirmed(deps), signIns };
}

/** Once bound, a lost computer leaves only the printed code: nobody binds before that code has been proven kept. */
export async function setOsShare(
  deps: AuthDeps,
  { on, password }: { on: boolean; password: string },
  context: Context,
): Promise<void> {
  if (on && !recoveryConfirmed(deps)) throw appError('os-share.recovery-unconfirmed');
  const { login } = actorOf(context);
  await deps.keyRing.setBinding({ login, password }, on, () =>
    deps.database.write(context, { action: 'vault.setOsShare' }, (tx) => {
      tx.note({ on });
    }),
  );
}
