// Opens vaults whose office was killed, tells what is found in each, and leads the correction to its end from there.
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { isOver, type CorrectionFound } from './correction-found.ts';
import { CorrectionWalk } from './correction-walk.ts';
import { faultsIn } from './faults-in-vault.ts';

for (const each of process.argv.slice(2)) {
  const [folder, goal] = JSON.parse(each) as [folder: string, goal: number];
  const walk = new CorrectionWalk(folder);
  const found = await walk.find();
  const faults = await faultsIn(await walk.as('officer'));
  let end = found;
  while (end.corrections.filter(({ state }) => isOver(state)).length < goal) {
    await walk.next(end, { begun: () => undefined, told: () => undefined });
    end = await walk.find();
  }
  faults.push(...(await faultsIn(await walk.as('officer'))).map((fault) => `at the end: ${fault}`));
  if (walk.missingActs > 0) faults.push('acts are missing from the log');
  await walk.close();
  writeSync(1, `${JSON.stringify({ found, end, faults } satisfies Judged)}\n`);
}
flushCompileCache();

export interface Judged {
  readonly found: CorrectionFound;
  readonly end: CorrectionFound;
  readonly faults: readonly string[];
}
