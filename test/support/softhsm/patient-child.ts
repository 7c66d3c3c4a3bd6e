import { renameSync, writeFileSync } from 'node:fs';
import type { TokenChoice } from '../../../main/token/protocol.ts';
import { unlockKey } from '../../../main/token/unlock-key.ts';

/** Lets go of a token that holds on to a signature, while that signature is awaited: only a free event loop can. */
const [choice = '', pin = '', faults = ''] = process.argv.slice(2);
const key = unlockKey(JSON.parse(choice) as TokenChoice, Buffer.from(pin));
const signature = key.sign(Buffer.from('x'), 'sha256');
setImmediate(() => {
  writeFileSync(`${faults}.new`, '');
  renameSync(`${faults}.new`, faults);
});
process.stdout.write(`${String((await signature).length)} bytes`);
key.close();
