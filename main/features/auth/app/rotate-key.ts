import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import { bytesOfFile } from '../../../platform/database/file-facts.ts';
import { actorMay } from '../domain/actor-rights.ts';
import { signInsShutSince } from '../data/shut-sign-ins.ts';
import { allUsers } from '../data/user-store.ts';
import { setVaultInfo, vaultInfo } from '../data/vault-info.ts';
import type { AuthDeps } from '../index.ts';
import { noteNewCode } from './fresh-code.ts';
import { actorOf } from './session.ts';

/** Ready, encrypted, new recovery code. */
const STEPS = 3;

export function keyRotation({ database, keyRing }: AuthDeps): OutputOf<'vault.keyRotation'> {
  const rotatedAt = vaultInfo(database.read, 'key-rotated-at');
  return {
    rotatedAt,
    provenAt: vaultInfo(database.read, 'recovery-confirmed-at'),
    shutSince: signInsShutSince(database.read, rotatedAt).length,
    needPassword: allUsers(database.read)
      .filter(({ login, state }) => state === 'active' && keyRing.has(login) && !keyRing.hasPair(login))
      .map(({ login, fullName }) => ({ login, fullName })),
  };
}

/**
 * Whoever has left once held a password to the data key. Afterwards neither that password nor a copy of the key opens
 * what is written from now on; copies made before stay as they were. The recovery code changes last: until then the
 * printed one opens whatever a crash leaves.
 */
export async function rotateKey(
  deps: AuthDeps,
  { password, jobId }: InputOf<'vault.rotateKey'>,
  context: Context,
): Promise<OutputOf<'vault.rotateKey'>> {
  const { database, keyRing } = deps;
  const { login } = actorOf(context);
  await database.requireRoom(bytesOfFile(database.read));
  await keyRing.rotate(
    { login, password },
    {
      approved: async (stays) => {
        const active = allUsers(database.read).filter(({ state }) => state === 'active');
        await database.write(context, { action: 'vault.rotateKey' }, (tx) => {
          tx.note({ kept: active.filter((user) => stays(user.login)).length, signIns: active.length });
        });
        context.progress(jobId, 1, STEPS);
      },
      rekey: deps.rekey,
    },
  );
  context.progress(jobId, 2, STEPS);
  await database.write(context, { action: 'vault.keyRotated' }, (tx) => {
    setVaultInfo(tx.sql, 'key-rotated-at', tx.at);
    setVaultInfo(tx.sql, 'recovery-confirmed-at', null);
    noteNewCode(tx.sql, actorOf(context), tx.at);
  });
  const recoveryCode = await keyRing.renewRecoveryCode();
  context.progress(jobId, STEPS, STEPS);
  return { recoveryCode, rotatedAt: context.at };
}

/** For who may change the key: somebody who once held it has left. */
export function keyTasks({ database }: AuthDeps, { actor }: Context): Waiting[] {
  if (!actor || !actorMay(actor, 'users.manage')) return [];
  const members = signInsShutSince(database.read, vaultInfo(database.read, 'key-rotated-at'));
  const task = {
    key: 'rotate-key',
    count: members.length,
    members,
    severity: 'info',
    route: '/settings',
    params: { section: 'key' },
  } as const;
  return members.length > 0 ? [task] : [];
}
