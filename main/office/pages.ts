import type { BridgeEvent, Reply } from '../../preload/contract/reply.ts';
import { DOCUMENT_METHODS, SHELL_ONLY_METHODS } from '../../preload/contract/shell.ts';
import type { Office } from './office.ts';
import type { FromOffice, PageCall, ToPage } from './wire.ts';

interface Port {
  postMessage(message: ToPage): void;
  on(event: 'message', listener: (message: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
}
/** The ports of the windows: each call gets its answer, each event goes to all; progress to the shell's windows too. */
export interface Pages {
  add(port: Port, dispatch: Office['dispatch']): void;
  tell(this: void, event: BridgeEvent): void;
}

function isPageCall(data: unknown): data is PageCall {
  const call = data as Partial<PageCall> | null;
  return typeof call === 'object' && typeof call?.id === 'number' && typeof call.method === 'string';
}

const NOT_OF_PAGES: ReadonlySet<string> = new Set([...DOCUMENT_METHODS, ...SHELL_ONLY_METHODS]);
const NOT_FOR_PAGES: Reply<never> = { ok: false, error: { code: 'method.unknown', params: {}, traceId: '' } };

export function createPages(tellShell: (message: FromOffice) => void): Pages {
  const ports = new Set<Port>();
  return {
    add(port, dispatch) {
      ports.add(port);
      port.on('close', () => {
        ports.delete(port);
      });
      port.on('message', ({ data }) => {
        if (!isPageCall(data)) return;
        const { id, method, input } = data;
        // Bytes of papers go to the shell only, with the purpose that it writes to the log; folders come from it only.
        const reply = NOT_OF_PAGES.has(method) ? Promise.resolve(NOT_FOR_PAGES) : dispatch(method, input);
        void reply.then((answer) => {
          port.postMessage({ id, reply: answer });
        });
      });
      port.start();
    },
    tell(event) {
      for (const port of ports) port.postMessage({ event });
      if (event.type === 'progress') tellShell(event);
    },
  };
}
