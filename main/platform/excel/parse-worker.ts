import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { appError } from '../../kernel/app-error.ts';
import type { ParsedWorkbook } from '../../kernel/spreadsheet.ts';
import type { WorkbookLimits } from './limits.ts';
import type { ParseReply, ParseRequest } from './parse-protocol.ts';

/** Reads a workbook somewhere that may die without harm. Two kinds: a node child here, a utility process in the shell. */
export type ParseWorker = (bytes: Uint8Array, limits: WorkbookLimits) => Promise<ParsedWorkbook>;

/** Flags every kind of worker gives its process. */
export function workerFlags(limits: WorkbookLimits): string[] {
  return [`--max-old-space-size=${limits.heapMegabytes}`];
}

/** The reply as a value or a refusal; shared with the utility-process worker. */
export function workbookFromReply(reply: ParseReply): ParsedWorkbook {
  if (reply.type === 'parsed') return reply.workbook;
  throw appError(reply.code, reply.params);
}

/** Worker on `node:child_process` for the command line and the tests. `entry` = parse-child, as source or as bundle. */
export function createNodeParseWorker(
  entry: string = fileURLToPath(new URL('./parse-child.ts', import.meta.url)),
): ParseWorker {
  return (bytes, limits) =>
    new Promise((resolve, reject) => {
      const child = fork(entry, [], {
        execArgv: workerFlags(limits),
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        // Nothing of ours (a password in SO_TRUONG_PASSWORD) reaches a process that reads foreign bytes.
        env: process.env['SystemRoot'] ? { SystemRoot: process.env['SystemRoot'] } : {},
      });
      let settled = false;
      const settle = (act: () => void) => {
        if (settled) return;
        settled = true;
        clearTimeout(timer);
        act();
        child.kill('SIGKILL');
      };
      const timer = setTimeout(
        () =>
          settle(() => reject(appError('excel.time-limit', { seconds: Math.ceil(limits.timeMs / 1000) }))),
        limits.timeMs,
      );
      child.once('message', (message) => {
        settle(() => resolve(Promise.resolve(message as ParseReply).then(workbookFromReply)));
      });
      child.once('error', () => settle(() => reject(appError('excel.reader-died'))));
      child.once('exit', () => settle(() => reject(appError('excel.reader-died'))));
      const request: ParseRequest = { type: 'parse', bytes, limits };
      child.send(request, (error) => {
        if (error) settle(() => reject(appError('excel.reader-died')));
      });
    });
}
