import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LogFields } from './log-line.ts';
import { formatLogLine, stackWithoutMessage } from './log-line.ts';

/** One old file is kept beside the current one, so the log never takes more than twice this many bytes. */
const ROTATE_AT_BYTES = 1024 * 1024;

export interface Log {
  /** `event` is a constant of the program, e.g. `office.exited`. */
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** Keeps where an error happened, never its message: messages may quote people's data. */
  error(event: string, error: unknown, fields?: LogFields): void;
}

export interface LogOptions {
  readonly file: string;
  /** Which process writes: `shell`, `office`. */
  readonly source: string;
  readonly now: () => Date;
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size >= ROTATE_AT_BYTES) renameSync(file, `${file}.1`);
}

/** A log that people may send to support: no personal data can get in (see `formatLogLine`). */
export function createLog(options: LogOptions): Log {
  const write = (level: string, event: string, fields: LogFields): void => {
    try {
      mkdirSync(dirname(options.file), { recursive: true });
      rotate(options.file);
      const line = formatLogLine({ at: options.now(), level, source: options.source, event, fields });
      appendFileSync(options.file, line, { mode: 0o600 });
    } catch {
      // A full or read-only disk must not stop the program because its log cannot be written.
    }
  };
  return {
    info: (event, fields = {}) => {
      write('info', event, fields);
    },
    warn: (event, fields = {}) => {
      write('warn', event, fields);
    },
    error: (event, error, fields = {}) => {
      write('error', event, { ...fields, ...stackWithoutMessage(error) });
    },
  };
}
