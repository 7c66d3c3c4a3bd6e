import { randomFillSync } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Port: makes record ids. */
export type NewId = () => string;

/** UUIDv7 (RFC 9562 §5.7): ids sort by the time they were made, so indexes grow at one end. */
export function uuidV7Source(clock: Clock): NewId {
  // Random bytes are drawn in one go: an import asks for thousands of ids.
  const pool = Buffer.alloc(16 * 256);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    const bytes = pool.subarray(used, used + 16);
    used += 16;
    bytes.writeUIntBE(clock.now().getTime(), 0, 6);
    bytes[6] = 0x70 | (bytes[6]! & 0x0f);
    bytes[8] = 0x80 | (bytes[8]! & 0x3f);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}
