// Does the next step of a correction and ends at one change of the disk, by the signal that nobody answers; each line
// is what was acknowledged before.
import { writeSync } from 'node:fs';
import { CorrectionWalk } from './correction-walk.ts';
import { DiskSteps } from './disk-steps.ts';

const [folder = '', at = '0', side = ''] = process.argv.slice(2);
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);
const walk = new CorrectionWalk(folder);
const disk = new DiskSteps();
const begun = () => {
  disk.arm({ at: Number(at), side: side === 'after' ? 'after' : 'before' });
};
say(await walk.next(await walk.find(), { begun, told: say }));
process.kill(process.pid, 'SIGKILL');
