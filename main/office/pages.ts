import type { BridgeEvent } from '../../preload/contract/reply.ts';
import type { Office } from './office.ts';
import type { PageCall, ToPage } from './wire.ts';

interface Port {
  postMessage(message: ToPage): void;
  on(event: 'message', listener: (message: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
}
/** The ports of the windows: each call gets its answer, each event goes to all. */
export interface Pages {
  add(port: Port, dispatch: Office['dispatch']): void;
  tell(this: void, event: BridgeEvent): void;
}

function isPageCall(data: unknown): data is PageCall {
  const call = data as Partial<PageCall> | null;
  return typeof call === 'object' && typeof call?.id === 'number' && typeof call.method === 'string';
}

export function createPages(): Pages {
  const ports = new Set<Port>();
  return {
    add(port, dispatch) {
      ports.add(port);
      port.on('close', () => {
        ports.delete(port);
      });
      port.on('message', ({ data }) => {
        if (!isPageCall(data)) return;
        void dispatch(data.method, data.input).then((reply) => {
          port.postMessage({ id: data.id, reply });
        });
      });
      port.start();
    },
    tell(event) {
      for (const port of ports) port.postMessage({ event });
    },
  };
}
