import { hash, verify } from '@node-rs/argon2';
import { appError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { rememberedPasswords, type StoredUser } from '../data/user-store.ts';
import { REMEMBERED_PASSWORDS, passwordProblems } from '../domain/password-rules.ts';

/** The floor of the vault's own passwords: the history must not be the weaker way in. */
const HISTORY_COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;

export function passwordHash(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), HISTORY_COST);
}

/** Throws the first thing wrong with a new password of a known user, the last five included. */
export async function assertGoodPassword(
  sql: Sqlite,
  user: Pick<StoredUser, 'id' | 'login'>,
  password: string,
): Promise<void> {
  const [problem] = passwordProblems(user.login, password);
  if (problem) throw appError(problem);
  for (const old of rememberedPasswords(sql, user.id, REMEMBERED_PASSWORDS)) {
    if (await verify(old, password.normalize('NFKC'))) throw appError('password.used-before');
  }
}
