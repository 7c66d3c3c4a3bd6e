import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestOffice, PRINCIPAL, type TestOffice } from '../support/office/open-test-office.ts';
import { NOBODY } from '../support/office/school-with-staff.ts';
import { textOf } from '../support/pdf/judges.ts';

let test: TestOffice;
beforeAll(async () => {
  test = await openTestOffice({ enforceOwnPassword: false });
});
afterAll(() => test.close());

/** Text of the commitment and the minutes of a new account. */
async function papersOf(fullName: string): Promise<string> {
  const { id } = await test.call('staff.save', { ...NOBODY, fullName, birthDate: '1990-01-01' });
  const selection = { all: false, department: null, staffIds: [id] };
  const { ids } = await test.call('accounts.create', { selection, logins: {}, sharedReason: '' });
  const { paperIds } = await test.call('papers.issue', {
    accountIds: ids,
    kinds: ['cam-ket', 'bien-ban-ban-giao'],
    jobId: 'head',
  });
  const texts: string[] = [];
  for (const paperId of paperIds)
    texts.push(textOf((await test.call('papers.file', { id: paperId, purpose: 'view' })).bytes));
  return texts.join('\n');
}

it('the head on papers is who signs in as the head, whatever post a staff list gives somebody else', async () => {
  await test.call('staff.save', { ...NOBODY, fullName: 'Phạm Quốc Khánh', job: 'principal' });
  const text = await papersOf('Nguyễn Thị Hương');
  expect(text).toContain(PRINCIPAL.fullName);
  expect(text).not.toContain('Phạm Quốc Khánh');
});

it('a head who has left is no longer asked', async () => {
  await test.call('staff.save', {
    ...NOBODY,
    fullName: PRINCIPAL.fullName,
    job: 'principal',
    status: 'transferred',
  });
  const text = await papersOf('Trần Văn Bách');
  expect(text).toContain('Phạm Quốc Khánh');
  expect(text).not.toContain(PRINCIPAL.fullName);
});
