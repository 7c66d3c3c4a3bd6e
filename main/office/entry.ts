import { createLog } from '../platform/log/index.ts';
import { createOffice } from './compose.ts';
import { createPages } from './pages.ts';
import { createShellAsk } from './shell-ask.ts';
import type { FromOffice, ToOffice } from './wire.ts';

/** The office process: the same office as on the command line, behind the shell's channel and the page's port. */
const shell = process.parentPort;
const send = (message: FromOffice): void => {
  shell.postMessage(message);
};
const log = createLog({
  file: process.env['SO_TRUONG_LOG_FILE'] ?? '',
  source: 'office',
  now: () => new Date(),
});
const asks = createShellAsk(send);
const pages = createPages(send);
const office = createOffice({
  vaultDir: process.env['SO_TRUONG_VAULT_DIR'] ?? '',
  emit: pages.tell,
  ...asks.outside,
  idleWork: true,
  logFile: process.env['SO_TRUONG_LOG_FILE'] ?? '',
  updateKeys: process.env['SO_TRUONG_UPDATE_KEYS'],
  unexpected: (traceId, method, error) => log.error('office.unexpected', error, { traceId, method }),
});

async function receive(message: ToOffice, port: Electron.MessagePortMain | undefined): Promise<void> {
  if (message.type === 'page' && port !== undefined) pages.add(port, office.dispatch);
  if (message.type === 'call') {
    send({ type: 'reply', id: message.id, reply: await office.dispatch(message.method, message.input) });
  }
  if (message.type === 'answer') asks.receive(message.id, message.answer);
  if (message.type === 'close') await office.close().finally(() => process.exit(0));
}
shell.on('message', ({ data, ports }) => {
  void receive(data as ToOffice, ports[0]);
});
send({ type: 'ready' });
