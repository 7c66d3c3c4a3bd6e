import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode as encodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paragraph, renderLayout } from '../../../../main/platform/pdf/index.ts';
import { mergeFiles } from '../../../../main/platform/pdf-merge/merge-files.ts';
import type { FileToMerge } from '../../../../main/platform/pdf-merge/merge-request.ts';

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'so-truong-merge-'));
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

const paper = (text: string, lines = 1): FileToMerge => ({
  mediaType: 'application/pdf',
  bytes: renderLayout({
    title: text,
    author: 'Trường THCS Mẫu',
    createdAt: '2026-11-22T03:00:00.000Z',
    atoms: Array.from({ length: lines }, () => paragraph(text)).flat(),
  }),
});
const picture = (width: number, height: number): FileToMerge => {
  const png = new PNG({ width, height });
  png.data.fill(0x80);
  return { mediaType: 'image/png', bytes: PNG.sync.write(png) };
};
const photo = (width: number, height: number): FileToMerge => ({
  mediaType: 'image/jpeg',
  bytes: encodeJpeg({ width, height, data: Buffer.alloc(width * height * 4, 0x80) }, 80).data,
});
/** With a password to open it. */
const locked = ({ bytes }: FileToMerge): FileToMerge => {
  const [open, shut] = [join(scratch, 'open.pdf'), join(scratch, 'shut.pdf')];
  writeFileSync(open, bytes);
  execFileSync('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', open, shut]);
  return { mediaType: 'application/pdf', bytes: readFileSync(shut) };
};
const textOf = (bytes: Uint8Array): string => {
  const file = join(scratch, 'merged.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
};
const sizesOf = (bytes: Uint8Array): string[] => {
  const file = join(scratch, 'merged.pdf');
  writeFileSync(file, bytes);
  const info = execFileSync('pdfinfo', ['-l', '99', file], { encoding: 'utf8' });
  return [...info.matchAll(/size:\s+(\d+)[.\d]* x (\d+)/gu)].map(([, width, height]) => `${width}x${height}`);
};

describe('files put together', () => {
  it('lie behind each other in their order, Vietnamese text and all', async () => {
    const { bytes, files } = await mergeFiles([
      paper('Biên bản bàn giao số một'),
      paper('Cam kết thứ hai', 80),
    ]);
    expect(files[0]).toEqual({ pages: 1 });
    const [second] = files.slice(1);
    expect(second && 'pages' in second && second.pages > 1).toBe(true);
    const text = textOf(bytes);
    expect(text.indexOf('Biên bản bàn giao số một')).toBeGreaterThanOrEqual(0);
    expect(text.indexOf('Cam kết thứ hai')).toBeGreaterThan(text.indexOf('Biên bản bàn giao số một'));
  });

  it('take pictures as sheets of A4, turned where the picture is wide', async () => {
    const { bytes, files } = await mergeFiles([picture(300, 400), photo(400, 300)]);
    expect(files).toEqual([{ pages: 1 }, { pages: 1 }]);
    expect(sizesOf(bytes)).toEqual(['595x841', '841x595']);
  });

  it('name what is locked or damaged and leave only that out', async () => {
    const junk: FileToMerge = {
      mediaType: 'application/pdf',
      bytes: new TextEncoder().encode('%PDF-1.7 hỏng'),
    };
    const cutPicture: FileToMerge = { mediaType: 'image/png', bytes: picture(9, 9).bytes.subarray(0, 20) };
    const cutPhoto: FileToMerge = { mediaType: 'image/jpeg', bytes: photo(9, 9).bytes.subarray(0, 6) };
    const whole = paper('Văn bản còn nguyên');
    const { bytes, files } = await mergeFiles([locked(paper('kín')), junk, cutPicture, whole, cutPhoto]);
    expect(files).toEqual([
      { fault: 'locked' },
      { fault: 'damaged' },
      { fault: 'damaged' },
      { pages: 1 },
      { fault: 'damaged' },
    ]);
    expect(textOf(bytes)).toContain('Văn bản còn nguyên');
    expect(sizesOf(bytes)).toHaveLength(1);
  });

  it('refuse a picture that would fill the memory', async () => {
    const huge = Buffer.from(picture(9, 9).bytes);
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    expect((await mergeFiles([{ mediaType: 'image/png', bytes: huge }])).files).toEqual([
      { fault: 'too-large' },
    ]);
  });

  it('are an empty file when none of them has a page', async () => {
    const { bytes } = await mergeFiles([locked(paper('kín'))]);
    expect(bytes.byteLength).toBe(0);
  });
});
