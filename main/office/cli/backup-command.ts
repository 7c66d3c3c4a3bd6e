import { resolve } from 'node:path';
import { makeOutputFolder } from './output-file.ts';
import { required } from './options.ts';
import type { Command } from './run.ts';
import { signedIn } from './sign-in.ts';

export const backupCommand: Command = (terminal, _words, options) => {
  const folder = resolve(required(options, 'to'));
  makeOutputFolder(folder);
  return signedIn(terminal, options, async (call) => {
    const made = await call('backups.makeTo', { folder, kind: 'manual' });
    return { result: made, text: `Đã sao lưu và kiểm tra lại: ${made.file} (${made.entries} mục nhật ký).` };
  });
};
