import { resolve } from 'node:path';
import { appError } from '../../kernel/app-error.ts';
import { leadsInto } from '../../platform/files/leads-into.ts';
import { makeOutputFolder } from './output-file.ts';
import { required } from './options.ts';
import type { Command } from './run.ts';
import { signedIn } from './sign-in.ts';

export const backupCommand: Command = (terminal, _words, options) => {
  const folder = resolve(required(options, 'to'));
  // Before a folder is made there.
  if (leadsInto(required(options, 'vault'), folder)) throw appError('backup.inside-vault');
  makeOutputFolder(folder);
  return signedIn(terminal, options, async (call) => {
    const made = await call('backups.makeTo', { folder, kind: 'manual' });
    return { result: made, text: `Đã sao lưu và kiểm tra lại: ${made.file} (${made.entries} mục nhật ký).` };
  });
};
