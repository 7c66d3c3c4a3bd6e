// Leads two corrections from the request to the shut cell: applied by the program, then typed by the teacher. Keeps the
// vault as it stood before each step and tells what was found then and every change of the disk that the step made.
import { cpSync, writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { isOver } from './correction-found.ts';
import { CorrectionWalk } from './correction-walk.ts';
import { DiskSteps } from './disk-steps.ts';

const [folder = '', kept = ''] = process.argv.slice(2);
const walk = new CorrectionWalk(folder);
const disk = new DiskSteps();
for (let number = 0; ; number += 1) {
  const found = await walk.find();
  await walk.close();
  const over = found.corrections.filter(({ state }) => isOver(state)).length;
  const name = join(kept, String(number));
  if (over < 2) {
    cpSync(folder, name, { recursive: true });
    const begun = () => {
      disk.arm(null);
    };
    await walk.next(found, { begun, told: () => undefined });
  }
  writeSync(1, `${JSON.stringify({ folder: name, found, over, changes: disk.disarm() })}\n`);
  if (over === 2) break;
}
await walk.close();
flushCompileCache();
