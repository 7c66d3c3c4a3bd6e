import { hash } from 'node:crypto';

const BLOCK_BYTES = 64;

/**
 * HMAC-SHA-256 (RFC 2104) with the key prepared once: `createHmac` costs six times as much for texts as short as an
 * entry, and a million entries must verify in seconds. Keys of at most 64 bytes.
 */
export function keyedHash(key: Uint8Array): (...parts: (Uint8Array | string)[]) => Buffer {
  if (key.byteLength > BLOCK_BYTES) throw new RangeError('HMAC key longer than a block');
  const pad = (value: number) => Buffer.alloc(BLOCK_BYTES, value).map((byte, at) => byte ^ (key[at] ?? 0));
  const inner = pad(0x36);
  const outer = pad(0x5c);
  return (...parts) => {
    const message = Buffer.concat([
      inner,
      ...parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)),
    ]);
    return hash('sha256', Buffer.concat([outer, hash('sha256', message, 'buffer')]), 'buffer');
  };
}
