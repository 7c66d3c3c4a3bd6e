import ExcelJS from 'exceljs';
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
import { compoundFile, wordText, workbook } from '../support/archive/invented-compound-file.ts';
import { docx, pdf } from '../support/archive/invented-files.ts';
import { gif, jpeg, tiff, webp } from '../support/archive/invented-pictures.ts';
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
      'an old Word file without a directory',
      'x.doc',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      'archive.file-damaged',
    ],
    [
      'an old Word file with macros',
      'x.doc',
      compoundFile([wordText(), { name: 'Macros', inside: [] }]),
      'archive.file-macro',
    ],
    [
      'an old Excel file with a password',
      'x.xls',
      compoundFile([workbook({ locked: true })]),
      'archive.file-locked',
    ],
    ['a mail of another program', 'x.doc', compoundFile([{ name: '__nameid' }]), 'archive.file-not-taken'],
    [
      'a picture of which there is only the mark',
      'x.jpg',
      Uint8Array.of(0xff, 0xd8, 0xff, ...Buffer.alloc(100)),
      'archive.picture-damaged',
    ],
    ['a picture cut off', 'x.jpg', jpeg(9, 9).subarray(0, -9), 'archive.picture-damaged'],
    ['a picture to fill a memory', 'x.gif', gif(60_000, 60_000), 'archive.picture-too-large'],
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

describe('a file of an older or a rarer kind', () => {
  it.each([
    ['Công văn cũ.doc', compoundFile([wordText()]), 'application/msword', 'Công văn cũ.doc'],
    ['Thống kê.XLS', compoundFile([workbook()]), 'application/vnd.ms-excel', 'Thống kê.xls'],
    ['Con dấu.gif', gif(9, 9), 'image/gif', 'Con dấu.gif'],
    ['Trang fax.tiff', tiff([9, 9], [9, 9]), 'image/tiff', 'Trang fax.tif'],
    ['Ảnh.jpg', webp(9, 9), 'image/webp', 'Ảnh.webp'],
  ])('is kept byte for byte under the name of its content: %s', async (given, bytes, mediaType, fileName) => {
    const ref = (await test.call('papers.list', {}))[3]!.id;
    const files = [newFile(given, bytes)];
    await test.call('archive.attach', { ownerKind: 'paper', ownerId: ref, files });
    const { attachments } = await test.call('archive.entry', { ref });
    const kept = attachments.find((each) => each.fileName === fileName)!;
    expect(kept.mediaType).toBe(mediaType);
    const read = await test.call('archive.file', { id: kept.id, purpose: 'save' });
    expect(sha256Hex(read.bytes)).toBe(sha256Hex(bytes));
    await expect(test.call('archive.preview', { id: kept.id, purpose: 'view' })).rejects.toMatchObject({
      code: 'archive.no-preview',
    });
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
    // The place of an incoming dispatch in its book goes with it, in both forms of the index.
    const { arrivalNo } = await test.call('archive.entry', { ref: dispatch!.ref });
    const index = textOf(readFileSync(join(done.folder, 'muc-luc.pdf'))).replace(/\s+/gu, ' ');
    expect(index).toContain(`(số đến ${String(arrivalNo)})`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(done.folder, 'muc-luc.xlsx'));
    const column = book.worksheets[0]!.getColumn(3).values;
    expect(column.slice(4, 6)).toEqual(['Số đến', arrivalNo]);
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
