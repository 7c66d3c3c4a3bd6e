import { appError } from '../../kernel/app-error.ts';
import { asStorageError } from '../database/storage-error.ts';

const BY_CODE: Readonly<Record<string, string>> = {
  ENOSPC: 'backup.disk-full',
  EDQUOT: 'backup.disk-full',
  EFBIG: 'backup.drive-limit',
  EACCES: 'backup.not-writable',
  EPERM: 'backup.not-writable',
  EROFS: 'backup.not-writable',
  ENOENT: 'backup.gone',
  ENOTDIR: 'backup.gone',
  EISDIR: 'backup.gone',
  EIO: 'backup.gone',
  ENODEV: 'backup.gone',
  EBUSY: 'backup.not-writable',
  EEXIST: 'backup.not-writable',
  ENAMETOOLONG: 'backup.not-writable',
};

/** What the file system refuses about a copy or its folder, as a refusal with a way forward. */
export function asFileError(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const known = typeof code === 'string' ? BY_CODE[code] : undefined;
  return known === undefined ? asStorageError(error) : appError(known);
}

export function refusingFiles<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw asFileError(error);
  }
}
