import { appError } from '../kernel/app-error.ts';
import { workbookFromReply } from '../platform/excel/parse-worker.ts';
import type { ParseReply } from '../platform/excel/parse-protocol.ts';
import type { ParseWorker } from '../platform/excel/parse-worker.ts';
import type { Answer, Ask, FromOffice } from './wire.ts';

/** Requests of the office to the shell, each answered once. */
export interface ShellAsk {
  /** Reads a foreign workbook in a process that the shell starts: only Electron's main process may start one. */
  readonly parseWorkbook: ParseWorker;
  receive(id: number, answer: Answer): void;
}

export function createShellAsk(send: (message: FromOffice) => void): ShellAsk {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  const ask = async (question: Ask): Promise<unknown> => {
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set((lastId += 1), resolve);
      send({ type: 'ask', id: lastId, ask: question });
    });
    if (!answer.ok) throw appError(answer.code);
    return answer.value;
  };
  return {
    parseWorkbook: async (bytes, limits) => {
      const reply = await ask({ kind: 'parse-workbook', request: { type: 'parse', bytes, limits } });
      return workbookFromReply(reply as ParseReply);
    },
    receive(id, answer) {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
  };
}
