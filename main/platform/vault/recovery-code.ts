import { createHash, randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U, so a code read over the phone cannot be misheard into another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_SYMBOLS = 52;
const CHECK_SYMBOLS = 4;

export function newRecoverySecret(): Buffer {
  return randomBytes(32);
}

/** 256 bits as 52 symbols and 4 check symbols, in groups of four: "XXXX-XXXX-…" (14 groups). */
export function recoveryCodeOf(secret: Uint8Array): string {
  const symbols = encode(secret, SECRET_SYMBOLS) + checkOf(secret);
  return symbols.match(/.{4}/gu)!.join('-');
}

/** Accepts spaces, hyphens, lower case and the letters people confuse. `null`: a typing error. */
export function recoverySecretOf(code: string): Buffer | null {
  const symbols = code.toUpperCase().replace(/[\s-]/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1');
  if (symbols.length !== SECRET_SYMBOLS + CHECK_SYMBOLS) return null;
  let value = 0n;
  for (const symbol of symbols.slice(0, SECRET_SYMBOLS)) {
    const digit = ALPHABET.indexOf(symbol);
    if (digit < 0) return null;
    value = value * 32n + BigInt(digit);
  }
  const hex = (value >> 4n).toString(16).padStart(64, '0');
  if (hex.length !== 64) return null;
  const secret = Buffer.from(hex, 'hex');
  return checkOf(secret) === symbols.slice(SECRET_SYMBOLS) ? secret : null;
}

function checkOf(secret: Uint8Array): string {
  return encode(
    createHash('sha256').update('so-truong/kit/').update(secret).digest().subarray(0, 3),
    CHECK_SYMBOLS,
  );
}

function encode(bytes: Uint8Array, symbols: number): string {
  const spare = BigInt(symbols * 5 - bytes.byteLength * 8);
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  value = spare >= 0n ? value << spare : value >> -spare;
  let text = '';
  for (let i = 0; i < symbols; i += 1) {
    text = ALPHABET[Number(value & 31n)]! + text;
    value >>= 5n;
  }
  return text;
}
