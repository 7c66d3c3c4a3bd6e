import { readFileSync } from 'node:fs';

/** One change of the watched folder, as the process asked for it. */
export type Change =
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  | { readonly kind: 'sync' | 'sync-folder' | 'unlink'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string };

const HEADER = 1 + 4 + 4 + 8 + 8;

/** Reads what `record-writes.c` has written; a last record cut off by the end of the process is left out. */
export function readRecording(file: string): Change[] {
  const log = readFileSync(file);
  const changes: Change[] = [];
  for (let at = 0; at + HEADER <= log.length;) {
    const kind = String.fromCharCode(log[at]!);
    const [first, second] = [log.readUInt32LE(at + 1), log.readUInt32LE(at + 5)];
    const [offset, length] = [Number(log.readBigInt64LE(at + 9)), Number(log.readBigInt64LE(at + 17))];
    const from = at + HEADER;
    const end = from + first + second + length;
    if (end > log.length) break;
    const path = log.toString('utf8', from, from + first);
    const to = log.toString('utf8', from + first, from + first + second);
    changes.push(changeOf(kind, path, to, offset, log.subarray(end - length, end)));
    at = end;
  }
  return changes;
}

function changeOf(kind: string, path: string, to: string, offset: number, bytes: Buffer): Change {
  switch (kind) {
    case 'W':
      return { kind: 'write', path, at: offset, bytes };
    case 'T':
      return { kind: 'truncate', path, length: offset };
    case 'S':
      return { kind: 'sync', path };
    case 'D':
      return { kind: 'sync-folder', path };
    case 'R':
      return { kind: 'rename', path, to };
    case 'U':
      return { kind: 'unlink', path };
    default:
      throw new Error(`unknown record ${kind}`);
  }
}
