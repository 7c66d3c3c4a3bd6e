/** Writes small PDF files by hand, so that each of their bytes can be chosen. */
export interface SmallRevision {
  readonly objects: Readonly<Record<number, string>>;
  /** Entries of the trailer besides /Size, /Root and /Prev. */
  readonly trailer?: string;
  /** Further lines of the table, each "12 1\n0000000017 00000 n \n". */
  readonly lines?: string;
  readonly root?: string;
}

export const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
export const PAGES = '<</Type/Pages/Kids[]/Count 0>>';
export const BASE: SmallRevision = { objects: { 1: CATALOG, 2: PAGES } };

/** A file of one or more revisions with classic tables. */
export function smallPdf(...revisions: readonly SmallRevision[]): Buffer {
  let file = '%PDF-1.7\n';
  let previous = '';
  let size = 1;
  revisions.forEach(({ objects, trailer = '', lines = '', root = '1 0 R' }, index) => {
    let table = index === 0 ? '0 1\n0000000000 65535 f \n' : '';
    for (const [num, body] of Object.entries(objects)) {
      table += `${num} 1\n${offset(file.length)} 00000 n \n`;
      file += `${num} 0 obj\n${body}\nendobj\n`;
      size = Math.max(size, Number(num) + 1);
    }
    const at = file.length;
    file += `xref\n${table}${lines}trailer\n<</Size ${size}/Root ${root}${previous}${trailer}>>\n`;
    file += `startxref\n${at}\n%%EOF\n`;
    previous = `/Prev ${at}`;
  });
  return Buffer.from(file, 'latin1');
}

export const offset = (value: number): string => String(value).padStart(10, '0');
