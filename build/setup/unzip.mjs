import { chmodSync, createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { SetupError } from './say.mjs';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** Unpacks a plain zip (no zip64, no encryption). `place(name)` gives the path inside `folder`, or null to leave it out. */
export async function unzip(file, folder, place) {
  const handle = await open(file);
  try {
    for (const entry of await readDirectory(handle)) {
      const path = entry.name.endsWith('/') ? null : place(entry.name);
      if (path !== null) await extract(handle, file, entry, inside(folder, path));
    }
  } finally {
    await handle.close();
  }
}

async function readDirectory(handle) {
  const { size } = await handle.stat();
  const tail = await readAt(handle, Math.max(0, size - 66_000), Math.min(size, 66_000));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new SetupError('the zip archive has no directory; it is damaged');
  const directory = await readAt(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new SetupError('the zip directory is damaged');
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      header: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function extract(handle, file, entry, target) {
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new SetupError(`${entry.name}: unknown zip method ${entry.method}`);
  }
  mkdirSync(dirname(target), { recursive: true });
  const local = await readAt(handle, entry.header, LOCAL_HEADER_BYTES);
  const start = entry.header + LOCAL_HEADER_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  const source = createReadStream(file, { start, end: start + entry.packedBytes - 1 });
  const steps = entry.method === DEFLATED ? [source, createInflateRaw()] : [source];
  await pipeline([...steps, createWriteStream(target)]);
  if (entry.mode !== 0) chmodSync(target, entry.mode);
}

function inside(folder, path) {
  const target = resolve(folder, path);
  if (!target.startsWith(resolve(folder) + sep)) throw new SetupError(`${path}: leaves the folder`);
  return target;
}

async function readAt(handle, position, length) {
  const buffer = Buffer.alloc(length);
  await handle.read(buffer, 0, length, position);
  return buffer;
}
