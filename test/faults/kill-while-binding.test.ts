import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callOf } from '../../main/office/cli/call.ts';
import { computerAccount } from '../support/office/computer-account.ts';
import { OFFICER, PRINCIPAL, officeOn, openTestOffice } from '../support/office/open-test-office.ts';
import { startOffice } from '../support/faults/start-office.ts';

const ROUNDS = 9;
/** One turn takes about 300 ms; the moments of the kills are spread over two of them. */
const SPREAD_MS = 600;
const key = randomBytes(32);
let folder: string;
let recoveryCode: string;

beforeAll(async () => {
  const made = await openTestOffice({ protector: computerAccount(key) });
  ({ folder, recoveryCode } = made);
  await made.call('vault.confirmRecoveryCode', { code: recoveryCode });
  await made.office.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Kills the office so many milliseconds after it has turned the switch so many times. */
async function killAfter(turns: number, delay: number): Promise<void> {
  const child = startOffice('binding-child.ts', [folder, key.toString('hex')]);
  child.stderr.pipe(process.stderr);
  let said = 0;
  createInterface({ input: child.stdout }).on('line', () => {
    said += 1;
    if (said === turns + 1) setTimeout(() => child.kill('SIGKILL'), delay);
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}

it(`every password still opens the vault after each of ${ROUNDS} kills while the binding is turned`, async () => {
  const states = new Set<boolean>();
  for (let round = 0; round < ROUNDS; round += 1) {
    await killAfter(round % 3, (round * SPREAD_MS) / ROUNDS);
    for (const { login, password } of [PRINCIPAL, OFFICER]) {
      const office = officeOn(folder, [], { protector: computerAccount(key) });
      const call = callOf(office);
      expect(await call('vault.unlock', { login, password })).toMatchObject({ missingActs: 0 });
      const { on, signIns } = await call('vault.osShare', {});
      states.add(on);
      expect(signIns.find((signIn) => signIn.login === login)?.binding).toBe(on ? 'here' : 'unbound');
      expect(await call('vault.confirmRecoveryCode', { code: recoveryCode })).toHaveProperty('confirmedAt');
      await office.close();
    }
  }
  expect([...states].sort()).toEqual([false, true]);
});
