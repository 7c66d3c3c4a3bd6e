import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callOf, type Call } from '../../main/office/cli/call.ts';
import { signDemoPapers } from '../../main/office/cli/sign-demo-papers.ts';
import { generateDemoSchool } from '../../main/office/demo/index.ts';
import { NEW_VAULT, OFFICER, PRINCIPAL } from '../support/office/invented-school.ts';
import { officeOn } from '../support/office/open-test-office.ts';
import { NOBODY } from '../support/office/school-with-staff.ts';

const demo = generateDemoSchool({ students: 1 });
const folder = mkdtempSync(join(tmpdir(), 'so-truong-demo-signing-'));
const office = officeOn(join(folder, 'vault'));
const call: Call = callOf(office);

beforeAll(async () => {
  await call('vault.create', {
    ...NEW_VAULT,
    principal: { ...PRINCIPAL, fullName: demo.principal },
    officer: { ...OFFICER, fullName: demo.officer },
  });
  const [head, ...others] = demo.staff;
  const officer = demo.staff.find(({ job }) => job === 'it')!;
  for (const person of [head!, officer, ...others.slice(0, 4)]) {
    const { fullName, personalId, birthDate, sex, job, department } = person;
    await call('staff.save', { ...NOBODY, fullName, personalId, birthDate, sex, job, department });
  }
  const selection = { all: true, department: null, staffIds: [] };
  const { ids } = await call('accounts.create', { selection, logins: {}, sharedReason: '' });
  await call('papers.issue', { accountIds: ids, kinds: ['bien-ban-ban-giao'], jobId: 'demo' });
  await signDemoPapers(call, demo, PRINCIPAL.password);
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

describe('signing in the demo school', () => {
  it('has three papers on the way, one of them signed by two, and their signatures hold', async () => {
    const queue = await call('signing.queue', { scope: 'all' });
    const signed = queue.map(({ steps }) => steps.filter(({ state }) => state === 'signed').length);
    expect(signed.sort()).toEqual([0, 0, 2]);
    const begun = queue.find(({ steps }) => steps[0]?.state === 'signed')!;
    const { report } = await call('signing.verifyPaper', { paperId: begun.paperId });
    expect(report).toMatchObject({ verdict: 'valid', signatures: [{ internal: true }, { internal: true }] });
  });

  it('has an authority, certificates, and one that runs out in twenty days', async () => {
    expect(await call('signing.authority', {})).toMatchObject({ issued: 2, revoked: 0 });
    const certificates = await call('signing.certificates', {});
    expect(certificates.map(({ source }) => source)).toEqual(['token', 'internal', 'internal']);
    expect(certificates[0]).toMatchObject({ person: demo.principal, fit: 'match', daysLeft: 20, due: '30' });
    const { tasks } = await call('home.overview', {});
    expect(tasks.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['signing-mine', 'certificates-ending']),
    );
  });
});
