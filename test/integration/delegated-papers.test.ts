import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchoolWithDeputy, WHITE_PAGE } from '../support/office/school-with-deputy.ts';

let test: SchoolWithDeputy;
beforeAll(async () => {
  test = await SchoolWithDeputy.open();
});
afterAll(() => test.close());

describe('papers issued under a delegation', () => {
  it('carry the KT. line with the name of the deputy, are named in the log, and never pass a delegation on', async () => {
    await test.asPrincipal();
    const { id } = await test.call(
      'delegations.create',
      test.wish({ functions: ['papers', 'custody', 'accounts'] }),
    );
    const { symbol } = await test.delegation(id);
    await test.as('phohieutruong');
    const { id: accountId } = await test.call('custody.save', {
      ...{ id: null, login: 'hp.hoaphuong', system: 'Cơ sở dữ liệu ngành', scope: 'Toàn trường', guides: '' },
    });
    const { paperIds } = await test.call('custody.receive', {
      accountId,
      giver: { name: 'Ngô Văn Thanh', title: 'Trưởng phòng', body: 'UBND phường Hoa Phượng' },
      ...{ letterNumber: '', letterDay: null, scan: null },
      headId: test.school.staffIds[0]!,
      receiverId: test.school.staffIds[2]!,
    });
    const minutes = (await test.call('papers.list', {})).find((paper) => paper.id === paperIds[0])!;
    expect(minutes.signers.map(({ role, name }) => [role, name])).toEqual([
      ['BÊN GIAO', 'Ngô Văn Thanh'],
      ['BÊN NHẬN', 'Đỗ Quang Huy'],
      ['KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG', 'Phạm Quốc Khánh'],
    ]);
    const selection = { all: false, department: null, staffIds: [test.school.staffIds[3]!] };
    const { ids } = await test.call('accounts.create', { selection, logins: {}, sharedReason: '' });
    const issued = await test.call('papers.issue', {
      accountIds: ids,
      kinds: ['bien-ban-ban-giao', 'cam-ket'],
      jobId: 'kt',
    });
    const papers = (await test.call('papers.list', {})).filter((paper) => issued.paperIds.includes(paper.id));
    const commitment = papers.find(({ kind }) => kind === 'cam-ket')!;
    expect(commitment.signers.find(({ field }) => field === 'ThuTruong')).toMatchObject({
      name: 'Phạm Quốc Khánh',
    });
    const { entries } = await test.call('audit.list', {
      ...{ action: 'papers.issue', actor: '', outcome: '', fromDay: '', toDay: '' },
      ...{ beforeSeq: null, limit: 5 },
    });
    expect(JSON.parse(entries[0]!.detail)).toMatchObject({ delegation: id });
    expect(symbol).toMatch(/GUQ/u);
    await test.asOfficer();
  });
});

describe('a person who is named in a delegation', () => {
  it('does not record the signature of the head on it', async () => {
    await test.asPrincipal();
    const [running] = (await test.call('delegations.list', {})).filter(
      ({ state, kind }) => state === 'in-force' && kind === 'deputy',
    );
    await test.call('delegations.end', { id: running!.id, reason: 'Lập lại theo phạm vi mới' });
    const { id } = await test.call('delegations.create', test.wish({ functions: ['papers', 'accounts'] }));
    await test.as('phohieutruong');
    const { paperId } = await test.delegation(id);
    await test.call('papers.attachScans', {
      scans: [{ fileName: 'ky.png', bytes: WHITE_PAGE }],
      paperId: paperId!,
    });
    await expect(
      test.call('papers.markSigned', { id: paperId!, signedOn: test.dayAt(0) }),
    ).rejects.toMatchObject({
      code: 'delegations.own-signature',
    });
  });

  it('has nothing any more when the head is disabled in the program', async () => {
    await test.asPrincipal();
    await test.call('users.create', {
      fullName: 'Bùi Thị Thanh Xuân',
      login: 'hieutruongmoi',
      staffId: null,
      roles: ['principal'],
      password: 'Nang-Thu-Ben-Song-71',
    });
    await test.asOfficer();
    await test.call('users.setState', {
      id: test.principalId,
      state: 'disabled',
      reason: 'Hiệu trưởng chuyển công tác',
    });
    await test.as('phohieutruong');
    expect((await test.call('session.current', {})).delegations).toEqual([]);
    expect(await test.dispatch('papers.markSigned', {})).toMatchObject({
      error: { code: 'permission.denied' },
    });
  });
});
