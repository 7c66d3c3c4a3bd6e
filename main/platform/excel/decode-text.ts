import { appError } from '../../kernel/app-error.ts';
import { nfc } from '../../kernel/vietnamese-text.ts';

/** Letters of Vietnamese, and the signs people type beside them; a wrong guess of an encoding shows others. */
const VIETNAMESE =
  /^[\u0000-\u007f\u00a0-\u00bf\u2010-\u2026\u20abÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]*$/u;
/** In UTF-16 every second byte of most letters is 0, which no other text has. */
const SNIFFED_BYTES = 400;

/**
 * The text of foreign bytes, composed (NFC): UTF-16 or UTF-8 with or without their mark, else windows-1258, where a tone
 * is a sign of its own. `cut` = only the beginning of a file, which may end within a letter.
 * @throws excel.damaged
 */
export function decodeText(bytes: Uint8Array, { cut }: { readonly cut: boolean }): string {
  const utf16 = utf16Of(bytes);
  const text = utf16 === null ? decoded('utf-8', bytes, cut) : decoded(utf16, bytes, cut);
  if (text !== null) return nfc(text);
  const old = utf16 === null ? nfc(decoded('windows-1258', bytes, cut) ?? '\ufffd') : '\ufffd';
  if (!VIETNAMESE.test(old)) throw appError('excel.damaged');
  return old;
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, SNIFFED_BYTES);
  const zeros = (parity: number) => start.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [high, low] = [zeros(0), zeros(1)];
  // At least half of the letters of a Vietnamese line are ASCII.
  if (low > start.length / 4 && high === 0) return 'utf-16le';
  return high > start.length / 4 && low === 0 ? 'utf-16be' : null;
}

function decoded(encoding: string, bytes: Uint8Array, cut: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut });
  } catch {
    return null;
  }
}
