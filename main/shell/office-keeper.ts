import type { WebContents } from 'electron';
import type { BridgeEvent, Reply } from '../../preload/contract/reply.ts';
import type { Log } from '../platform/log/index.ts';
import { officeDied } from './office-died.ts';
import type { OfficeLink } from './office-link.ts';

export type LockReason = Extract<BridgeEvent, { type: 'locked' }>['why'];

/** Keeps one office process alive for the page, and ends it to lock. */
export interface OfficeKeeper {
  call(method: string, input: unknown): Promise<Reply<unknown>>;
  connect(page: WebContents): void;
  lock(why: LockReason): Promise<void>;
  lockIfUnlocked(why: LockReason): Promise<void>;
  restart(): Promise<void>;
  /** For good: the program ends. */
  stop(): Promise<void>;
  pid(): number | undefined;
}

export interface KeeperOptions {
  fork(life: { onReady(): void; onExit(code: number): void }): OfficeLink;
  tell(event: BridgeEvent): void;
  /** Before the office goes: views that show its documents must close. */
  onLock(): void;
  readonly log: Log;
  readonly now: () => number;
}

/** The key must be out of memory within 1 s of locking; the vault gets this long to close by itself. */
const GRACE_MS = 450;
const STATUS_WAIT_MS = 200;
/** A process that died this often within so many milliseconds is not started again by itself. */
const DEATHS = 3;
const DEATHS_WITHIN_MS = 20_000;

export function keepOffice(options: KeeperOptions): OfficeKeeper {
  const { log, tell } = options;
  const deaths: number[] = [];
  let page: WebContents | null = null;
  let link: OfficeLink | null = null;
  let ending: Promise<void> | null = null;
  let stopped = false;

  const start = (): void => {
    if (stopped) return;
    const mine = options.fork({
      onReady: () => {
        log.info('office.ready', {});
        tell({ type: 'office-ready' });
      },
      onExit: (code) => {
        if (link !== mine) return;
        link = null;
        log.warn('office.died', { code });
        tell({ type: 'office-died' });
        deaths.push(options.now());
        const recent = deaths.filter((at) => options.now() - at < DEATHS_WITHIN_MS);
        if (recent.length < DEATHS) start();
        else log.warn('office.given-up', { deaths: recent.length });
      },
    });
    link = mine;
    if (page !== null && !page.isDestroyed()) mine.connect(page);
  };
  const end = async (): Promise<void> => {
    const old = link;
    link = null;
    if (old !== null) await old.stop(GRACE_MS);
  };
  const renew = (): Promise<void> => {
    ending ??= end().then(() => {
      ending = null;
      start();
    });
    return ending;
  };
  const lock = async (why: LockReason): Promise<void> => {
    options.onLock();
    tell({ type: 'locked', why });
    const from = options.now();
    await renew();
    log.info('office.locked', { why, ms: options.now() - from });
  };
  const isUnlocked = async (): Promise<boolean> => {
    const late = new Promise<null>((resolve) => setTimeout(resolve, STATUS_WAIT_MS, null));
    const reply = await Promise.race([link?.call('vault.status', {}) ?? officeDied(), late]);
    if (reply === null) return true;
    return reply.ok && (reply.value as { state?: unknown }).state === 'unlocked';
  };
  start();
  return {
    call: (method, input) => link?.call(method, input) ?? Promise.resolve(officeDied()),
    connect(next) {
      page = next;
      link?.connect(next);
    },
    lock,
    lockIfUnlocked: async (why) => {
      if (await isUnlocked()) await lock(why);
    },
    restart: () => {
      deaths.length = 0;
      return renew();
    },
    async stop() {
      stopped = true;
      // A lock that is under way ends the old process and would begin a new one.
      await ending;
      await end();
    },
    pid: () => link?.pid(),
  };
}
