// An office that works through everything that writes, while each of its writes is recorded. What the office has
// acknowledged goes into a file of the watched folder, so that it stands in the recording between those writes.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { callOf } from '../../../../main/office/cli/call.ts';
import { OFFICER, officeOn } from '../../office/open-test-office.ts';
import { addTeachers } from '../../office/school-with-staff.ts';
import { ACKNOWLEDGED, type Acknowledged } from './acknowledged.ts';

const [folder = '', clerkId = '', turns = '1'] = process.argv.slice(2);
const say = (line: Acknowledged) => appendFileSync(join(folder, ACKNOWLEDGED), `${JSON.stringify(line)}\n`);
const reason = 'Thử mất điện';

const office = officeOn(folder);
const call = callOf(office);
await call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
for (let turn = 0; turn < Number(turns); turn += 1) {
  for (let i = 0; i < 5; i += 1) say({ staff: (await addTeachers(call, 1))[0]! });
  const selection = { all: true, department: null, staffIds: [] };
  const { ids } = await call('accounts.create', { selection, logins: {}, sharedReason: '' });
  say({ accounts: ids });
  const { paperIds } = await call('papers.issue', {
    accountIds: ids,
    kinds: ['bien-ban-ban-giao'],
    jobId: 'cut',
  });
  say({ papers: paperIds });
  const password = `Mat-Dien-Giua-Chung-${turn}-Kia`;
  say({ trying: password });
  await call('users.resetPassword', { id: clerkId, password, reason });
  say({ password });
  const { rotatedAt } = await call('vault.rotateKey', { password: OFFICER.password, jobId: 'cut' });
  say({ rotatedAt });
}
await office.close();
