import type { InputOf } from '../../../preload/contract/index.ts';
import { readHead } from '../../features/audit/index.ts';
import {
  UserSchema,
  assertCodeMayOpen,
  assertGoodPassword,
  changeKey,
  passwordProblems,
  userByLogin,
} from '../../features/auth/index.ts';
import { appError } from '../../kernel/app-error.ts';
import type { Actor, Context } from '../../kernel/context.ts';
import { recoverySecretOf } from '../../platform/vault/recovery-code.ts';
import { readSidecar, slotOf, type Sidecar } from '../../platform/vault/sidecar.ts';
import { openPasswordSlot, openRecoverySlot } from '../../platform/vault/slot.ts';
import { actorFor } from './actor-for.ts';
import type { GateDeps } from './gate-deps.ts';
import { openVault, type OpenVault } from './open-vault.ts';
import { vaultStatus } from './vault-status.ts';

export interface UnlockedVault {
  readonly vault: OpenVault;
  readonly actor: Actor;
  readonly mustChangePassword: boolean;
  readonly lastAuditHead: string;
}

/** Opens the vault with a password. Wrong tries wait 1, 2, 4 … 60 s, are kept across restarts and end in the log. */
export async function unlockVault(deps: GateDeps, input: InputOf<'vault.unlock'>): Promise<UnlockedVault> {
  const sidecar = await usableSidecar(deps);
  const slot = slotOf(sidecar.vaultId, input.login);
  if (deps.attempts.isLockedOut(slot)) throw appError('vault.locked-out');
  const dataKey = await openPasswordSlot(sidecar, input.login, input.password, deps.shares);
  if (!dataKey) {
    deps.attempts.failed(slot);
    throw appError('vault.wrong-password', { seconds: deps.attempts.secondsToWait() });
  }
  const nextKey =
    sidecar.rotation &&
    (await openPasswordSlot({ ...sidecar, ...sidecar.rotation }, input.login, input.password, deps.shares));
  const unlocked = await signIn(deps, sidecar, { dataKey, nextKey }, input.login);
  try {
    await followBinding(deps, unlocked, input);
    return unlocked;
  } catch (error) {
    await unlocked.vault.close();
    throw error;
  }
}

/** Turned on or off since this person's last sign-in: their own password is bound, or freed, only now. */
function followBinding(
  deps: GateDeps,
  { vault, actor }: UnlockedVault,
  who: InputOf<'vault.unlock'>,
): Promise<void> {
  return vault.keyRing.followBinding(who, (bound) =>
    vault.database.recordEvent(contextOf(deps, actor), {
      action: 'vault.followOsShare',
      outcome: 'done',
      subject: actor.userId,
      detail: { bound },
    }),
  );
}

/** The printed code opens the vault and gives one sign-in a new password, in one step. */
export async function recoverVault(deps: GateDeps, input: InputOf<'vault.recover'>): Promise<UnlockedVault> {
  const sidecar = await usableSidecar(deps);
  const [problem] = passwordProblems(input.login, input.newPassword);
  if (problem) throw appError(problem);
  const secret = recoverySecretOf(input.code);
  if (!secret) throw appError('recovery.code-mistyped');
  const dataKey = openRecoverySlot(sidecar, secret);
  if (!dataKey) {
    deps.attempts.failed(slotOf(sidecar.vaultId, ''));
    throw appError('recovery.code-wrong');
  }
  const nextKey = sidecar.rotation && openRecoverySlot({ ...sidecar, ...sidecar.rotation }, secret);
  const unlocked = await signIn(deps, sidecar, { dataKey, nextKey }, input.login, admitByCode);
  try {
    const { database, keyRing } = unlocked.vault;
    const user = { id: unlocked.actor.userId, login: input.login };
    await assertGoodPassword(database.read, user, input.newPassword);
    const context = contextOf(deps, unlocked.actor);
    await changeKey({ database, keyRing }, user, input.newPassword, context, {
      action: 'vault.recover',
      reason: '',
      mustChange: false,
    });
    return { ...unlocked, mustChangePassword: false };
  } catch (error) {
    await unlocked.vault.close();
    throw error;
  }
}

/** The right code, too young for this sign-in: the attempt stands in the log. */
async function admitByCode({ database }: OpenVault, context: Context, { userId }: Actor): Promise<void> {
  try {
    assertCodeMayOpen(database.read, userId, context.at);
  } catch (error) {
    await database.recordEvent(context, {
      action: 'vault.recover',
      outcome: 'refused',
      subject: userId,
      detail: { code: 'recovery.code-too-new' },
    });
    throw error;
  }
}

/** A slot bound elsewhere is refused when it is asked for; the recovery code opens the vault on any computer. */
async function usableSidecar(deps: GateDeps): Promise<Sidecar> {
  const wait = deps.attempts.secondsToWait();
  if (wait > 0) throw appError('vault.wait', { seconds: wait });
  const { state } = await vaultStatus(deps);
  if (state !== 'locked' && state !== 'os-share-missing') throw appError(`vault.${state}`);
  return readSidecar(deps.files.sidecar)!;
}

async function signIn(
  deps: GateDeps,
  sidecar: Sidecar,
  { dataKey, nextKey }: { dataKey: Buffer; nextKey: Buffer | null },
  login: string,
  admit: (vault: OpenVault, context: Context, actor: Actor) => Promise<void> = () => Promise.resolve(),
): Promise<UnlockedVault> {
  const vault = await openVault(deps, sidecar, dataKey, { create: false, nextKey });
  try {
    const user = userByLogin(vault.database.read, login);
    if (!user) throw appError('user.unknown');
    if (user.state === 'disabled') throw appError('user.disabled');
    const actor = actorFor(user);
    await admit(vault, contextOf(deps, actor), actor);
    const lastAuditHead = readHead(vault.database.read).hash;
    await logSignIn(deps, vault, actor);
    return { vault, actor, mustChangePassword: user.mustChangePassword, lastAuditHead };
  } catch (error) {
    await vault.close();
    throw error;
  }
}

async function logSignIn(deps: GateDeps, vault: OpenVault, actor: Actor): Promise<void> {
  const context = contextOf(deps, actor);
  for (const failed of deps.attempts.pending()) {
    await vault.database.recordEvent(
      { ...context, actor: null, at: failed.at },
      { action: 'session.sign-in', outcome: 'refused', subject: '', detail: { slot: failed.slot } },
    );
  }
  deps.attempts.succeeded(slotOf(vault.vaultId, actor.login));
  if (vault.settled !== null) {
    await vault.database.recordEvent(context, {
      action: 'vault.settleRotation',
      outcome: 'done',
      subject: vault.vaultId,
      detail: { how: vault.settled },
    });
  }
  if (vault.migrated !== null) {
    await vault.database.recordEvent(context, {
      action: 'vault.migrate',
      outcome: 'done',
      subject: vault.vaultId,
      detail: vault.migrated,
    });
  }
  if (vault.missingActs > 0) {
    const remembered = vault.remembered();
    const detail = {
      missing: vault.missingActs,
      rememberedSeq: remembered?.seq,
      rememberedHash: remembered?.hash,
    };
    await vault.database.recordEvent(context, {
      action: 'vault.acts-missing',
      outcome: 'refused',
      subject: '',
      detail,
    });
  }
  await vault.database.write(context, { action: 'session.sign-in', subject: actor.userId }, async (tx) => {
    await tx.orm.getRepository(UserSchema).update({ id: actor.userId }, { lastSignInAt: tx.at });
  });
}

function contextOf(deps: GateDeps, actor: Actor): Context {
  return { actor, at: deps.clock.now().toISOString(), traceId: 'gate', progress: () => undefined };
}
