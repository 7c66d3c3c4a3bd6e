import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What is inflated is a thousand times what is stored. */
const INFLATED_BYTES = 64 * 1024 * 1024;

/** A PNG that announces ten pixels square and holds 64 MB. */
export function pngBomb(interlaced: boolean): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(10, 0);
  header.writeUInt32BE(10, 4);
  // 8 bits, RGBA.
  header.set([8, 6, 0, 0, interlaced ? 1 : 0], 8);
  const content = deflateSync(Buffer.alloc(INFLATED_BYTES));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', content),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
