import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchoolWithDeputy } from '../support/office/school-with-deputy.ts';

const HEAD_NAME = 'Vũ Thị Minh Nguyệt';
const OFFICER_NAME = 'Đỗ Quang Huy';
const TEACHER_NAME = 'Nguyễn Thị Hương';

let test: SchoolWithDeputy;
beforeAll(async () => {
  test = await SchoolWithDeputy.open();
  await test.asPrincipal();
  const selection = { all: true, department: null, staffIds: [] };
  await test.call('accounts.create', { selection, logins: {}, sharedReason: '' });
  const accounts = await test.call('accounts.list', {});
  const give = (staffIndex: number) =>
    test.call('grants.save', {
      accountId: accounts.find(({ staffId }) => staffId === test.school.staffIds[staffIndex])!.id,
      rights: { classIds: [], classSubjects: [], functions: ['library', 'reports'] },
      reason: 'Phân công đầu năm',
    });
  for (const staffIndex of [0, 2, 3]) await give(staffIndex);
  await test.call('users.update', {
    ...{ id: test.teacherId, fullName: 'Trần Văn Bách', staffId: test.school.staffIds[5]! },
    roles: ['department-head'],
  });
  await test.call('reviews.open', { dueOn: test.dayAt(14) });
});
afterAll(() => test.close());

const undecidedOf = async (person: string) => {
  const [review] = await test.call('reviews.list', {});
  const { items } = await test.call('reviews.get', { id: review!.id });
  return items.find(({ fullName, decision }) => fullName === person && decision === 'open')!;
};
const keep = (item: { readonly id: string }) =>
  test.call('reviews.decide', { itemIds: [item.id], decision: 'keep', reason: '' });
const delegationInLog = async () => {
  const { entries } = await test.call('audit.list', {
    ...{ action: 'reviews.decide', actor: '', outcome: 'done', fromDay: '', toDay: '' },
    ...{ beforeSeq: null, limit: 1 },
  });
  return (JSON.parse(entries[0]!.detail) as { readonly delegation?: string }).delegation;
};

describe('rights decided for the head of the school', () => {
  it('by a deputy under a delegation, named in the log, and never those of the head', async () => {
    const { id } = await test.call('delegations.create', test.wish({ functions: ['incidents'] }));
    await test.as('phohieutruong');
    await keep(await undecidedOf(OFFICER_NAME));
    await expect(keep(await undecidedOf(HEAD_NAME))).rejects.toMatchObject({ code: 'reviews.not-yours' });
    await test.asOfficer();
    expect(await delegationInLog()).toBe(id);
  });

  it('by a head of department: the own department by the own office, others only under a delegation', async () => {
    await test.as('giaovien');
    await keep(await undecidedOf(TEACHER_NAME));
    await test.asPrincipal();
    expect(await delegationInLog()).toBeUndefined();
    const { id } = await test.call(
      'delegations.create',
      test.wish({ delegateId: test.teacherId, functions: ['incidents'] }),
    );
    await test.as('giaovien');
    await keep(await undecidedOf(OFFICER_NAME));
    await test.asPrincipal();
    expect(await delegationInLog()).toBe(id);
    await test.call('delegations.end', { id, reason: 'Hết việc' });
  });

  it('never by who stands in for the officer', async () => {
    await test.asPrincipal();
    await test.call(
      'delegations.create',
      test.wish({ delegateId: test.teacherId, substitutedId: test.officerId, functions: ['incidents'] }),
    );
    const { items } = await test.call('reviews.get', { id: (await test.call('reviews.list', {}))[0]!.id });
    const left = items.find(({ fullName }) => fullName === OFFICER_NAME)!;
    await test.as('giaovien');
    await expect(keep(left)).rejects.toMatchObject({ code: 'reviews.not-yours' });
  });
});
