import { z } from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import { readIfPresent, writeDurably } from './durable-file.ts';

const LONGEST_WAIT_S = 60;
/** After so many wrong passwords in a row a sign-in stays shut until an administrator or the recovery code opens it. */
export const LOCK_OUT_AFTER = 10;
const KEPT = 200;

const attemptsFile = z.strictObject({
  failures: z.number().int().min(0),
  lastAt: z.number(),
  bySlot: z.record(z.string(), z.number().int()),
  /** Not yet written into the audit log, which cannot be opened without a password. */
  pending: z.array(z.strictObject({ at: z.string(), slot: z.string() })),
});
type AttemptsFile = z.infer<typeof attemptsFile>;
const NONE: AttemptsFile = { failures: 0, lastAt: 0, bySlot: {}, pending: [] };

/** 1, 2, 4 … 60 s after the first, second, third … failure. */
export function waitAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(2 ** (failures - 1), LONGEST_WAIT_S);
}

/** Failed unlocks of one vault; kept in a file so that a restart does not shorten the wait. */
export class Attempts {
  readonly #file: string;
  readonly #clock: Clock;

  constructor(file: string, clock: Clock) {
    this.#file = file;
    this.#clock = clock;
  }

  /** Whole seconds until the next try. A clock set back does not shorten it. */
  secondsToWait(): number {
    const { failures, lastAt } = this.#read();
    const wait = waitAfter(failures);
    const passed = (this.#clock.now().getTime() - lastAt) / 1000;
    if (passed < 0) return wait;
    return Math.max(0, Math.ceil(wait - passed));
  }

  isLockedOut(slot: string): boolean {
    return (this.#read().bySlot[slot] ?? 0) >= LOCK_OUT_AFTER;
  }

  failed(slot: string): void {
    const now = this.#clock.now();
    const { failures, bySlot, pending } = this.#read();
    this.#write({
      failures: failures + 1,
      lastAt: now.getTime(),
      bySlot: { ...bySlot, [slot]: (bySlot[slot] ?? 0) + 1 },
      pending: [...pending, { at: now.toISOString(), slot }].slice(-KEPT),
    });
  }

  /** What is still to be written into the audit log; kept until `succeeded`, so that a crash in between loses none. */
  pending(): AttemptsFile['pending'] {
    return this.#read().pending;
  }

  /** Ends the wait of everybody and the count of this slot. */
  succeeded(slot: string): void {
    const { bySlot, pending } = this.#read();
    const { [slot]: _opened, ...others } = bySlot;
    if (pending.length > 0 || bySlot[slot] !== undefined) this.#write({ ...NONE, bySlot: others });
  }

  /** An administrator gave a new password: the slot's own count starts again. */
  forgive(slot: string): void {
    const file = this.#read();
    if (file.bySlot[slot] === undefined) return;
    const { [slot]: _opened, ...bySlot } = file.bySlot;
    this.#write({ ...file, bySlot });
  }

  #read(): AttemptsFile {
    const text = readIfPresent(this.#file);
    if (text === null) return NONE;
    try {
      return attemptsFile.parse(JSON.parse(text));
    } catch {
      // Somebody spoilt the file: assume the longest wait, not none.
      return { ...NONE, failures: 7, lastAt: this.#clock.now().getTime() };
    }
  }

  #write(value: AttemptsFile): void {
    writeDurably(this.#file, JSON.stringify(value));
  }
}
