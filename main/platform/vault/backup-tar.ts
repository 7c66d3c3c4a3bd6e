import { readSync, writeSync } from 'node:fs';
import { appError } from '../../kernel/app-error.ts';

/**
 * POSIX ustar, three plain files in this order and nothing else: `tar xf` gives a vault's folder by hand. A database of
 * 8 GiB or more outgrows the octal size; then it stands in binary, as GNU tar and libarchive write and read it.
 */
const BLOCK = 512;
const MEMBERS = ['manifest.json', 'vault.json', 'vault.db'] as const;
type Member = (typeof MEMBERS)[number];
/** What the small members may declare; the last one is held against the length of the file. */
const LARGEST: Readonly<Record<Member, number>> = {
  'manifest.json': 64 * 1024,
  'vault.json': 4 * 1024 * 1024,
  'vault.db': 1024 ** 4,
};
const LARGEST_OCTAL = 8 * 1024 ** 3 - 1;
/** First bit of a size in binary. */
const BINARY = 0x80;

export interface BackupLayout {
  readonly manifest: string;
  readonly sidecar: string;
  /** Where vault.db lies in the file. */
  readonly database: { readonly offset: number; readonly bytes: number };
}

/** Writes the small members and the header of the database; the caller appends its bytes, then `tarEnd`. */
export function tarStart(manifest: string, sidecar: string, databaseBytes: number, madeAt: string): Buffer {
  const seconds = Math.floor(Date.parse(madeAt) / 1000);
  const small = [
    ['manifest.json', Buffer.from(manifest)],
    ['vault.json', Buffer.from(sidecar)],
  ] as const;
  return Buffer.concat([
    ...small.flatMap(([name, bytes]) => [
      header(name, bytes.byteLength, seconds),
      bytes,
      padding(bytes.byteLength),
    ]),
    header('vault.db', databaseBytes, seconds),
  ]);
}

export function tarEnd(databaseBytes: number): Buffer {
  return Buffer.concat([padding(databaseBytes), Buffer.alloc(2 * BLOCK)]);
}

/** Reads the layout of an open file. @throws backup.empty-file, backup.not-a-backup, backup.truncated */
export function readTar(file: number, fileBytes: number): BackupLayout {
  // Nothing of a copy is there; a device that was pulled out too early leaves such files.
  if (fileBytes === 0) throw appError('backup.empty-file');
  const [first] = MEMBERS;
  const begins = readAt(file, 0, Math.min(first.length, fileBytes), fileBytes).toString('latin1');
  // A copy that was cut short still begins like one.
  if (!first.startsWith(begins)) throw appError('backup.not-a-backup');
  let at = 0;
  const sizes = MEMBERS.map((name) => {
    const bytes = sizeIn(readAt(file, at, BLOCK, fileBytes), name);
    const offset = at + BLOCK;
    at = offset + bytes + padding(bytes).byteLength;
    return { offset, bytes };
  });
  if (at + 2 * BLOCK > fileBytes) throw appError('backup.truncated');
  const [manifest, sidecar, database] = sizes;
  const text = ({ offset, bytes }: { offset: number; bytes: number }) =>
    readAt(file, offset, bytes, fileBytes).toString('utf8');
  return { manifest: text(manifest!), sidecar: text(sidecar!), database: database! };
}

export function writeAll(file: number, bytes: Uint8Array): void {
  // A disk that fills up takes part of a write without an error; the next write tells.
  for (let done = 0; done < bytes.byteLength;) done += writeSync(file, bytes, done, bytes.byteLength - done);
}

function readAt(file: number, offset: number, bytes: number, fileBytes: number): Buffer {
  if (offset + bytes > fileBytes) throw appError('backup.truncated');
  const buffer = Buffer.alloc(bytes);
  let done = 0;
  while (done < bytes) {
    const more = readSync(file, buffer, done, bytes - done, offset + done);
    if (more === 0) throw appError('backup.truncated');
    done += more;
  }
  return buffer;
}

function sizeIn(block: Buffer, name: Member): number {
  const text = (from: number, length: number) =>
    block
      .subarray(from, from + length)
      .toString('latin1')
      .replace(/\0.*$/su, '');
  const sum = text(148, 8).trim();
  const bytes = declaredSize(block.subarray(124, 136));
  const sound =
    text(0, 100) === name &&
    text(345, 155) === '' &&
    text(257, 5) === 'ustar' &&
    ['0', ''].includes(text(156, 1)) &&
    /^[0-7]+$/u.test(sum) &&
    Number.parseInt(sum, 8) === checksum(block);
  if (!sound || bytes === null || bytes > LARGEST[name]) throw appError('backup.not-a-backup');
  return bytes;
}

/** In octal, or from the largest octal on in binary; `null`: neither, or written in another way than ours. */
function declaredSize(field: Buffer): number | null {
  if (field[0] === BINARY) {
    const bytes = field.readBigUInt64BE(4);
    return field.readUInt32BE(0) === BINARY * 2 ** 24 &&
      bytes > LARGEST_OCTAL &&
      bytes <= Number.MAX_SAFE_INTEGER
      ? Number(bytes)
      : null;
  }
  const octal = field.toString('latin1').replace(/\0.*$/su, '').trim();
  return /^[0-7]+$/u.test(octal) ? Number.parseInt(octal, 8) : null;
}

function header(name: Member, bytes: number, seconds: number): Buffer {
  if (bytes > LARGEST[name]) throw appError('backup.too-large');
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  block.write(name, 0, 'latin1');
  block.write(
    octal(0o600, 8) +
      octal(0, 8) +
      octal(0, 8) +
      octal(Math.min(bytes, LARGEST_OCTAL), 12) +
      octal(seconds, 12),
    100,
    'latin1',
  );
  if (bytes > LARGEST_OCTAL) {
    block.writeUInt32BE(BINARY * 2 ** 24, 124);
    block.writeBigUInt64BE(BigInt(bytes), 128);
  }
  block.write('0', 156, 'latin1');
  block.write('ustar\0' + '00', 257, 'latin1');
  block.write(`${octal(checksum(block), 7)} `, 148, 'latin1');
  return block;
}

/** Sum of the bytes, the checksum's own field counted as spaces. */
function checksum(block: Buffer): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

function padding(bytes: number): Buffer {
  return Buffer.alloc((BLOCK - (bytes % BLOCK)) % BLOCK);
}
