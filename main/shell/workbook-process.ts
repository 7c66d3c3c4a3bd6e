import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { ParseReply, ParseRequest } from '../platform/excel/parse-protocol.ts';

/**
 * A workbook is foreign: a process of its own reads it, with limits, and its death is a plain refusal
 * (`design/store.md`, Excel). The shell passes the request and the reply on and looks into neither file nor cells.
 */
export function parseWorkbook(dist: string, request: ParseRequest): Promise<ParseReply> {
  const { limits } = request;
  return new Promise((resolve) => {
    const child = utilityProcess.fork(join(dist, 'office', 'parse-child.mjs'), [], {
      serviceName: 'Sổ Trường workbook reader',
      stdio: 'ignore',
      // Nothing of ours reaches a process that reads foreign bytes.
      env: {},
      execArgv: [`--max-old-space-size=${String(limits.heapMegabytes)}`],
    });
    const finish = (reply: ParseReply): void => {
      clearTimeout(timer);
      resolve(reply);
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    };
    const timer = setTimeout(() => {
      finish({
        type: 'refused',
        code: 'excel.time-limit',
        params: { seconds: Math.ceil(limits.timeMs / 1000) },
      });
    }, limits.timeMs);
    child.once('message', (reply: ParseReply) => {
      finish(reply);
    });
    child.once('exit', () => {
      clearTimeout(timer);
      resolve({ type: 'refused', code: 'excel.reader-died', params: {} });
    });
    child.postMessage(request);
  });
}
