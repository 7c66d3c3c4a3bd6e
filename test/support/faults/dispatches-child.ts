// Registers dispatches until it is killed. Each line on stdout is the symbol or the arrival number of one that was kept.
import { writeSync } from 'node:fs';
import { callOf } from '../../../main/office/cli/call.ts';
import { FIELDS } from '../archive/archive-office.ts';
import { pdf } from '../archive/invented-files.ts';
import { OFFICER, officeOn } from '../office/open-test-office.ts';

const [folder = ''] = process.argv.slice(2);
const call = callOf(officeOn(folder));
await call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
for (let n = 0; ; n += 1) {
  // Each has a file of its own, so that the transaction has several writes.
  const files = [{ fileName: 'a.pdf', bytes: pdf(`% ${String(process.pid)} ${String(n)}`), note: '' }];
  const arrived = { ...FIELDS, kind: 'dispatch-in', day, files } as const;
  const sent = { ...FIELDS, kind: 'dispatch-out', number: '', day, files } as const;
  const { number, arrivalNo } = await call('archive.addDocument', n % 2 === 0 ? arrived : sent);
  writeSync(1, `${arrivalNo === null ? number : String(arrivalNo)}\n`);
}
