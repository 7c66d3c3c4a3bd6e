import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Database } from '../../../platform/database/work.ts';
import { readSeen, writeSeen } from '../data/seen-version.ts';
import { judgeManifest } from './judge-manifest.ts';
import type { Manifest } from './manifest.ts';
import { MANIFEST_LIMIT_BYTES } from './open-envelope.ts';
import type { TrustedKey } from './trusted-key.ts';
import type { UpdateSource } from '../domain/update-source.ts';

export interface UpdatesDeps {
  readonly database: Database;
  /** The version that runs now. */
  readonly version: string;
  readonly trustedKeys: () => readonly TrustedKey[];
}
type View = OutputOf<'updates.check'>;

/** Judges the manifest, remembers it as the newest seen, and compares the installers beside it. Runs nothing. */
export async function checkUpdate(deps: UpdatesDeps, source: UpdateSource, context: Context): Promise<View> {
  const { database, version: current } = deps;
  const { manifest, keyId, status } = judgeManifest(await source.manifest(MANIFEST_LIMIT_BYTES), {
    keys: deps.trustedKeys(),
    current,
    seen: readSeen(database.read),
    now: context.at,
  });
  const files = await compareFiles(manifest, source);
  const { version, notes, issuedAt, expiresAt } = manifest;
  await database.write(context, { action: 'updates.check', subject: version }, (tx) => {
    writeSeen(tx.sql, manifest);
    tx.note({ version, current, keyId, good: files.filter(({ state }) => state === 'good').length });
  });
  return { status, version, current, notes, issuedAt, expiresAt, keyId, files };
}

async function compareFiles({ files }: Manifest, source: UpdateSource): Promise<View['files']> {
  const compared: View['files'] = [];
  for (const { name, size, sha256, platform } of files) {
    if (platform !== process.platform) continue;
    const found = await source.fingerprint(name);
    const same = found?.size === size && found.sha256 === sha256;
    compared.push({ name, size, state: found === null ? 'missing' : same ? 'good' : 'different' });
  }
  return compared;
}
