import { OFFICER } from './invented-school.ts';
import { officeOn } from './open-test-office.ts';

/** Their waits (1, 2, 4 s) are long over; the next one is 8 s. */
export async function threeWrongTriesYesterday(vaultDir: string, wrongPassword: string): Promise<void> {
  const from = Date.now() - 86_400_000;
  let tries = 0;
  const office = officeOn(vaultDir, [], { clock: { now: () => new Date(from + tries * 60_000) } });
  for (tries = 1; tries <= 3; tries += 1)
    await office.dispatch('vault.unlock', { login: OFFICER.login, password: wrongPassword });
  await office.close();
}
