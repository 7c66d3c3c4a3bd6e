import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { appError } from '../../kernel/app-error.ts';
import { sha256Hex } from '../../kernel/sha256-hex.ts';
import { checkDatabase, copyDatabase } from '../database/copy-database.ts';
import type { VaultState } from '../database/vault-state.ts';
import { PARTIAL, UNPACKED, readBackup, sweepBackups } from './backup-folder.ts';
import type { CarryJob, CheckJob, MakeJob, UnpackJob, VerifyJob } from './backup-jobs.ts';
import { sealManifest, type BackupManifest, type SealedManifest } from './backup-manifest.ts';
import { tarEnd, tarStart, writeAll } from './backup-tar.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { writeDurably } from './durable-file.ts';

/** How far a job is, in bytes. */
export type Tell = (done: number, total: number) => void;
const CHUNK = 1024 * 1024;

/**
 * Copy → open and compare → pack → sync → read again → rename → sync the folder. A kill at any point leaves a whole
 * file that was checked, or one that is never listed.
 */
export function makeBackup(job: MakeJob, tell: Tell): SealedManifest {
  const copy = join(job.folder, `${job.name}${UNPACKED}`);
  const partial = join(job.folder, `${job.name}${PARTIAL}`);
  const clear = () => {
    sweepBackups(job.folder, job.vaultId);
  };
  try {
    const source = statSync(job.source).size;
    const state = copyDatabase(job.source, copy, job.key, {
      before: clear,
      copied: () => {
        tell(source, 4 * source);
      },
    });
    const { size } = statSync(copy);
    tell(2 * size, 4 * size);
    const sidecar = sidecarOf(job.sidecar, size, state.schema);
    const manifest = sealManifest(
      {
        format: 1,
        vaultId: job.vaultId,
        schoolName: job.schoolName,
        schema: state.schema,
        epoch: job.epoch,
        ...(job.incarnation === null ? {} : { incarnation: job.incarnation }),
        madeAt: job.madeAt,
        kind: job.kind,
        counts: state.counts,
        head: { seq: state.head.seq, hash: state.head.hash },
        lastActs: [...state.lastActs],
        sidecarSha256: sha256Hex(sidecar),
        databaseBytes: size,
        databaseSha256: digestOf(copy, 0, size, (done) => {
          tell(2 * size + done / 2, 4 * size);
        }),
      } satisfies BackupManifest,
      job.manifestKey,
    );
    pack(copy, partial, manifest, sidecar, (done) => {
      tell(2.5 * size + done / 2, 4 * size);
    });
    verifyFile(partial, (done) => {
      tell(3 * size + done, 4 * size);
    });
    renameSync(partial, join(job.folder, job.name));
    rmSync(copy);
    syncFolder(job.folder);
    return manifest;
  } catch (error) {
    clear();
    throw error;
  }
}

/** Reads the file through and holds it against its own digests; the key vouches for those (`isSealedBy`). */
export function verifyBackup(job: VerifyJob, tell: Tell): SealedManifest {
  return verifyFile(job.file, tell);
}

/** Lays the database and the key file of a copy into a folder, checking every byte on the way. */
export function unpackBackup({ file, into }: UnpackJob, tell: Tell): SealedManifest {
  const { manifest, sidecar, offset } = readChecked(file);
  const database = join(into, 'vault.db');
  const target = openSync(database, 'w', 0o600);
  try {
    const digest = digestOf(file, offset, manifest.databaseBytes, tell, (chunk) => {
      writeAll(target, chunk);
    });
    if (digest !== manifest.databaseSha256) throw appError('backup.damaged');
    fsyncSync(target);
  } finally {
    closeSync(target);
  }
  writeDurably(join(into, 'vault.json'), sidecar);
  return manifest;
}

export function checkCopy({ file, key }: CheckJob): VaultState {
  return checkDatabase(file, key);
}

/** Carries one finished copy to another folder; it is read again there before it gets its name. */
export function carryBackup({ from, to }: CarryJob, tell: Tell): SealedManifest {
  const partial = `${to}${PARTIAL}`;
  const { size } = statSync(from);
  const target = openSync(partial, 'w', 0o600);
  try {
    try {
      digestOf(from, 0, size, tell, (chunk) => {
        writeAll(target, chunk);
      });
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
    const manifest = verifyFile(partial, () => undefined);
    renameSync(partial, to);
    syncFolder(dirname(to));
    return manifest;
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

function pack(
  copy: string,
  partial: string,
  manifest: SealedManifest,
  sidecar: string,
  tell: (done: number) => void,
): void {
  const target = openSync(partial, 'w', 0o600);
  try {
    const text = `${JSON.stringify(manifest, null, 1)}\n`;
    writeAll(target, tarStart(text, sidecar, manifest.databaseBytes, manifest.madeAt));
    digestOf(copy, 0, manifest.databaseBytes, tell, (chunk) => {
      writeAll(target, chunk);
    });
    writeAll(target, tarEnd(manifest.databaseBytes));
    fsyncSync(target);
  } finally {
    closeSync(target);
  }
}

function verifyFile(file: string, tell: Tell): SealedManifest {
  const { manifest, offset } = readChecked(file);
  const digest = digestOf(file, offset, manifest.databaseBytes, tell);
  if (digest !== manifest.databaseSha256) throw appError('backup.damaged');
  return manifest;
}

function readChecked(file: string) {
  const read = readBackup(file);
  if (read.bytes !== read.manifest.databaseBytes || sha256Hex(read.sidecar) !== read.manifest.sidecarSha256)
    throw appError('backup.damaged');
  return read;
}

/** One pass over a part of a file in pieces, never the whole of it in memory. */
function digestOf(
  file: string,
  offset: number,
  bytes: number,
  tell: Tell,
  each: (chunk: Buffer) => void = () => undefined,
): string {
  const handle = openSync(file, 'r');
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(CHUNK);
  try {
    for (let done = 0; done < bytes;) {
      const more = readSync(handle, buffer, 0, Math.min(CHUNK, bytes - done), offset + done);
      if (more === 0) throw appError('backup.truncated');
      const chunk = buffer.subarray(0, more);
      hash.update(chunk);
      each(chunk);
      done += more;
      tell(done, bytes);
    }
    return hash.digest('hex');
  } finally {
    closeSync(handle);
  }
}

/** The copy is compact, so the sizes that tell a cut file are its own. */
function sidecarOf(text: string, bytes: number, schema: number): string {
  const sidecar = JSON.parse(text) as { minBytes: number };
  const own = { ...sidecar, schema, minBytes: Math.min(sidecar.minBytes, bytes), lastBytes: bytes };
  return `${JSON.stringify(own, null, 1)}\n`;
}
