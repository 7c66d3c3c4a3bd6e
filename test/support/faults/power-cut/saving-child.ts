// Writes one file over another again and again; the number that is done goes into a file of the watched folder.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTakingRoom, writeWhole } from '../../../../main/platform/files/write-whole.ts';

const [folder = '', turns = '1', length = '1'] = process.argv.slice(2);
for (let turn = 1; turn <= Number(turns); turn += 1) {
  const bytes = Buffer.alloc(Number(length) - turn, turn);
  const path = join(folder, 'slip.pdf');
  if (turn % 2 === 0) await writeWhole(path, bytes);
  else await writeTakingRoom(path, () => Promise.resolve(bytes));
  appendFileSync(join(folder, 'done'), Buffer.from([turn]));
}
