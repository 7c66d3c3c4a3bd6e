import { inflateSync } from 'node:zlib';
import { appError } from '../../kernel/app-error.ts';

const MOST_OBJECT_BYTES = 64 * 1024 * 1024;
/** Where the dictionary of a stream stands: before the word, seldom longer than this. */
const DICTIONARY_LENGTH = 1024;

/**
 * A scan is pictures. One that runs a script, starts a program or prints itself when it is shown is none: the viewer
 * would print without asking, and no log would know. The words are looked for in the whole file, streams included,
 * so that nothing can be hidden between two of them; what is encrypted cannot be looked into.
 */
export function refuseActions(pdf: Uint8Array): void {
  const text = plainNames(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1'));
  if (text.includes('/Encrypt')) throw appError('scan.damaged');
  if (isActive(text) || objectStreams(pdf).some(isActive)) throw appError('scan.active');
}

function isActive(text: string): boolean {
  if (text.includes('/JavaScript') || text.includes('/Launch')) return true;
  return text.includes('/Named') && /\/Print(?![A-Za-z])/u.test(text);
}

/** Objects of newer files lie packed in streams of their own. */
function objectStreams(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const found: string[] = [];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const dictionary = plainNames(bytes.toString('latin1', Math.max(0, at - DICTIONARY_LENGTH), at));
    if (dictionary.endsWith('end')) continue;
    if (!dictionary.slice(dictionary.lastIndexOf('stream') + 1).includes('/ObjStm')) continue;
    const from = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1);
    found.push(unpacked(bytes.subarray(from)));
  }
  return found;
}

function unpacked(packed: Buffer): string {
  try {
    return plainNames(inflateSync(packed, { maxOutputLength: MOST_OBJECT_BYTES }).toString('latin1'));
  } catch {
    // Packed another way than every scanner does: it cannot be looked into.
    throw appError('scan.damaged');
  }
}

/** "/Laun#63h" is "/Launch". */
function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/gu, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
