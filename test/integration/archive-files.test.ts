import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../main/kernel/sha256-hex.ts';
import { writeListWorkbook } from '../../main/platform/excel/index.ts';
import {
  DISPATCH,
  newFile,
  openArchiveOffice,
  type ArchiveOffice,
} from '../support/archive/archive-office.ts';
import { docx, pdf } from '../support/archive/invented-files.ts';
import { textOf } from '../support/pdf/judges.ts';

let test: ArchiveOffice;
let out: string;
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'so-truong-archive-'));
  test = await openArchiveOffice();
});
afterAll(async () => {
  await test.close();
  rmSync(out, { recursive: true });
});

describe('an attachment', () => {
  it('comes back byte for byte, is kept once for two owners, and once for one', async () => {
    const bytes = docx('Giống nhau');
    const papers = await test.call('papers.list', {});
    const owners = [papers[0]!.id, papers[1]!.id];
    for (const ownerId of owners)
      expect(
        await test.call('archive.attach', { ownerKind: 'paper', ownerId, files: [newFile('x.docx', bytes)] }),
      ).toEqual({ added: 1 });
    expect(
      await test.call('archive.attach', {
        ownerKind: 'paper',
        ownerId: owners[0]!,
        files: [newFile('khac-ten.docx', bytes)],
      }),
    ).toEqual({ added: 0 });
    const { attachments } = await test.call('archive.entry', { ref: owners[0]! });
    const read = await test.call('archive.file', { id: attachments[0]!.id, purpose: 'save' });
    expect(sha256Hex(read.bytes)).toBe(sha256Hex(bytes));
  });

  it.each([
    [
      'a program under the name of a PDF',
      'x.pdf',
      new TextEncoder().encode('MZ\u0090'),
      'archive.file-not-taken',
    ],
    [
      'an old Word file',
      'x.doc',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      'archive.file-old-office',
    ],
    ['macros', 'x.docx', docx('', [{ name: 'word/vbaProject.bin', content: 'x' }]), 'archive.file-macro'],
    [
      'a type with macros',
      'x.docx',
      docx('', [], 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      'archive.file-macro',
    ],
    [
      'an embedded object',
      'x.docx',
      docx('', [{ name: 'word/embeddings/oleObject1.bin', content: 'x' }]),
      'archive.file-object',
    ],
    [
      'a template fetched from elsewhere',
      'x.docx',
      docx('', [
        {
          name: 'word/_rels/settings.xml.rels',
          content:
            '<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://xau.example/a.dotm" TargetMode="External"/>',
        },
      ]),
      'archive.file-object',
    ],
    [
      'a presentation',
      'x.docx',
      docx('', [], 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'archive.file-not-taken',
    ],
    ['a cut zip', 'x.docx', docx('x').subarray(0, 90), 'archive.file-damaged'],
    [
      'a PDF that runs a script',
      'x.pdf',
      pdf('4 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj'),
      'archive.file-active',
    ],
    ['a locked PDF', 'x.pdf', pdf('5 0 obj<</Encrypt 6 0 R>>endobj'), 'archive.file-locked'],
    ['nothing', 'x.pdf', new Uint8Array(), 'archive.file-empty'],
  ])('is refused: %s', async (_what, name, bytes, code) => {
    const before = (await test.find({ limit: 200 })).entries.length;
    await expect(
      test.call('archive.addDocument', {
        ...DISPATCH,
        files: [newFile('được.pdf', pdf()), newFile(name, bytes)],
      }),
    ).rejects.toMatchObject({ code });
    // One bad file keeps the whole act from happening.
    expect((await test.find({ limit: 200 })).entries).toHaveLength(before);
  });
});

describe('a Word or Excel file', () => {
  const added = async (fileName: string, bytes: Uint8Array) => {
    const ref = (await test.call('papers.list', {}))[2]!.id;
    const files = [newFile(fileName, bytes)];
    await test.call('archive.attach', { ownerKind: 'paper', ownerId: ref, files });
    const { attachments } = await test.call('archive.entry', { ref });
    return attachments.find((each) => each.fileName === fileName)!.id;
  };
  const words = async (id: string) =>
    textOf((await test.call('archive.preview', { id, purpose: 'view' })).bytes);

  it('is looked into by its words, drawn by the program', async () => {
    const letter = docx('<w:r><w:t>Kính gửi các trường tiểu học</w:t></w:r>');
    const text = await words(await added('Thư mời.docx', letter));
    expect(text).toContain('Thư mời.docx');
    expect(text).toContain('Kính gửi các trường tiểu học');
    const sheet = await writeListWorkbook({
      sheetName: 'Danh mục',
      titles: [],
      columns: [{ header: 'Thiết bị', width: 20, format: 'text' }],
      rows: [['Kính hiển vi']],
    });
    const list = await words(await added('Danh mục.xlsx', sheet));
    expect(list).toContain('Trang tính “Danh mục”');
    expect(list).toContain('Kính hiển vi');
  });

  it('that cannot be read, and a PDF, are refused by name and stay kept', async () => {
    const broken = await added('Hỏng.docx', docx('<w:r><w:t>thiếu'));
    await expect(words(broken)).rejects.toMatchObject({
      code: 'archive.no-preview',
      params: { file: 'Hỏng.docx' },
    });
    await expect(words(await added('Bản in.pdf', pdf()))).rejects.toMatchObject({
      code: 'archive.no-preview',
    });
  });
});

describe('an export', () => {
  it('holds every file with its digest in the index, in a new folder each time', async () => {
    const [dispatch] = (await test.find({ text: '1456 tang cuong', kind: 'dispatch-in' })).entries.slice(-1);
    const papers = (await test.find({ kind: 'bien-ban-ban-giao' })).entries.slice(0, 2);
    const refs = [dispatch!.ref, ...papers.map(({ ref }) => ref)];
    const done = await test.call('archive.export', { refs, folder: out, jobId: 'x1' });
    const names = readdirSync(done.folder).sort();
    expect(names).toContain('muc-luc.pdf');
    expect(names).toContain('muc-luc.xlsx');
    expect(names.length).toBe(done.files + 2);
    expect(names.every((name) => /^[0-9a-z.-]+$/u.test(name))).toBe(true);
    const digests = new Set(names.map((name) => sha256Hex(readFileSync(join(done.folder, name)))));
    for (const { ref } of papers) {
      const { sha256 } = await test.call('archive.entry', { ref });
      expect(digests.has(sha256)).toBe(true);
    }
    expect((await test.call('archive.export', { refs, folder: out, jobId: 'x2' })).folder).not.toBe(
      done.folder,
    );
  });

  it('is refused where there is no folder, and leaves nothing behind', async () => {
    const refs = (await test.find({ limit: 1 })).entries.map(({ ref }) => ref);
    const path = join(out, 'a-file');
    writeFileSync(path, '');
    for (const folder of ['relative', join(out, 'missing'), path])
      await expect(test.call('archive.export', { refs, folder, jobId: 'x3' })).rejects.toMatchObject({
        code: 'archive.export-no-folder',
      });
  });

  it('that is stopped leaves no folder', async () => {
    const refs = (await test.find({ limit: 200 })).entries.map(({ ref }) => ref);
    const before = readdirSync(out).length;
    const running = test.call('archive.export', { refs, folder: out, jobId: 'x4' });
    await test.call('archive.stopJob', { jobId: 'x4' });
    expect(await running).toEqual({ folder: '', files: 0, leftOut: [], cancelled: true });
    expect(readdirSync(out)).toHaveLength(before);
  });
});
