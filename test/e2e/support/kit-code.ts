import { execFileSync } from 'node:child_process';

/** The recovery code as a person copies it from the printed kit: numbered cells of four signs (pdftotext: poppler-utils). */
export function codeOnKit(path: string): string {
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  const cells = [...text.matchAll(/^\d{1,2}\n(?<signs>[0-9A-Z ]{4,9})$/gmu)].map(
    ({ groups }) => groups?.['signs']?.replaceAll(' ', '') ?? '',
  );
  return cells.join('-');
}
