import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { driver } from '../../../main/platform/database/open-sqlite.ts';

/** Where the power goes: just before the `at`-th change of the disk, or just after it; counted from 1. */
export interface KillPoint {
  readonly at: number;
  readonly side: 'before' | 'after';
}
type Any = (...args: unknown[]) => unknown;

/**
 * Every statement that changes the database, every beginning and end of a transaction and every change of a file, in
 * their order, from `arm` on. This process ends at the chosen one by the signal that nobody answers.
 */
export class DiskSteps {
  readonly seen: string[] = [];
  #armed = false;
  #armedAt: string | null = null;
  #point: KillPoint | null = null;

  constructor() {
    const probe = new driver(':memory:');
    const statement = Object.getPrototypeOf(probe.prepare('SELECT 1')) as Record<string, Any>;
    probe.close();
    const database = driver.prototype as unknown as Record<string, Any>;
    this.#watch(database, 'exec', (_self, [sql]) => String(sql));
    for (const method of ['run', 'get', 'all'])
      this.#watch(statement, method, (self) => {
        const { readonly, source } = self as { readonly: boolean; source: string };
        return readonly ? null : source.trim();
      });
    const files = fs as unknown as Record<string, Any>;
    for (const method of ['fsyncSync', 'ftruncateSync', 'renameSync', 'rmSync', 'unlinkSync', 'mkdirSync'])
      this.#watch(files, method, () => method);
    // 0–2 lead to whoever started this process.
    this.#watch(files, 'writeSync', (_self, [handle]) => (Number(handle) > 2 ? 'writeSync' : null));
    this.#watch(files, 'openSync', (_self, [, flags]) =>
      typeof flags === 'string' && flags !== 'r' ? `openSync ${flags}` : null,
    );
    syncBuiltinESMExports();
  }

  /** Without a point it only counts. */
  arm(point: KillPoint | null): void {
    this.#armed = true;
    this.#point = point;
  }
  /** From the first change on whose path holds these words; that one is counted. */
  armAt(words: string, point: KillPoint): void {
    this.#armedAt = words;
    this.#point = point;
  }
  /** What was seen since. */
  disarm(): string[] {
    this.#armed = false;
    return this.seen.splice(0);
  }

  #watch(
    owner: Record<string, Any>,
    method: string,
    nameOf: (self: unknown, args: unknown[]) => string | null,
  ) {
    const original = owner[method]!;
    const step = (self: unknown, args: unknown[]): boolean => {
      const words = this.#armedAt;
      if (words !== null && args.some((arg) => typeof arg === 'string' && arg.includes(words)))
        this.#armed = true;
      const name = this.#armed ? nameOf(self, args) : null;
      if (name === null) return false;
      this.seen.push(name.replaceAll(/\s+/gu, ' ').slice(0, 40));
      return true;
    };
    const killIf = (side: KillPoint['side']) => {
      if (this.#point?.side === side && this.#point.at === this.seen.length)
        process.kill(process.pid, 'SIGKILL');
    };
    owner[method] = function watched(this: unknown, ...args: unknown[]) {
      if (!step(this, args)) return Reflect.apply(original, this, args);
      killIf('before');
      const result = Reflect.apply(original, this, args);
      killIf('after');
      return result;
    };
  }
}
