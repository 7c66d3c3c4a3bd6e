import { inflateSync } from 'node:zlib';

/** Bars of the QR code: the only rectangles lower than 2 pt. */
const BAR = /^\S+ \S+ \S+ (?:[01](?:\.\d+)?) re$/gmu;

/**
 * What a PDF of ours draws, to the point and letter, with its streams unpacked: packing differs between versions of
 * zlib. The code's squares are left out: the first edition tagged a vault with other letters of its id.
 */
export function drawnContent(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1');
  const unpacked = file.replace(/stream\r?\n(.*?)\r?\nendstream/gsu, (whole, packed: string) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1').replace(BAR, '');
    } catch {
      return whole;
    }
  });
  return unpacked
    .replace(/\/Length1? \d+/gu, '/Length')
    .replace(/^\d{10} \d{5} [nf] *$/gmu, '')
    .replace(/startxref\s+\d+/u, '')
    .replace(/\n+/gu, '\n');
}
