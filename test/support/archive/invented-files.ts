import { zip, type ZipPart } from '../workbooks/zip.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const TYPES = (type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;

/** A Word file as small as one can be; `more` adds or replaces parts. */
export function docx(text: string, more: readonly ZipPart[] = [], type = WORD): Uint8Array {
  return zip([
    { name: '[Content_Types].xml', content: TYPES(type) },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', content: `<w:document><w:body><w:p>${text}</w:p></w:body></w:document>` },
    ...more,
  ]);
}

/** A page with nothing on it, and whatever else is put into the file. */
export function pdf(more = ''): Uint8Array {
  return new TextEncoder().encode(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n${more}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}
