import { isAppError } from '../../kernel/app-error.ts';
import type { ParseReply, ParseRequest } from './parse-protocol.ts';
import { parseWorkbook } from './parse-workbook.ts';

/** Entry of the short-lived process that reads one foreign workbook: a node child or an Electron utility process. */
type ParentPort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
};

function answer(request: ParseRequest): ParseReply {
  try {
    return { type: 'parsed', workbook: parseWorkbook(request.bytes, request.limits) };
  } catch (error) {
    if (isAppError(error)) return { type: 'refused', code: error.code, params: error.params };
    // What was in the file must not reach a log: only the fact is told.
    return { type: 'refused', code: 'excel.damaged', params: {} };
  }
}

const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort;
if (parentPort) {
  parentPort.on('message', (event) => parentPort.postMessage(answer(event.data as ParseRequest)));
} else {
  process.once('message', (message) => {
    process.send?.(answer(message as ParseRequest), () => process.disconnect());
  });
}
