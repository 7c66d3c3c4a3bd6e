import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fileSort,
  printable,
  safeAttachmentName,
  showsWords,
} from '../../../../main/features/archive/domain/attachment-file.ts';
import { checkTask } from '../../../../main/features/archive/domain/check-due.ts';
import { exportFolderName, exportName } from '../../../../main/features/archive/domain/export-names.ts';
import { lastDueDay } from '../../../../main/features/archive/domain/retention.ts';
import { compoundFile, wordText } from '../../../support/archive/invented-compound-file.ts';
import { gif, png, tiff, webp } from '../../../support/archive/invented-pictures.ts';
import { textOfContent } from '../../../../main/features/papers/domain/text-of-paper.ts';

describe('a file', () => {
  it.each([
    ['%PDF-1.7', 'pdf'],
    ['PK\u0003\u0004', 'zip'],
    ['MZ', 'unknown'],
    ['', 'unknown'],
  ])('that begins with %j is %s', (start, sort) => {
    expect(fileSort(Buffer.from(start, 'latin1'))).toBe(sort);
  });

  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\x\\Công văn 5.PDF', 'Công văn 5.pdf'],
    ['con.pdf', 'tep-dinh-kem.pdf'],
    ['a\u202egpj.exe', 'agpj.exe.pdf'],
    ['', 'tep-dinh-kem.pdf'],
  ])('called %j is kept as %j', (given, kept) => {
    expect(safeAttachmentName(given, 'application/pdf')).toBe(kept);
  });

  it('is shown by its words where it is a newer Office file', () => {
    expect(showsWords('image/png')).toBe(false);
    expect(showsWords('application/msword')).toBe(false);
    expect(showsWords('application/vnd.openxmlformats-officedocument.wordprocessingml.document')).toBe(true);
  });

  it('becomes pages, or says why not', () => {
    expect(printable(gif(3, 3))).toEqual({ reason: 'picture' });
    expect(printable(webp(3, 3))).toEqual({ reason: 'picture' });
    expect(printable(tiff([3, 3]))).toEqual({ reason: 'picture' });
    expect(printable(compoundFile([wordText()]))).toEqual({ reason: 'office' });
    expect(printable(png(3, 3))).toEqual({ mediaType: 'image/png' });
  });
});

describe('the names of an export', () => {
  it('stand in the order of the index', () => {
    expect(exportName(7, 0, 'Biên bản bàn giao 05/BBBG-THCSĐQ', 'van-ban.pdf')).toBe(
      '0007-bien-ban-ban-giao-05-bbbg-thcsdq.pdf',
    );
    expect(exportName(7, 2, 'Phụ lục', 'Phụ lục.docx')).toBe('0007-2-phu-luc.docx');
    expect(exportFolderName('2026-11-22T20:30:00.000Z')).toBe('kho-luu-tru-20261123-0330');
  });

  it('are plain, short and never twice, whatever the entries are called', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 20 }), (files) => {
        const names = files.map(([label, name], index) => exportName(index + 1, 0, label, name));
        for (const name of names) {
          expect(name).toMatch(/^\d{4}(?:-[0-9a-z-]+)?[.0-9a-z]*$/u);
          expect(name).not.toMatch(/[/\\]/u);
        }
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});

describe('what has been kept long enough', () => {
  it.each([
    ['2026-11-22', 10, '2016-11-22'],
    ['2028-02-29', 1, '2027-02-28'],
    ['2028-02-29', 4, '2024-02-29'],
  ])('on %s after %i years is dated %s or before', (today, years, day) => {
    expect(lastDueDay(today, years)).toBe(day);
  });
});

describe('the check', () => {
  const at = (day: string) => `${day}T03:00:00.000Z`;
  const last = (day: string, bad = 0) => ({ at: at(day), complete: true, bad });
  it.each([
    ['nothing is kept', 0, null, null],
    ['it was never made', 5, null, { key: 'archive-check', count: 5 }],
    ['it was made 90 days ago', 5, last('2026-08-24'), null],
    ['it was made 91 days ago', 5, last('2026-08-23'), { key: 'archive-check', count: 5 }],
    ['it found something', 5, last('2026-11-21', 2), { key: 'archive-bad', count: 2 }],
  ])('when %s', (_when, kept, check, task) => {
    expect(checkTask(kept, check, at('2026-11-22'))).toEqual(task);
  });
});

describe("a paper's words", () => {
  it('come in the order of the page, days as people write them, without digests and names of fields', () => {
    const content = {
      kind: 'bien-ban-su-co',
      meta: { contentDigest: 'abc123', issuedAt: '2026-11-22T03:00:00.000Z', paperId: 'x', symbol: 'BBSC' },
      body: [{ type: 'text', text: 'Nội dung' }],
      name: 'BIÊN BẢN',
      signatures: [{ field: 'BenGiao', role: 'BÊN GIAO', fullName: 'Trần An' }],
    };
    expect(textOfContent(content)).toBe('22/11/2026 BBSC BIÊN BẢN Nội dung BÊN GIAO Trần An');
  });
});
