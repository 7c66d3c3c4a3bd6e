import { join } from 'node:path';
import { MessageChannelMain, app, utilityProcess } from 'electron';
import type { WebContents } from 'electron';
import type { Reply } from '../../preload/contract/reply.ts';
import { officeDied } from './office-died.ts';
import type { Answer, Ask, FromOffice, ToOffice } from '../office/wire.ts';

/** One life of the office process. */
export interface OfficeLink {
  pid(): number | undefined;
  call(method: string, input: unknown): Promise<Reply<unknown>>;
  /** Gives the page a port of its own to this process. */
  connect(page: WebContents): void;
  /** Asks it to close the vault, ends it after `graceMs` whatever it does; resolves when it is gone. */
  stop(graceMs: number): Promise<void>;
}

export interface OfficeLinkOptions {
  readonly dist: string;
  readonly vaultDir: string;
  readonly logFile: string;
  answer(ask: Ask): Promise<Answer>;
  onReady(): void;
  onProgress(event: Extract<FromOffice, { type: 'progress' }>): void;
  onExit(code: number): void;
}

/** What a shipped program takes from itself only, whatever the environment around it names: addon and trusted keys. */
const OWN_ONLY: readonly string[] = ['SO_TRUONG_SQLITE_BINDING', 'SO_TRUONG_UPDATE_KEYS'];

function inheritedEnvironment(): NodeJS.ProcessEnv {
  if (!app.isPackaged) return process.env;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN_ONLY.includes(name)));
}

const AGAIN_MS = 50;

export function forkOffice(options: OfficeLinkOptions): OfficeLink {
  const child = utilityProcess.fork(join(options.dist, 'office', 'entry.mjs'), [], {
    serviceName: 'Sổ Trường office',
    stdio: 'inherit',
    env: {
      ...inheritedEnvironment(),
      SO_TRUONG_VAULT_DIR: options.vaultDir,
      SO_TRUONG_LOG_FILE: options.logFile,
    },
  });
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  let lastId = 0;
  let gone = false;
  const send = (message: ToOffice, ports: Electron.MessagePortMain[] = []): void => {
    if (!gone) child.postMessage(message, ports);
  };
  const onMessage = async (message: FromOffice): Promise<void> => {
    if (message.type === 'ready') options.onReady();
    if (message.type === 'progress') options.onProgress(message);
    if (message.type === 'reply') {
      waiting.get(message.id)?.(message.reply);
      waiting.delete(message.id);
    }
    if (message.type === 'ask') {
      send({ type: 'answer', id: message.id, answer: await options.answer(message.ask) });
    }
  };
  child.on('message', (message: FromOffice) => void onMessage(message));
  const exited = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      gone = true;
      for (const reply of waiting.values()) reply(officeDied());
      waiting.clear();
      options.onExit(code);
      resolve();
    });
  });
  return {
    pid: () => child.pid,
    call: (method, input) =>
      new Promise((resolve) => {
        if (gone) return resolve(officeDied());
        waiting.set((lastId += 1), resolve);
        send({ type: 'call', id: lastId, method, input });
      }),
    connect(page) {
      const { port1, port2 } = new MessageChannelMain();
      send({ type: 'page' }, [port1]);
      page.postMessage('office:port', null, [port2]);
    },
    async stop(graceMs) {
      send({ type: 'close' });
      // SIGKILL at once: a process busy inside SQLite does not listen to anything softer, and it holds the key. One that is
      // only being started has no number yet: it is asked for again until it is gone.
      const kill = (): void => {
        if (!gone && child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
        if (!gone) timer = setTimeout(kill, AGAIN_MS);
      };
      let timer = setTimeout(kill, graceMs);
      await exited;
      clearTimeout(timer);
    },
  };
}
