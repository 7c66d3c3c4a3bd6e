import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawInputOf } from '../../preload/contract/index.ts';
import { SchoolWithDeputy, WHITE_PAGE } from '../support/office/school-with-deputy.ts';

const ANY: RawInputOf<'archive.page'> = {
  ...{ text: '', person: '', fromDay: '', toDay: '', due: false },
  ...{ kind: null, state: null, cursor: null, limit: 50 },
};

let test: SchoolWithDeputy;
beforeAll(async () => {
  test = await SchoolWithDeputy.open();
  const { id: accountId } = await test.call('custody.save', {
    id: null,
    login: 'hp.thcs.hoaphuong',
    system: 'Cơ sở dữ liệu ngành',
    scope: 'Quản trị toàn trường',
    guides: '',
  });
  await test.call('custody.receive', {
    accountId,
    giver: { name: 'Ngô Văn Thanh', title: 'Trưởng phòng', body: 'Phòng Văn hóa – Xã hội' },
    letterNumber: '12/GGT-UBND',
    letterDay: test.dayAt(0),
    scan: { fileName: 'giấy giới thiệu.png', bytes: WHITE_PAGE },
    headId: test.school.staffIds[0]!,
    receiverId: null,
  });
});
afterAll(() => test.close());

const found = async (text: string) =>
  (await test.call('archive.page', { ...ANY, text, kind: 'incoming' })).entries;

describe('the scan of a paper of another body', () => {
  it('is found in the archive by its number, its giver and its file, and opens there as it came in', async () => {
    for (const text of ['12/GGT-UBND', 'Ngô Văn Thanh', 'giấy giới thiệu']) {
      const entries = await found(text);
      expect(entries, text).toMatchObject([
        { kind: 'incoming', state: 'kept', symbol: '12/GGT-UBND', person: 'Ngô Văn Thanh', files: 1 },
      ]);
    }
    const [entry] = await found('12/GGT-UBND');
    const detail = await test.call('archive.entry', { ref: entry!.ref });
    expect(detail).toMatchObject({ day: test.dayAt(0), attachments: [] });
    const [scan] = detail.scans;
    const file = await test.call('papers.incomingScan', { id: scan!.id, purpose: 'view' });
    expect(Buffer.compare(file.bytes, WHITE_PAGE)).toBe(0);
  });

  it('is found by the global search by those who may read the archive, and by nobody else', async () => {
    const hits = await test.call('search.global', { text: 'ggt ubnd', limit: 20 });
    expect(hits).toMatchObject([{ kind: 'document', detail: 'Ngô Văn Thanh' }]);
    expect(hits[0]?.id).toBe((await found('12/GGT-UBND'))[0]?.ref);
    await test.as('giaovien');
    expect(await test.call('search.global', { text: 'ggt ubnd', limit: 20 })).toEqual([]);
    await test.asOfficer();
  });

  it('is compared with its digest when the archive is checked', async () => {
    const { scans, bad } = await test.call('archive.verify', { jobId: 'check' });
    expect([scans, bad]).toEqual([1, []]);
  });

  it('is kept once with the same page attached elsewhere, and both are given out and checked', async () => {
    const [entry] = await found('12/GGT-UBND');
    const paper = (await test.call('papers.list', {}))[0]!;
    await test.call('archive.attach', {
      ownerKind: 'paper',
      ownerId: paper.id,
      files: [{ fileName: 'giấy giới thiệu.png', bytes: WHITE_PAGE, note: '' }],
    });
    const { attachments } = await test.call('archive.entry', { ref: paper.id });
    const file = await test.call('archive.file', { id: attachments[0]!.id, purpose: 'view' });
    const scan = await test.call('papers.incomingScan', { id: entry!.ref, purpose: 'view' });
    expect([file, scan].every(({ bytes }) => Buffer.compare(bytes, WHITE_PAGE) === 0)).toBe(true);
    const check = await test.call('archive.verify', { jobId: 'again' });
    expect(check).toMatchObject({ scans: 1, attachments: 1, bad: [] });
    expect(check.papers).toBe((await test.call('papers.list', {})).length);
  });
});

describe('a dispatch', () => {
  it('is found by the global search under the words it has now', async () => {
    const fields = {
      ...{ number: '88/SGDĐT-VP', day: test.dayAt(0), party: 'Sở Giáo dục và Đào tạo' },
      ...{ subject: 'Phòng chống bão lũ', person: '', note: '', arrivalDay: '', signer: '', receiver: '' },
      copies: 1,
    };
    const { ref } = await test.call('archive.addDocument', { kind: 'dispatch-in', ...fields, files: [] });
    await test.call('archive.changeDocument', { ref, ...fields, subject: 'Phòng chống hạn mặn' });
    const ids = async (text: string) =>
      (await test.call('search.global', { text, limit: 20 })).map(({ id }) => id);
    expect(await ids('hạn mặn')).toEqual([ref]);
    expect(await ids('bão lũ')).toEqual([]);
  });
});
