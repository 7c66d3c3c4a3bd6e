import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry, type MethodName } from '../../preload/contract/index.ts';
import { addSchoolWithStaff, type SchoolWithStaff } from '../support/office/school-with-staff.ts';
import { addUser } from '../support/office/signed-in-as.ts';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';

let test: TestOffice;
let school: SchoolWithStaff;
let teacherId: string;

beforeAll(async () => {
  test = await openTestOffice();
  school = await addSchoolWithStaff(test.call);
  teacherId = await addUser(test, {
    fullName: 'Nguyễn Thị Hương',
    login: 'huong',
    staffId: school.staffIds[3]!,
    roles: ['homeroom-teacher', 'subject-teacher'],
  });
});
afterAll(() => test.close());

const entriesOf = async (action: string) =>
  (
    await test.call('audit.list', {
      ...{ action, actor: '', outcome: '', fromDay: '', toDay: '' },
      ...{ beforeSeq: null, limit: 50 },
    })
  ).entries;

describe('looking with other eyes', () => {
  it('is not offered for oneself, nor for somebody who cannot sign in', async () => {
    const { userId } = await test.call('session.current', {});
    await expect(test.call('session.viewAs', { userId })).rejects.toMatchObject({
      code: 'session.view-self',
    });
    expect((await test.call('session.viewChoices', {})).map(({ id }) => id)).not.toContain(userId);
    await expect(test.call('session.endViewAs', {})).rejects.toMatchObject({ code: 'session.not-viewing' });
  });

  it('answers queries with the permissions and the classes of that person', async () => {
    const own = await test.call('session.current', {});
    await test.call('session.viewAs', { userId: teacherId });
    const seen = await test.call('session.current', {});
    expect(seen).toMatchObject({
      viewing: 'person',
      fullName: 'Nguyễn Thị Hương',
      mustChangePassword: false,
    });
    expect(own.permissions).toEqual(expect.arrayContaining(seen.permissions));
    expect(seen.permissions).toEqual([
      'signed-in',
      'people.read',
      'incidents.report',
      'grades.read',
      'corrections.read',
    ]);
    expect((await test.call('classes.list', {})).map(({ name }) => name)).toEqual(['6A1', '6A2']);
    expect((await test.call('staff.list', {})).length).toBeLessThan(school.staffIds.length);
    await expect(
      test.call('audit.list', {
        ...{ action: '', actor: '', outcome: '', fromDay: '', toDay: '' },
        ...{ beforeSeq: null, limit: 1 },
      }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
  });

  it('refuses every command, whatever it is, and none of them changes anything', async () => {
    const commands = (Object.keys(registry) as MethodName[]).filter(
      (name) =>
        registry[name].host === 'office' &&
        registry[name].type === 'command' &&
        registry[name].permission !== 'public' &&
        name !== 'session.endViewAs',
    );
    expect(commands.length).toBeGreaterThan(30);
    for (const name of commands)
      expect(await test.office.dispatch(name, {}), name).toMatchObject({
        ok: false,
        error: { code: 'session.viewing-only' },
      });
  });

  it('ends with one call, and the log names who looked, not whose eyes were borrowed', async () => {
    await test.call('session.endViewAs', {});
    const after = await test.call('session.current', {});
    expect(after).toMatchObject({ viewing: null, roles: ['it-officer'] });
    const [start] = await entriesOf('session.viewAs');
    const ends = await entriesOf('session.endViewAs');
    expect(start).toMatchObject({ outcome: 'refused' });
    const started = (await entriesOf('session.viewAs')).find(({ outcome }) => outcome === 'done')!;
    expect(started.subject).toBe(teacherId);
    expect(started.actor).toContain('Đỗ Quang Huy');
    expect(ends.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
    for (const entry of await entriesOf('staff.save')) expect(entry.actor).not.toContain('huong)');
  });

  it('of a role alone shows the screens of that role and no class', async () => {
    await test.call('session.viewAs', { role: 'homeroom-teacher' });
    expect(await test.call('session.current', {})).toMatchObject({
      viewing: 'role',
      roles: ['homeroom-teacher'],
    });
    expect(await test.call('classes.list', {})).toEqual([]);
    await test.call('session.endViewAs', {});
  });

  it('does not print a slip: a query that would write is refused as well', async () => {
    const selection = { all: false, department: null, staffIds: [school.staffIds[4]!] };
    const { ids } = await test.call('accounts.create', { selection, logins: {}, sharedReason: '' });
    const { paperIds } = await test.call('papers.issue', {
      accountIds: ids,
      kinds: ['phieu-cap'],
      jobId: 'slip',
    });
    await test.call('session.viewAs', { role: 'principal' });
    await expect(test.call('papers.file', { id: paperIds[0]!, purpose: 'print' })).rejects.toMatchObject({
      code: 'session.viewing-only',
    });
    await test.call('session.endViewAs', {});
    const [account] = (await test.call('accounts.list', {})).filter(({ id }) => ids.includes(id));
    expect(account).toMatchObject({ passwordHeld: true });
  });
});
