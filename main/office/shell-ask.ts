import { appError } from '../kernel/app-error.ts';
import { parseWorkerOn } from '../platform/excel/index.ts';
import { pdfMergerOn } from '../platform/pdf-merge/index.ts';
import { scanReaderOn } from '../platform/qr/index.ts';
import { signatureReaderOn } from '../platform/signature-reader/index.ts';
import type { ReaderReply, RunJob } from '../platform/reader/reader-job.ts';
import type { OfficeOptions } from './compose.ts';
import type { Answer, Ask, FromOffice } from './wire.ts';

/** Requests of the office to the shell, each answered once. */
export interface ShellAsk {
  /** Only Electron's main process may start a process for a foreign file, and use the system's protection of a secret. */
  readonly outside: Required<
    Pick<
      OfficeOptions,
      'parseWorkbook' | 'readScan' | 'mergePdf' | 'readSignatures' | 'signByToken' | 'protector'
    >
  >;
  receive(id: number, answer: Answer): void;
}

function bytesOf(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError('the shell answered without bytes');
  return value;
}

export function createShellAsk(send: (message: FromOffice) => void): ShellAsk {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  const ask = async (question: Ask): Promise<unknown> => {
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set((lastId += 1), resolve);
      send({ type: 'ask', id: lastId, ask: question });
    });
    if (!answer.ok) throw appError(answer.code, answer.params);
    return answer.value;
  };
  const runJob: RunJob = async (job) => (await ask({ kind: 'read', job })) as ReaderReply;
  return {
    outside: {
      parseWorkbook: parseWorkerOn(runJob),
      readScan: scanReaderOn(runJob),
      mergePdf: pdfMergerOn(runJob),
      readSignatures: signatureReaderOn(runJob),
      signByToken: async (handle, toBeSigned, hash) =>
        bytesOf(await ask({ kind: 'token', handle, toBeSigned, hash })),
      protector: {
        protect: async (bytes) => bytesOf(await ask({ kind: 'protect', bytes })),
        unprotect: async (bytes) => bytesOf(await ask({ kind: 'unprotect', bytes })),
      },
    },
    receive(id, answer) {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
  };
}
