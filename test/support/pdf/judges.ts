import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that read PDF files independently of us (Debian: poppler-utils, qpdf). */
export const judgesExpected = process.platform === 'linux';

/** Runs `use` with the bytes as `paper.pdf` in a folder of its own, which is gone afterwards. */
export function withFile<T>(bytes: Uint8Array, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-pdf-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, bytes);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Text of the pages in reading order; line ends and runs of white space become one space. */
export function textOf(bytes: Uint8Array): string {
  return withFile(bytes, (path) => execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).replace(
    /\s+/g,
    ' ',
  );
}

/** Text of one page as it stands on the sheet. */
export function pageText(bytes: Uint8Array, page: number): string {
  const range = ['-f', String(page), '-l', String(page), '-layout'];
  return withFile(bytes, (path) => execFileSync('pdftotext', [...range, path, '-'], { encoding: 'utf8' }));
}

/** Everything qpdf has to say; it ends with "No syntax or stream encoding errors found…" for a clean file. */
export function qpdfCheck(bytes: Uint8Array): { status: number | null; output: string } {
  return withFile(bytes, (path) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    return { status, output: stdout + stderr };
  });
}

export const fontsOf = (bytes: Uint8Array): string =>
  withFile(bytes, (path) => execFileSync('pdffonts', [path], { encoding: 'utf8' }));

export const infoOf = (bytes: Uint8Array): string =>
  withFile(bytes, (path) => execFileSync('pdfinfo', [path], { encoding: 'utf8' }));

/** pdfsig ends with 2 when nothing is signed; only its text counts. */
export const signaturesOf = (bytes: Uint8Array): string =>
  withFile(bytes, (path) => {
    const { stdout, stderr } = spawnSync('pdfsig', [path], { encoding: 'utf8' });
    return stdout + stderr;
  });

export function pageCount(bytes: Uint8Array): number {
  return Number(/Pages:\s+(\d+)/.exec(infoOf(bytes))?.[1]);
}

/** A page as a scanner would give it. */
export function rasterised(bytes: Uint8Array, format: 'png' | 'jpeg', dpi: number, page = 1): Uint8Array {
  return withFile(bytes, (path, folder) => {
    const range = ['-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', [`-${format}`, '-r', String(dpi), ...range, path, join(folder, 'page')]);
    return readFileSync(join(folder, `page.${format === 'png' ? 'png' : 'jpg'}`));
  });
}
