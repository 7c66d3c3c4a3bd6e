import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, BridgeEvent, Reply } from './contract/reply.ts';

type ToPage = { readonly id: number; readonly reply: Reply<unknown> } | { readonly event: BridgeEvent };
const DIED: Reply<never> = { ok: false, error: { code: 'office.died', params: {}, traceId: '' } };
const listeners = new Set<(event: BridgeEvent) => void>();
const waiting = new Map<number, (reply: Reply<unknown>) => void>();
const unsent: unknown[] = [];
let port: MessagePort | null = null;
let lastId = 0;

/** The process behind the port has ended or is about to: nobody answers these calls any more. */
function lose(): void {
  port?.close();
  port = null;
  unsent.length = 0;
  for (const answer of waiting.values()) answer(DIED);
  waiting.clear();
}
function tell(event: BridgeEvent): void {
  if (event.type === 'office-died' || event.type === 'locked') lose();
  for (const listener of listeners) listener(event);
}
function receive(message: ToPage): void {
  if ('event' in message) return tell(message.event);
  waiting.get(message.id)?.(message.reply);
  waiting.delete(message.id);
}
function callOffice(method: string, input: unknown): Promise<Reply<unknown>> {
  return new Promise((resolve) => {
    waiting.set((lastId += 1), resolve);
    if (port === null) unsent.push({ id: lastId, method, input });
    else port.postMessage({ id: lastId, method, input });
  });
}

ipcRenderer.on('office:port', (event) => {
  port = event.ports[0] ?? null;
  if (port === null) return;
  port.onmessage = ({ data }: MessageEvent<ToPage>) => {
    receive(data);
  };
  for (const message of unsent.splice(0)) port.postMessage(message);
});
ipcRenderer.on('shell:event', (_event, event: BridgeEvent) => {
  tell(event);
});
ipcRenderer.send('office:connect');

const bridge: Bridge = {
  invoke: (method, input) =>
    method.startsWith('shell.')
      ? ipcRenderer.invoke('shell:invoke', method, input)
      : callOffice(method, input),
  on: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
contextBridge.exposeInMainWorld('bridge', bridge);
