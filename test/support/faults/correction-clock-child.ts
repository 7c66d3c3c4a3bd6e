// Opens vaults whose office was killed with a clock that jumped, tries to type the approved mark, and tries again once
// the clock is right; tells what became of it.
import { writeSync } from 'node:fs';
import type { CorrectionFound } from './correction-found.ts';
import { LOW } from './correction-found.ts';
import { CorrectionWalk } from './correction-walk.ts';

const HOUR = 3_600_000;

for (const each of process.argv.slice(2)) {
  const [folder, hours] = JSON.parse(each) as [folder: string, hours: number];
  const jumped = await tryAt(folder, hours);
  const right = await tryAt(folder, 0);
  writeSync(1, `${JSON.stringify({ jumped, right } satisfies Jumped)}\n`);
}

/** Whether the mark was written, and the state in which the correction then stands. */
async function tryAt(folder: string, hours: number): Promise<Tried> {
  const clock = { now: () => new Date(Date.now() + hours * HOUR) };
  const walk = new CorrectionWalk(folder, { clock });
  const { cell, marks } = await walk.find();
  const { studentId, col, ...book } = cell;
  const changes = [{ studentId, col, before: marks[0]![4]!, after: LOW, reason: 'Theo biên bản' }];
  const call = await walk.as('teacher');
  const { written } = await call('gradebook.write', { ...book, how: 'typed', changes });
  const found: CorrectionFound = await walk.find();
  await walk.close();
  return {
    mark: found.marks[0]![4]!,
    written: written.length === 1 && marks[0]![4] !== LOW,
    state: found.corrections.at(-1)!.state,
  };
}

export interface Tried {
  readonly mark: number | string;
  readonly written: boolean;
  readonly state: string;
}
export interface Jumped {
  readonly jumped: Tried;
  readonly right: Tried;
}
