import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { callOf } from '../../../main/office/cli/call.ts';
import { OFFICER, officeOn, openTestOffice } from '../../support/office/open-test-office.ts';
import { addTeachers } from '../../support/office/school-with-staff.ts';

it('a last page torn by a power cut is no damage while the log beside the file holds it', async () => {
  const made = await openTestOffice();
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-torn-'));
  const ids = await addTeachers(made.call, 3);
  cpSync(made.folder, folder, { recursive: true });
  await made.close();
  appendFileSync(join(folder, 'vault.db'), Buffer.alloc(512));
  const office = officeOn(folder);
  const call = callOf(office);
  await call('vault.unlock', { login: OFFICER.login, password: OFFICER.password });
  expect((await call('staff.list', {})).map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(await call('vault.check', {})).toEqual({ whole: true });
  await office.close();
  rmSync(folder, { recursive: true });
});
