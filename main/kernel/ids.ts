import { randomFillSync } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Port: makes record ids. */
export type NewId = () => string;

/** Largest value of the 12 bits behind the time. */
const LAST_COUNT = 0xfff;
/** Milliseconds; a clock that was put back by more is followed. */
const STEP_BACK = 1_000;

/**
 * UUIDv7 (RFC 9562 §5.7): ids sort by the time they were made, so indexes grow at one end and histories keep their
 * order. The bits behind the time count within one millisecond (§6.2, method 1); the last 62 are random.
 */
export function uuidV7Source(clock: Clock): NewId {
  // Random bytes are drawn in one go: an import asks for thousands of ids.
  const pool = Buffer.alloc(16 * 256);
  let used = pool.length;
  let time = 0;
  let count = 0;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    const bytes = pool.subarray(used, used + 16);
    used += 16;
    const now = clock.now().getTime();
    if (now > time || now < time - STEP_BACK) {
      time = now;
      // The upper half stays free to count in.
      count = bytes.readUInt16BE(6) & (LAST_COUNT >> 1);
    } else if (count < LAST_COUNT) {
      count += 1;
    } else {
      time += 1;
      count = 0;
    }
    bytes.writeUIntBE(time, 0, 6);
    bytes.writeUInt16BE(0x7000 | count, 6);
    bytes[8] = 0x80 | (bytes[8]! & 0x3f);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}
