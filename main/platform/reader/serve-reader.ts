import { isAppError } from '../../kernel/app-error.ts';
import { refusal, type FromReader, type ReaderName, type ReaderReply } from './reader-job.ts';

/** `alive` is called after each part of the file, so that a long file is not taken for one that hangs. */
type Read<Request> = (request: Request, alive: () => void) => unknown;

type ParentPort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: FromReader): void;
};

/** The whole life of a reader process, a Node child or an Electron utility process: one request, one reply. */
export function serveReader<Request>(reader: ReaderName, read: Read<Request>): void {
  const answer = async (request: unknown, tell: (message: FromReader) => void): Promise<ReaderReply> => {
    try {
      return { type: 'read', value: await read(request as Request, () => tell({ type: 'alive' })) };
    } catch (error) {
      if (isAppError(error)) return refusal(error.code, error.params);
      // What was in the file must not reach a log: only the fact is told.
      return refusal(`${reader}.damaged`);
    }
  };
  const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort;
  if (parentPort) {
    const tell = (message: FromReader): void => {
      parentPort.postMessage(message);
    };
    parentPort.on('message', ({ data }) => void answer(data, tell).then(tell));
    return;
  }
  process.once('message', (request) => {
    const tell = (message: FromReader): void => void process.send?.(message);
    void answer(request, tell).then((reply) => process.send?.(reply, () => process.disconnect()));
  });
}
