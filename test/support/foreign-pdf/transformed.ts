import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFile } from '../pdf/judges.ts';

/** The shapes that other producers give to the same document. */
export const QPDF_SHAPES = {
  'object streams and a cross-reference stream': ['--object-streams=generate'],
  'one object after another, uncompressed': ['--qdf', '--object-streams=disable'],
  'a cross-reference table made anew': ['--object-streams=disable', '--stream-data=preserve'],
  linearised: ['--linearize'],
  'linearised with object streams': ['--linearize', '--object-streams=generate'],
} as const satisfies Record<string, readonly string[]>;

export const QPDF_LOCKS = {
  'AES with 256 bits': ['--encrypt', '', 'hieutruong', '256', '--'],
  'AES with 128 bits': ['--encrypt', '', 'hieutruong', '128', '--use-aes=y', '--'],
  'RC4 with 40 bits': ['--allow-weak-crypto', '--encrypt', '', 'hieutruong', '40', '--'],
  'AES and a linearised file': ['--linearize', '--encrypt', '', 'hieutruong', '256', '--'],
} as const satisfies Record<string, readonly string[]>;

export const byQpdf = (pdf: Uint8Array, options: readonly string[]): Uint8Array =>
  withFile(pdf, (path, folder) => {
    const target = join(folder, 'transformed.pdf');
    execFileSync('qpdf', [...options, path, target], { stdio: 'pipe' });
    return new Uint8Array(readFileSync(target));
  });

/** The pages drawn anew by the cairo library, which keeps neither the form nor the structure. */
export const byCairo = (pdf: Uint8Array): Uint8Array =>
  withFile(pdf, (path, folder) => {
    const target = join(folder, 'drawn.pdf');
    execFileSync('pdftocairo', ['-pdf', path, target], { stdio: 'pipe' });
    return new Uint8Array(readFileSync(target));
  });

/** Two files put behind each other by Poppler. */
export const byPdfunite = (pdf: Uint8Array): Uint8Array =>
  withFile(pdf, (path, folder) => {
    const target = join(folder, 'both.pdf');
    execFileSync('pdfunite', [path, path, target], { stdio: 'pipe' });
    return new Uint8Array(readFileSync(target));
  });
