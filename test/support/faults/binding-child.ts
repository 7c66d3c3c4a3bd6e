// An office that turns the binding to this computer on and off until it is killed. Says a line once it is unlocked and
// after each turn.
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { callOf } from '../../../main/office/cli/call.ts';
import { computerAccount } from '../office/computer-account.ts';
import { OFFICER, officeOn } from '../office/open-test-office.ts';

const [folder = '', accountKey = ''] = process.argv.slice(2);
const { login, password } = OFFICER;
const call = callOf(officeOn(folder, [], { protector: computerAccount(Buffer.from(accountKey, 'hex')) }));
await call('vault.unlock', { login, password });
flushCompileCache();
writeSync(1, 'ready\n');
for (;;) {
  const { on } = await call('vault.osShare', {});
  await call('vault.setOsShare', { on: !on, password });
  writeSync(1, 'turned\n');
}
