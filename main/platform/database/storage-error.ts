import { AppError, appError } from '../../kernel/app-error.ts';

const BY_SQLITE_CODE: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_FULL$/u, 'vault.disk-full'],
  [/^SQLITE_IOERR_(SHMSIZE|WRITE|FSYNC)/u, 'vault.disk-full'],
  [/^SQLITE_NOTADB$/u, 'vault.damaged'],
  [/^SQLITE_CORRUPT/u, 'vault.damaged'],
  [/^SQLITE_READONLY/u, 'vault.read-only'],
  [/^SQLITE_CANTOPEN/u, 'vault.read-only'],
  [/^SQLITE_BUSY/u, 'vault.opened-elsewhere'],
];

/** Turns what SQLite says about the file itself into our refusals (`docs/adr/0017-encrypted-database.md`, Start-up and damage). */
export function asStorageError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error;
  const known = BY_SQLITE_CODE.find(([pattern]) => pattern.test(code));
  return known ? appError(known[1]) : error;
}
