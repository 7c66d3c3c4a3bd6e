import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import type { InputOf } from '../../../preload/contract/index.ts';
import { insertUser, passwordHash, passwordProblems, rememberPassword } from '../../features/auth/index.ts';
import { createSchoolAndYear } from '../../features/people/index.ts';
import { appError } from '../../kernel/app-error.ts';
import type { Actor, Context } from '../../kernel/context.ts';
import { SCHEMA_VERSION } from '../../platform/database/migrations/index.ts';
import { makeFolder } from '../../platform/files/make-folder.ts';
import { newRecoverySecret, recoveryCodeOf } from '../../platform/vault/recovery-code.ts';
import { readSidecar, writeSidecar, type Sidecar } from '../../platform/vault/sidecar.ts';
import { passwordSlot, recoverySlot } from '../../platform/vault/slot.ts';
import type { GateDeps } from './gate-deps.ts';
import { openVault, type OpenVault } from './open-vault.ts';
import { settleRestore } from './settle-restore.ts';

export interface CreatedVault {
  readonly vault: OpenVault;
  readonly recoveryCode: string;
  readonly users: { login: string; role: string }[];
  readonly officer: Actor;
}

export interface CreateOptions {
  /** The command line gives one password to both; the window makes each choose their own at the first sign-in. */
  readonly temporaryPasswords: boolean;
}

/**
 * Makes the database first and the sidecar last: a crash in between leaves a folder that the start-up screen still
 * calls "no vault", and the next try begins afresh.
 */
export async function createVault(
  deps: GateDeps,
  input: InputOf<'vault.create'>,
  options: CreateOptions,
): Promise<CreatedVault> {
  const { files } = deps;
  assertPeople(input, options);
  makeFolder(files.folder, 0o700);
  settleRestore(files);
  if (readSidecar(files.sidecar)) throw appError('vault.exists');
  if (existsSync(files.database) && !isUnfinished(deps)) throw appError('vault.exists');
  for (const file of [
    files.database,
    `${files.database}-wal`,
    `${files.database}-shm`,
    files.head,
    files.attempts,
  ]) {
    rmSync(file, { force: true });
  }
  const vaultId = deps.newId();
  const dataKey = randomBytes(32);
  const secret = newRecoverySecret();
  const cost = await deps.passwordCost();
  const slots = [
    await passwordSlot(vaultId, input.principal.login, input.principal.password, dataKey, cost, null),
    await passwordSlot(vaultId, input.officer.login, input.officer.password, dataKey, cost, null),
    recoverySlot(vaultId, secret, dataKey),
  ];
  const sidecar: Sidecar = {
    format: 3,
    schema: SCHEMA_VERSION,
    vaultId,
    schoolName: input.school.name,
    minBytes: 4096,
    lastBytes: 4096,
    epoch: 1,
    incarnation: null,
    slots,
    shares: [],
    kept: null,
    rotation: null,
  };
  const recoveryCode = recoveryCodeOf(secret);
  writeSidecar(`${files.sidecar}.unfinished`, sidecar);
  const vault = await openVault(deps, sidecar, dataKey, { create: true, unconfirmedCode: recoveryCode });
  try {
    const officer = await fillVault(deps, vault, input, options);
    await vault.database.checkpoint();
    const { size } = statSync(files.database);
    writeSidecar(files.sidecar, { ...sidecar, minBytes: size, lastBytes: size });
    rmSync(`${files.sidecar}.unfinished`, { force: true });
    const users = [
      { login: input.principal.login, role: 'principal' },
      { login: input.officer.login, role: 'it-officer' },
    ];
    return { vault, recoveryCode, users, officer };
  } catch (error) {
    await vault.close();
    throw error;
  }
}

/** A database without a sidecar is somebody's damaged vault, unless our own marker says we had only begun it. */
function isUnfinished(deps: GateDeps): boolean {
  return existsSync(`${deps.files.sidecar}.unfinished`);
}

function assertPeople(input: InputOf<'vault.create'>, options: CreateOptions): void {
  if (input.principal.login === input.officer.login)
    throw appError('user.login-taken', { login: input.officer.login });
  for (const person of [input.principal, input.officer]) {
    const problems = passwordProblems(person.login, person.password).filter(
      (problem) =>
        !options.temporaryPasswords || problem === 'password.too-short' || problem === 'password.common',
    );
    if (problems[0]) throw appError(problems[0]);
  }
}

async function fillVault(
  deps: GateDeps,
  vault: OpenVault,
  input: InputOf<'vault.create'>,
  options: CreateOptions,
): Promise<Actor> {
  const people = [
    { ...input.principal, id: deps.newId(), roles: ['principal'] as const },
    { ...input.officer, id: deps.newId(), roles: ['it-officer'] as const },
  ];
  const hashes = await Promise.all(people.map((person) => passwordHash(person.password)));
  const officer = people[1]!;
  const actor: Actor = {
    userId: officer.id,
    login: officer.login,
    fullName: officer.fullName,
    roles: officer.roles,
    staffId: null,
  };
  const context: Context = {
    actor,
    at: deps.clock.now().toISOString(),
    traceId: 'create',
    progress: () => undefined,
  };
  await vault.database.write(context, { action: 'vault.create', subject: vault.vaultId }, async (tx) => {
    for (const [index, person] of people.entries()) {
      await insertUser(tx, { ...person, staffId: null, mustChangePassword: options.temporaryPasswords });
      rememberPassword(tx.sql, person.id, tx.at, hashes[index]!);
    }
    await createSchoolAndYear(tx, { school: input.school, year: input.year, newId: deps.newId });
  });
  return actor;
}
