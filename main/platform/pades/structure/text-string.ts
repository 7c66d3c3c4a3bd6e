import { stringOf, type PdfString } from './pdf-value.ts';

const PRINTABLE_ASCII = /^[ -~]*$/u;

/** A text string (ISO 32000-1, 7.9.2.2): plain letters as they are, all other text in UTF-16BE with its mark. */
export function textString(text: string): PdfString {
  const composed = text.normalize('NFC');
  if (PRINTABLE_ASCII.test(composed)) return stringOf(Buffer.from(composed, 'latin1'));
  return stringOf(Buffer.from(`\ufeff${composed}`, 'utf16le').swap16(), true);
}

/** The text of a text string; bytes of PDFDocEncoding above ASCII are taken as Latin-1. */
export function textOfString({ bytes }: PdfString): string {
  const buffer = Buffer.from(bytes);
  if (buffer[0] === 0xfe && buffer[1] === 0xff) {
    const even = buffer.subarray(2, buffer.length - (buffer.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  }
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return buffer.toString('utf8', 3);
  return buffer.toString('latin1');
}
