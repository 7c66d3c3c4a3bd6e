import { vietnamClock } from '../../../kernel/vietnam-day.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';

/** Windows counts 260 signs of a whole path; the folder above takes its share. */
const LONGEST = 70;

/** Letters every file system and every old program takes: "05/BBBG-THCSHP" → "05-bbbg-thcshp". */
export function plainName(text: string): string {
  return foldForSearch(text)
    .replace(/[^0-9a-z]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/gu, '');
}

/** "0007-bien-ban-ban-giao-05-bbbg-thcshp.pdf", "0007-2-quyet-dinh.docx": in the order of the index, never twice. */
export function exportName(row: number, file: number, label: string, fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  const ending = dot > 0 ? foldForSearch(fileName.slice(dot)).replace(/[^.0-9a-z]/gu, '') : '';
  const place = `${String(row).padStart(4, '0')}${file === 0 ? '' : `-${String(file)}`}`;
  const name = plainName(label);
  return `${place}${name === '' ? '' : `-${name}`}${ending}`;
}

/** "kho-luu-tru-20261122-0842", Vietnamese clock. */
export function exportFolderName(at: string): string {
  const local = vietnamClock(at);
  return `kho-luu-tru-${local.slice(0, 10).replaceAll('-', '')}-${local.slice(11, 16).replace(':', '')}`;
}
