import { createInterface } from 'node:readline';
import { startOffice } from './start-office.ts';

export interface Acknowledged {
  readonly lots: number[];
  readonly paperIds: string[];
  /** Milliseconds from the unlocking to the first acknowledgement and between the following ones. */
  readonly took: number[];
}

/**
 * Starts an office, lets it work for `killAfter` milliseconds from the moment it is unlocked and kills it with the
 * signal that no process can answer. Gives back everything the office had acknowledged until then.
 */
export function killOfficeDuring(
  folder: string,
  work: 'import' | 'issue',
  options: { readonly firstLot: number; readonly killAfter: number },
): Promise<Acknowledged> {
  const acknowledged: Acknowledged = { lots: [], paperIds: [], took: [] };
  let last = 0;
  return new Promise((resolve, reject) => {
    const child = startOffice('child.ts', [folder, work, String(options.firstLot)]);
    let complaints = '';
    let killed = false;
    child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      const said = JSON.parse(line) as { ready?: true; import?: number; issue?: string[] };
      if (last > 0) acknowledged.took.push(performance.now() - last);
      last = performance.now();
      if (said.ready) {
        setTimeout(() => {
          killed = true;
          child.kill('SIGKILL');
        }, options.killAfter);
      }
      if (said.import !== undefined) acknowledged.lots.push(said.import);
      if (said.issue) acknowledged.paperIds.push(...said.issue);
    });
    child.on('error', reject);
    child.on('close', () =>
      killed ? resolve(acknowledged) : reject(new Error(`the office ended by itself: ${complaints}`)),
    );
  });
}
