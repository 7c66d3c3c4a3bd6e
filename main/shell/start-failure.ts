import { join } from 'node:path';
import { app, dialog } from 'electron';
import { createLog } from '../platform/log/index.ts';
import { shellText } from './text.ts';

/** The shell itself could not start: one sentence for the person, the place of the error for support, and the end. */
export function failStart(error: unknown): void {
  const file = join(app.getPath('userData'), 'logs', 'so-truong.log');
  createLog({ file, source: 'shell', now: () => new Date() }).error('shell.start-failed', error);
  const { title, message, log } = shellText('vi').startFailure;
  if (app.isReady()) dialog.showErrorBox(title, `${message}\n\n${log} ${file}`);
  app.exit(1);
}
