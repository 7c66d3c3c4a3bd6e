import { ipcMain } from 'electron';
import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Reply } from '../../preload/contract/reply.ts';
import type { Log } from '../platform/log/index.ts';
import { isTrustedSender } from './security/sender.ts';

export interface IpcOptions {
  dispatch(method: unknown, input: unknown): Promise<Reply<unknown>>;
  connect(page: WebContents): void;
  /** The main window's page; no other page of the program has a bridge. */
  isMainPage(contents: WebContents): boolean;
  readonly log: Log;
}

/** The only two channels from the page to the shell. Who asks is checked before anything is read. */
export function listenToPage({ dispatch, connect, isMainPage, log }: IpcOptions): void {
  const trusted = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => {
    const good = isTrustedSender(event.senderFrame) && isMainPage(event.sender);
    if (!good) log.warn('ipc.refused-sender');
    return good;
  };
  ipcMain.handle('shell:invoke', (event, method: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (trusted(event)) return dispatch(method, input);
    return Promise.resolve({ ok: false, error: { code: 'shell.refused-sender', params: {}, traceId: '' } });
  });
  ipcMain.on('office:connect', (event) => {
    if (trusted(event)) connect(event.sender);
  });
}
