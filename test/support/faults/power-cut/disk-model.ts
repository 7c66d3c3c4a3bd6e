import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Change } from './recording.ts';

type Content = Extract<Change, { kind: 'write' | 'truncate' }>;
type Naming = {
  readonly kind: 'create' | 'unlink' | 'rename';
  readonly name: string;
  readonly to: string;
  readonly file: File;
};

/** Sectors are written whole; a longer write can be torn between two of them. */
const SECTOR = 512;

/** What one file certainly holds, and what was asked of it since its last sync. */
interface File {
  durable: Buffer;
  pending: Content[];
}

/**
 * A disk that keeps what was synced and, of the rest, whatever chance leaves: any part of the unsynced writes, each
 * whole or torn, and any beginning of the unsynced renames, creations and removals of a folder (a journaling file
 * system keeps their order).
 */
export class DiskModel {
  /** Names as running programs see them, and as a power cut would leave them at worst. */
  readonly #live = new Map<string, File>();
  #durable = new Map<string, File>();
  #naming: Naming[] = [];

  /** Everything that lies in the folder now counts as synced. */
  constructor(folder: string) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = { durable: readFileSync(join(folder, entry.name)), pending: [] };
      this.#live.set(entry.name, file);
      this.#durable.set(entry.name, file);
    }
  }

  apply(change: Change): void {
    const name = basename(change.path);
    switch (change.kind) {
      case 'write':
      case 'truncate':
        this.#file(name).pending.push(change);
        return;
      case 'sync': {
        const file = this.#file(name);
        file.durable = written(file.durable, file.pending);
        file.pending = [];
        return;
      }
      case 'sync-folder':
        this.#durable = named(this.#durable, this.#naming);
        this.#naming = [];
        return;
      case 'rename': {
        const file = this.#file(name);
        this.#live.delete(name);
        this.#live.set(basename(change.to), file);
        this.#naming.push({ kind: 'rename', name, to: basename(change.to), file });
        return;
      }
      case 'unlink': {
        const file = this.#live.get(name);
        if (!file) return;
        this.#live.delete(name);
        this.#naming.push({ kind: 'unlink', name, to: '', file });
      }
    }
  }

  /** The folder as it is found after the power has come back. */
  cut(folder: string, random: () => number): void {
    mkdirSync(folder, { recursive: true });
    const names = named(this.#durable, this.#naming.slice(0, below(random, this.#naming.length + 1)));
    for (const [name, file] of names) {
      // All of it, nothing of it, or a part: each a common fate.
      const fate = random();
      const share = fate < 0.25 ? 0 : fate < 0.5 ? 1 : random();
      const survivors = file.pending.filter(() => random() < share).map((change) => torn(change, random));
      writeFileSync(join(folder, name), written(file.durable, survivors));
    }
  }

  #file(name: string): File {
    const known = this.#live.get(name);
    if (known) return known;
    const file: File = { durable: Buffer.alloc(0), pending: [] };
    this.#live.set(name, file);
    this.#naming.push({ kind: 'create', name, to: '', file });
    return file;
  }
}

export const isLasting = ({ path }: Change, folder: string): boolean =>
  // Shared memory holds nothing that a restart needs; SQLite makes it anew.
  !path.endsWith('-shm') && (path === folder || dirname(path) === folder);

function written(before: Buffer, changes: readonly Content[]): Buffer {
  let content = before;
  for (const change of changes) {
    const end = change.kind === 'truncate' ? change.length : change.at + change.bytes.length;
    const length = change.kind === 'truncate' ? end : Math.max(content.length, end);
    const next = Buffer.alloc(length);
    content.copy(next, 0, 0, Math.min(content.length, length));
    if (change.kind === 'write') change.bytes.copy(next, change.at);
    content = next;
  }
  return content;
}

function named(before: ReadonlyMap<string, File>, changes: readonly Naming[]): Map<string, File> {
  const names = new Map(before);
  for (const { kind, name, to, file } of changes) {
    if (kind === 'create') names.set(name, file);
    else names.delete(name);
    if (kind === 'rename') names.set(to, file);
  }
  return names;
}

function torn(change: Content, random: () => number): Content {
  if (change.kind === 'truncate' || change.bytes.length <= SECTOR || random() < 0.5) return change;
  const sectors = below(random, Math.ceil(change.bytes.length / SECTOR)) + 1;
  return { ...change, bytes: change.bytes.subarray(0, sectors * SECTOR) };
}

const below = (random: () => number, limit: number): number => Math.floor(random() * limit);
