import { createInterface } from 'node:readline';
import { startOffice } from './start-office.ts';

export interface Opening {
  readonly missingActs: number;
  readonly valid: boolean;
  readonly whole: boolean;
}
export interface KilledRound<Found, Said> {
  /** What the office found when it opened the vault, before it began to work. */
  readonly found: Found & Opening;
  readonly acknowledged: readonly Said[];
  /** Milliseconds from the opening to the first acknowledgement and between the following ones. */
  readonly took: readonly number[];
}

/** Starts an office, lets it say what it found and work for `killAfter` ms, and kills it with the signal nobody answers. */
export function killDuring<Found, Said>(
  folder: string,
  operation: string,
  options: {
    readonly round: number;
    readonly said: Said | null;
    /** Milliseconds from the first line of this kind: opened, begun to write, or acknowledged. */
    readonly killAfter: number;
    readonly after: 'found' | 'begun' | 'acknowledged';
    /** Defaults to the one office that does an operation again and again. */
    readonly script?: string;
  },
): Promise<KilledRound<Found, Said>> {
  const child = startOffice(options.script ?? 'operations-child.ts', [
    folder,
    operation,
    String(options.round),
    JSON.stringify(options.said),
  ]);
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  let found: (Found & Opening) | null = null;
  const acknowledged: Said[] = [];
  const took: number[] = [];
  let last = 0;
  let aimed = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said = JSON.parse(line) as { found?: Found & Opening; begun?: true; acknowledged?: Said };
    if (said[options.after] && !aimed) {
      aimed = true;
      setTimeout(() => child.kill('SIGKILL'), options.killAfter);
    }
    if (said.begun) return;
    const now = performance.now();
    if (said.found) found = said.found;
    else {
      acknowledged.push(said.acknowledged as Said);
      took.push(now - last);
    }
    last = now;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL' && found) resolve({ found, acknowledged, took });
      else reject(new Error(`the office ended by itself: ${complaints}`));
    });
  });
}
