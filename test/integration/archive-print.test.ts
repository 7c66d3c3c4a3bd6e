import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DISPATCH,
  newFile,
  openArchiveOffice,
  type ArchiveOffice,
} from '../support/archive/archive-office.ts';
import { docx, pdf } from '../support/archive/invented-files.ts';

const WHOLE_LOG = { actor: '', outcome: '', fromDay: '', toDay: '', beforeSeq: null, limit: 100 } as const;

let test: ArchiveOffice;
let scratch: string;
let paperId: string;
let dispatchId: string;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'so-truong-print-'));
  test = await openArchiveOffice();
  paperId = (await test.find({ kind: 'bien-ban-ban-giao' })).entries[0]!.ref;
  const png = new PNG({ width: 300, height: 200 });
  png.data.fill(0x90);
  const { ref } = await test.call('archive.addDocument', {
    ...DISPATCH,
    subject: 'Công văn có ảnh chụp',
    files: [
      newFile('Trang một.pdf', pdf()),
      newFile('Ảnh chụp.png', PNG.sync.write(png)),
      newFile('Biểu mẫu.docx', docx('Mẫu')),
    ],
  });
  dispatchId = ref;
});
afterAll(async () => {
  await test.close();
  rmSync(scratch, { recursive: true });
});

const textOf = (bytes: Uint8Array): string => {
  const file = join(scratch, 'print.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
};

describe('a print of several entries', () => {
  it('has the index in front, then papers, attachments and pictures, and names what has no pages', async () => {
    const made = await test.call('archive.combine', { refs: [paperId, dispatchId], jobId: 'p1' });
    expect(made).toMatchObject({ entries: 2, files: 3, cancelled: false });
    expect(made.leftOut).toEqual([{ symbol: DISPATCH.number, name: 'Biểu mẫu.docx', reason: 'office' }]);
    const { bytes } = await test.call('archive.combinedFile', { token: made.token, purpose: 'view' });
    const text = textOf(bytes);
    const pages = text.split('\f').slice(0, -1);
    expect(pages).toHaveLength(made.pages);
    expect(pages[0]).toContain('MỤC LỤC TẬP IN');
    expect(pages[0]).toContain('1 tệp không có trong tập in này');
    expect(pages[1]).toContain('BIÊN BẢN');
    // The dispatch begins where the index says.
    expect(pages[0]).toContain(`${made.pages - 1}–${made.pages}`);
  });

  it('has the signed scan behind its paper', async () => {
    const ref = (await test.find({ kind: 'cam-ket' })).entries[0]!.ref;
    const paper = await test.call('papers.file', { id: ref, purpose: 'view' });
    const before = await test.call('archive.combine', { refs: [ref], jobId: 's1' });
    const scans = [{ fileName: 'da-ky.pdf', bytes: paper.bytes }];
    expect(await test.call('papers.attachScans', { scans, paperId: null })).toMatchObject([{ paperId: ref }]);
    const after = await test.call('archive.combine', { refs: [ref], jobId: 's2' });
    expect(after).toMatchObject({ files: before.files + 1, leftOut: [] });
    expect(after.pages).toBe(before.pages + (before.pages - 1));
  });

  it('is in the log for each print and copy, not for a look', async () => {
    const { token } = await test.call('archive.combine', { refs: [paperId], jobId: 'p2' });
    const logged = async () =>
      (await test.call('audit.list', { ...WHOLE_LOG, action: 'archive.combinedFile' })).entries.length;
    await test.call('archive.combinedFile', { token, purpose: 'view' });
    expect(await logged()).toBe(0);
    await test.call('archive.combinedFile', { token, purpose: 'print' });
    expect(await logged()).toBe(1);
  });

  it('holds no slip, whose password is handed out elsewhere', async () => {
    await test.call('papers.issue', {
      accountIds: (await test.call('accounts.list', {})).map(({ id }) => id).slice(0, 1),
      kinds: ['phieu-cap'],
      jobId: 'slip',
    });
    const slip = (await test.find({ kind: 'phieu-cap' })).entries[0]!.ref;
    const made = await test.call('archive.combine', { refs: [slip], jobId: 'p3' });
    expect(made).toMatchObject({ files: 0, leftOut: [{ reason: 'slip' }] });
  });

  it('is gone after the next one', async () => {
    const first = await test.call('archive.combine', { refs: [paperId], jobId: 'p4' });
    await test.call('archive.combine', { refs: [dispatchId], jobId: 'p5' });
    await expect(
      test.call('archive.combinedFile', { token: first.token, purpose: 'print' }),
    ).rejects.toMatchObject({ code: 'archive.combined-gone' });
  });
});
