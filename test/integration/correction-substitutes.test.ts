import { afterAll, beforeAll, expect, it } from 'vitest';
import { SchoolWithCorrections } from '../support/office/school-with-corrections.ts';
import { textOf } from '../support/pdf/judges.ts';

let school: SchoolWithCorrections;
beforeAll(async () => {
  school = await SchoolWithCorrections.open();
});
afterAll(() => school.close());

const refusal = (code: string) => ({ code });

/** By the principal, in writing: this colleague stands in for the officer. */
async function handOver(fullName: string): Promise<void> {
  const users = await school.call('users.list', {});
  const idOf = (name: string) => users.find((user) => user.fullName === name)!.id;
  await school.call('delegations.create', {
    delegatorId: idOf('Vũ Thị Minh Nguyệt'),
    delegateId: idOf(fullName),
    substitutedId: idOf('Đỗ Quang Huy'),
    fromDay: '2026-11-23',
    toDay: '2026-11-30',
    functions: ['marks'],
    classIds: [],
    outside: null,
  });
}

it('who stands in for the officer witnesses in that place, and decides nothing in the place of the head', async () => {
  const id = await school.submitted({ cells: [school.cell(1, 'tx2', 85)] });
  await school.as('homeroom');
  await school.call('corrections.confirm', { id, note: '' });
  const witness = () => school.call('corrections.witness', { id, note: '' });
  await school.as('chief');
  await expect(witness()).rejects.toMatchObject(refusal('permission.denied'));
  await school.as('principal');
  await handOver('Ngô Thúy Vân');
  await expect(witness()).rejects.toMatchObject(refusal('permission.denied'));
  await school.as('chief');
  await witness();
  const symbol = (await school.show(id)).steps.at(-1)!.delegation;
  expect(symbol).toMatch(/THCSHP/u);
  await expect(school.decide(id)).rejects.toMatchObject(refusal('permission.denied'));
  await school.as('principal');
  const paperId = await school.decide(id);
  const { rounds } = await school.call('signing.rounds', { paperId });
  expect(rounds[0]!.steps.find(({ field }) => field === 'QuanTri')?.name).toBe('Ngô Thúy Vân');
  const { bytes } = await school.call('papers.file', { id: paperId, purpose: 'view' });
  expect(textOf(bytes)).toContain(`Văn bản số ${symbol}`);
});

it('who stands in for the officer without a right to the marks sees the one request that waits, and nothing else', async () => {
  await school.submitted({ cells: [school.cell(0, 'tx1', 75)] });
  await school.as('principal');
  const others = await school.call('corrections.list', {});
  expect(others.length).toBeGreaterThan(0);
  await school.as('clerk');
  await expect(school.call('corrections.list', {})).rejects.toMatchObject(refusal('permission.denied'));
  await school.as('principal');
  await handOver('Lý Mai Hương');
  const id = await school.submitted({ cells: [school.cell(1, 'tx3', 85)] });
  await school.as('clerk');
  const seen = async () => (await school.call('corrections.list', {})).map((each) => each.id);
  const open = (which: string) => school.call('corrections.open', { id: which });
  expect(await seen()).toEqual([]);
  await expect(open(id)).rejects.toMatchObject(refusal('corrections.not-found'));
  await school.as('homeroom');
  await school.call('corrections.confirm', { id, note: '' });
  await school.as('clerk');
  expect(await seen()).toEqual([id]);
  const { tasks } = await school.call('home.overview', {});
  expect(tasks).toContainEqual(expect.objectContaining({ key: 'corrections-waiting', count: 1 }));
  const { allowed, evidence } = await open(id);
  expect(allowed).toEqual(['witness', 'return', 'reject']);
  expect((await school.call('corrections.evidence', { evidenceId: evidence[0]!.id })).fileName).not.toBe('');
  for (const each of others)
    await expect(open(each.id)).rejects.toMatchObject(refusal('corrections.not-found'));
  await expect(school.call('gradebook.open', school.book())).rejects.toMatchObject(
    refusal('permission.denied'),
  );
  await expect(
    school.call('corrections.export', { ids: [others[0]!.id, id], purpose: 'Làm thay cán bộ CNTT' }),
  ).resolves.toMatchObject({ fileName: expect.stringContaining('so-sua-diem') as string });
  await school.call('corrections.witness', { id, note: '' });
  // Whoever stands under the minutes goes on seeing what he witnessed.
  expect(await seen()).toEqual([id]);
  await expect(school.decide(id)).rejects.toMatchObject(refusal('permission.denied'));
  await school.as('principal');
  await school.call('corrections.reject', { id, reason: 'Minh chứng không khớp' });
});
