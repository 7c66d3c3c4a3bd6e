import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatQrPayload } from '../../main/platform/qr/index.ts';
import { readScanPages } from '../../main/platform/qr/read-scan.ts';
import { vaultFilesIn } from '../../main/platform/vault/vault-files.ts';
import type { OutputOf } from '../../preload/contract/index.ts';
import { codePicture } from '../support/scans/code-picture.ts';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { addSchoolWithStaff, type SchoolWithStaff } from '../support/office/school-with-staff.ts';

type Paper = OutputOf<'papers.list'>[number];
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** A white page without any code. */
const BLANK = Uint8Array.from(
  PNG.sync.write(
    Object.assign(new PNG({ width: 200, height: 280 }), { data: Buffer.alloc(200 * 280 * 4, 255) }),
  ),
);
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

let test: TestOffice;
let school: SchoolWithStaff;
beforeAll(async () => {
  test = await openTestOffice();
  school = await addSchoolWithStaff(test.call);
  const selection = { all: true, department: null, staffIds: [] };
  const { ids } = await test.call('accounts.create', { selection, logins: {}, sharedReason: '' });
  await test.call('papers.issue', {
    accountIds: ids,
    kinds: ['bien-ban-ban-giao', 'cam-ket', 'phieu-cap'],
    jobId: 'all',
  });
});
afterAll(() => test.close());

const paperOf = async (staffIndex: number, kind: Paper['kind']): Promise<Paper> => {
  const account = (await test.call('accounts.list', {})).find(
    ({ staffId }) => staffId === school.staffIds[staffIndex],
  )!;
  return (await test.call('papers.list', {})).find(
    (paper) => paper.accountId === account.id && paper.kind === kind,
  )!;
};
const scanOf = async (paper: Paper) =>
  (await test.call('papers.file', { id: paper.id, purpose: 'view' })).bytes;
const stateOf = async (staffIndex: number) =>
  (await test.call('accounts.list', {})).find(({ staffId }) => staffId === school.staffIds[staffIndex])!
    .state;

describe('wet ink', () => {
  it('needs a scan before minutes count as signed', async () => {
    const paper = await paperOf(3, 'bien-ban-ban-giao');
    expect(paper.allowed).toEqual(['send-to-sign', 'refuse', 'void', 'attach-scan']);
    await test.call('papers.sendToSign', { ids: [paper.id] });
    await expect(test.call('papers.markSigned', { id: paper.id, signedOn: today() })).rejects.toMatchObject({
      code: 'papers.scan-needed',
    });
    expect((await paperOf(3, 'bien-ban-ban-giao')).state).toBe('signing');
  });

  it('finds the paper of a scan by its code, keeps the same file once and never its path', async () => {
    const paper = await paperOf(3, 'bien-ban-ban-giao');
    const bytes = await scanOf(paper);
    const scans = [{ fileName: '../../quét\\..\\BB Hương.PDF', bytes }];
    const [found] = await test.call('papers.attachScans', { scans, paperId: null });
    expect(found).toMatchObject({ paperId: paper.id, error: '' });
    await test.call('papers.attachScans', { scans, paperId: null });
    const { scans: kept } = await paperOf(3, 'bien-ban-ban-giao');
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ fileName: 'BB Hương.pdf', matchedBy: 'qr', sha256: sha256(bytes) });
    const file = await test.call('papers.scanFile', { scanId: kept[0]!.id, purpose: 'view' });
    expect(sha256(file.bytes)).toBe(sha256(bytes));
  });

  it('takes no signing day before the issue or after today', async () => {
    const { id } = await paperOf(3, 'bien-ban-ban-giao');
    await expect(test.call('papers.markSigned', { id, signedOn: '2020-01-01' })).rejects.toMatchObject({
      code: 'papers.signed-before-issue',
    });
    await expect(test.call('papers.markSigned', { id, signedOn: '2099-01-01' })).rejects.toMatchObject({
      code: 'papers.signed-in-future',
    });
  });

  it('hands the account over with the signed minutes, and freezes them', async () => {
    const { id } = await paperOf(3, 'bien-ban-ban-giao');
    await test.call('papers.markSigned', { id, signedOn: today() });
    const signed = await paperOf(3, 'bien-ban-ban-giao');
    expect(signed).toMatchObject({ state: 'signed', allowed: [] });
    expect(signed.signers.every(({ signedAt }) => signedAt !== null)).toBe(true);
    expect(await stateOf(3)).toBe('handed-over');
    for (const method of ['papers.void', 'papers.refuse'] as const) {
      await expect(test.call(method, { id, reason: 'Thử' })).rejects.toMatchObject({
        code: 'papers.act-not-allowed',
      });
    }
    const [late] = await test.call('papers.attachScans', {
      scans: [{ fileName: 'a.png', bytes: BLANK }],
      paperId: id,
    });
    const params = { file: 'a.png', paper: signed.symbol };
    expect(late).toMatchObject({ paperId: '', error: 'papers.scan-too-late', params });
  });

  it('lets a person choose the paper when the code cannot be read', async () => {
    const paper = await paperOf(3, 'cam-ket');
    const scans = [{ fileName: 'a.png', bytes: BLANK }];
    expect(await test.call('papers.attachScans', { scans, paperId: null })).toMatchObject([
      { error: 'papers.scan-without-code' },
    ]);
    expect(await test.call('papers.attachScans', { scans, paperId: paper.id })).toMatchObject([
      { paperId: paper.id, error: '' },
    ]);
    const other = [{ fileName: 'b.pdf', bytes: await scanOf(await paperOf(1, 'cam-ket')) }];
    expect(await test.call('papers.attachScans', { scans: other, paperId: paper.id })).toMatchObject([
      { error: 'papers.scan-of-another', params: { paper: paper.symbol, file: 'b.pdf' } },
    ]);
    expect((await paperOf(3, 'cam-ket')).scans).toMatchObject([{ matchedBy: 'hand', fileName: 'a.png' }]);
  });

  it('judges every file on its own and by its content', async () => {
    const paper = await paperOf(5, 'bien-ban-ban-giao');
    const results = await test.call('papers.attachScans', {
      scans: [
        { fileName: 'virus.pdf', bytes: Uint8Array.from([0x4d, 0x5a, 0x90, 0]) },
        { fileName: 'damaged.pdf', bytes: Uint8Array.from(Buffer.from('%PDF-1.7 nothing')) },
        { fileName: 'good.pdf', bytes: await scanOf(paper) },
      ],
      paperId: null,
    });
    expect(results.map(({ error }) => error)).toEqual(['papers.scan-not-a-picture', 'scan.damaged', '']);
  });

  it('knows the codes of the first edition, which carry the first letters of the vault’s id', async () => {
    const paper = await paperOf(2, 'cam-ket');
    const { vaultId } = JSON.parse(readFileSync(vaultFilesIn(test.folder).sidecar, 'utf8')) as {
      vaultId: string;
    };
    const [printed] = (await readScanPages(await scanOf(paper))).pages;
    const first = { ...printed!, vaultTag: vaultId.slice(0, 8) };
    expect(printed?.vaultTag).toBe(vaultId.slice(-8));
    const scans = [{ fileName: 'cũ.png', bytes: codePicture(formatQrPayload(first)) }];
    expect(await test.call('papers.attachScans', { scans, paperId: null })).toMatchObject([
      { paperId: paper.id, error: '' },
    ]);
    const changed = formatQrPayload({ ...first, digestPrefix: '0'.repeat(16) });
    const other = [{ fileName: 'khác.png', bytes: codePicture(changed) }];
    expect(await test.call('papers.attachScans', { scans: other, paperId: null })).toMatchObject([
      { error: 'papers.scan-other-content', params: { paper: paper.symbol } },
    ]);
  });

  it("does not take another school's paper", async () => {
    const other = await openTestOffice();
    try {
      await addSchoolWithStaff(other.call);
      const selection = { all: true, department: null, staffIds: [] };
      const { ids } = await other.call('accounts.create', { selection, logins: {}, sharedReason: '' });
      const { paperIds } = await other.call('papers.issue', {
        accountIds: ids.slice(0, 1),
        kinds: ['cam-ket'],
        jobId: 'x',
      });
      const { bytes } = await other.call('papers.file', { id: paperIds[0]!, purpose: 'view' });
      const [result] = await test.call('papers.attachScans', {
        scans: [{ fileName: 'khác.pdf', bytes }],
        paperId: null,
      });
      // Both vaults were made in the same minute.
      expect(result).toMatchObject({ paperId: '', error: 'papers.scan-other-school' });
    } finally {
      await other.close();
    }
  });
});

describe('a paper that is not signed', () => {
  it('is refused with a reason and may be sent again', async () => {
    const { id } = await paperOf(5, 'bien-ban-ban-giao');
    await test.call('papers.refuse', { id, reason: 'Sai chức vụ' });
    expect(await paperOf(5, 'bien-ban-ban-giao')).toMatchObject({ state: 'refused', reason: 'Sai chức vụ' });
    await test.call('papers.sendToSign', { ids: [id] });
    expect((await paperOf(5, 'bien-ban-ban-giao')).state).toBe('signing');
  });

  it('is void with a reason, keeps its number and its bytes, and a new one takes the next number', async () => {
    const old = await paperOf(0, 'cam-ket');
    await test.call('papers.void', { id: old.id, reason: 'Sai năm học' });
    const bytes = await scanOf(old);
    expect(sha256(bytes)).toBe(old.sha256);
    await test.call('papers.issue', { accountIds: [old.accountId!], kinds: ['cam-ket'], jobId: 'n' });
    const numbers = (await test.call('papers.list', {}))
      .filter(({ kind }) => kind === 'cam-ket')
      .map(({ number }) => number);
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('stands on the reminder sheet, without the slips', async () => {
    const ids = (await test.call('papers.list', {})).map(({ id }) => id);
    const { bytes } = await test.call('papers.reminderSheet', { ids });
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    const slip = await paperOf(1, 'phieu-cap');
    await expect(test.call('papers.reminderSheet', { ids: [slip.id] })).rejects.toMatchObject({
      code: 'papers.nothing-to-remind',
    });
  });

  it('sends none of a selection for signing when one of them cannot go', async () => {
    const [slip, minutes] = [await paperOf(1, 'phieu-cap'), await paperOf(1, 'bien-ban-ban-giao')];
    await expect(test.call('papers.sendToSign', { ids: [minutes.id, slip.id] })).rejects.toMatchObject({
      code: 'papers.act-not-allowed',
    });
    expect((await paperOf(1, 'bien-ban-ban-giao')).state).toBe('issued');
  });
});

const logged = async (action: string, paper: Paper) => {
  const filter = { actor: '', outcome: '' as const, fromDay: '', toDay: '', beforeSeq: null, limit: 1_000 };
  const { entries } = await test.call('audit.list', { ...filter, action });
  return entries.filter(({ subject }) => subject === paper.id).length;
};

describe('every print', () => {
  it('is in the audit log, a look at minutes is not', async () => {
    const paper = await paperOf(1, 'bien-ban-ban-giao');
    await test.call('papers.file', { id: paper.id, purpose: 'view' });
    expect(await logged('papers.file', paper)).toBe(0);
    await test.call('papers.file', { id: paper.id, purpose: 'print' });
    expect(await logged('papers.file', paper)).toBe(1);
  });

  it('of a scan is in the audit log too', async () => {
    const paper = await paperOf(3, 'bien-ban-ban-giao');
    const scanId = paper.scans[0]!.id;
    await test.call('papers.scanFile', { scanId, purpose: 'view' });
    expect(await logged('papers.scanFile', paper)).toBe(0);
    await test.call('papers.scanFile', { scanId, purpose: 'print' });
    await test.call('papers.scanFile', { scanId, purpose: 'save' });
    expect(await logged('papers.scanFile', paper)).toBe(2);
  });
});

describe('the board', () => {
  it('shows what waits and the paper that is open, and is the same as the whole list while that is short', async () => {
    const all = await test.call('papers.list', {});
    const board = await test.call('papers.list', { scope: 'board', open: all[0]?.id ?? null });
    expect(board).toEqual(all);
    expect(all.length).toBeGreaterThan(0);
  });
});
