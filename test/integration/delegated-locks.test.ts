import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchoolWithDeputy } from '../support/office/school-with-deputy.ts';

const KEY_PASSWORD = 'Hoa-Sua-Pho-Cu-Dem-19';
let test: SchoolWithDeputy;
let fingerprint: string;
beforeAll(async () => {
  test = await SchoolWithDeputy.open();
  await test.call('signing.createAuthority', {});
  const wish = { staffId: test.school.staffIds[1]!, password: KEY_PASSWORD, renews: null };
  fingerprint = (await test.call('signing.issueCertificate', wish)).fingerprint;
});
afterAll(() => test.close());

const lock = (classIndex = 0) =>
  test.call('locks.lock', {
    ...{ semester: 1, part: 'marks', reason: 'Kết thúc học kỳ I', at: null },
    scopes: [
      {
        ...{ grade: null, studentId: null, col: null },
        classId: test.school.classIds[classIndex]!,
        subjectId: test.school.subjectIds[0]!,
      },
    ],
  });
/** Draws up the decision that opens the newest lock for some hours. */
async function release(hours: number): Promise<string> {
  const standing = (await test.call('locks.acts', {})).find(({ state }) => state === 'locked')!;
  const [row] = await test.call('locks.act', { id: standing.id });
  const againAt = new Date(test.now.getTime() + hours * 3_600_000).toISOString();
  const wish = { lockIds: [row!.lockId], reason: 'Bổ sung điểm kiểm tra bù', againAt };
  return (await test.call('locks.release', wish)).paperId;
}
async function sign(paperId: string) {
  const { papers } = await test.call('signing.toSign', { paperIds: [paperId], signer: null });
  const { sha256 } = papers[0]!;
  return test.call('signing.sign', {
    batchId: paperId.slice(0, 30),
    signer: test.school.staffIds[1]!,
    papers: [{ paperId, field: 'ThuTruong', sha256, read: true }],
    fingerprint,
    key: { kind: 'internal', fingerprint, password: KEY_PASSWORD },
  });
}

describe('a deputy', () => {
  it('neither locks nor signs a lock for the head by being allowed to sign papers', async () => {
    await test.asPrincipal();
    const { id } = await test.call('delegations.create', test.wish({ functions: ['papers'] }));
    const { actId, paperId } = await lock();
    await test.as('phohieutruong');
    await expect(lock()).rejects.toMatchObject({ code: 'permission.denied' });
    expect((await sign(paperId!)).results).toMatchObject([
      { state: 'refused', error: { code: 'signing.not-your-place' } },
    ]);
    await test.asPrincipal();
    await test.call('locks.withdraw', { id: actId, reason: 'Thử quyền' });
    await test.call('delegations.end', { id, reason: 'Lập lại theo phạm vi mới' });
  });

  it('stays within the classes of the delegation: nothing is locked, signed or withdrawn for another', async () => {
    await test.asPrincipal();
    const { id } = await test.call(
      'delegations.create',
      test.wish({ functions: ['records', 'marks'], classIds: [test.school.classIds[1]!] }),
    );
    const outside = await lock(0);
    const inside = await lock(1);
    await test.as('phohieutruong');
    await expect(lock(0)).rejects.toMatchObject({ code: 'mark-locks.outside-delegation' });
    expect((await sign(outside.paperId!)).results).toMatchObject([
      { state: 'refused', error: { code: 'signing.not-your-place' } },
    ]);
    await expect(
      test.call('locks.withdraw', { id: outside.actId, reason: 'Thử quyền' }),
    ).rejects.toMatchObject({ code: 'mark-locks.outside-delegation' });
    expect((await sign(inside.paperId!)).results).toMatchObject([{ state: 'signed', complete: true }]);
    await test.asPrincipal();
    await test.call('locks.withdraw', { id: outside.actId, reason: 'Thử quyền' });
    await test.call('delegations.end', { id, reason: 'Lập lại theo phạm vi mới' });
  });

  it('locks and signs "KT." when marks were named in the delegation', async () => {
    await test.asPrincipal();
    await test.call('delegations.create', test.wish({ functions: ['marks'] }));
    await test.as('phohieutruong');
    const { actId, paperId } = await lock();
    const { papers } = await test.call('signing.toSign', { paperIds: [paperId!], signer: null });
    expect(papers[0]).toMatchObject({ field: 'ThuTruong' });
    expect((await sign(paperId!)).results).toMatchObject([{ state: 'signed', complete: true }]);
    const [act] = (await test.call('locks.acts', {})).filter(({ id }) => id === actId);
    expect(act).toMatchObject({ state: 'locked', askedBy: 'Phạm Quốc Khánh' });
    const paper = (await test.call('papers.list', {})).find(({ id }) => id === paperId)!;
    expect(paper.signers.map(({ role, name }) => [role, name])).toEqual([
      ['KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG', 'Phạm Quốc Khánh'],
    ]);
  });

  it('signs no decision whose time is over; a new one may be drawn up at once', async () => {
    await test.asPrincipal();
    const late = await release(1);
    await expect(release(2)).rejects.toMatchObject({ code: 'mark-locks.release-waits' });
    test.now = new Date(test.now.getTime() + 2 * 3_600_000);
    await test.as('phohieutruong');
    expect((await sign(late)).results).toMatchObject([
      { state: 'refused', error: { code: 'mark-locks.release-over' } },
    ]);
    await test.asPrincipal();
    const paper = (await test.call('papers.list', {})).find(({ id }) => id === late)!;
    expect(paper.state).toBe('signing');
    await test.call('papers.void', { id: await release(2), reason: 'Lập thử' });
  });

  it('signs for the head what the head asked for', async () => {
    await test.asPrincipal();
    const paperId = await release(24);
    await test.as('phohieutruong');
    expect((await sign(paperId)).results).toMatchObject([{ state: 'signed', complete: true }]);
    const [step] = (await test.call('signing.rounds', { paperId })).rounds[0]!.steps;
    expect(step).toMatchObject({ name: 'Vũ Thị Minh Nguyệt', signedBy: 'Phạm Quốc Khánh' });
  });
});
