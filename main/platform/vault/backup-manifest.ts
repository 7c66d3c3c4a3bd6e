import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { BACKUP_KINDS } from '../../../preload/contract/vocabulary/backups.ts';
import { appError } from '../../kernel/app-error.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { incarnation } from './sidecar.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/u);
const count = z.int().min(0);
const manifest = z.strictObject({
  format: z.literal(1),
  vaultId: z.string().regex(/^[0-9a-f-]{36}$/u),
  schoolName: z.string().max(500),
  schema: count,
  epoch: count,
  /** As the key file says it; absent in copies of a vault that was never restored. */
  incarnation: incarnation.optional(),
  madeAt: z.iso.datetime(),
  kind: z.enum(BACKUP_KINDS),
  counts: z.strictObject({ staff: count, students: count, accounts: count, papers: count, entries: count }),
  head: z.strictObject({ seq: count, hash: digest }),
  /** Newest first: what was done and when, nobody's name. */
  lastActs: z.array(z.strictObject({ at: z.string().max(40), action: z.string().max(100) })).max(20),
  sidecarSha256: digest,
  databaseBytes: count,
  databaseSha256: digest,
});
const sealedManifest = manifest.extend({ hmac: digest });
export type BackupManifest = z.infer<typeof manifest>;
export type SealedManifest = z.infer<typeof sealedManifest>;

/** The vault's key vouches for every word and, through the digests, for every byte of the copy. */
export function sealManifest(value: BackupManifest, key: Uint8Array): SealedManifest {
  return { ...value, hmac: mac(value, key) };
}

export function isSealedBy({ hmac, ...value }: SealedManifest, key: Uint8Array): boolean {
  return timingSafeEqual(Buffer.from(hmac, 'hex'), Buffer.from(mac(value, key), 'hex'));
}

function mac(value: BackupManifest, key: Uint8Array): string {
  return createHmac('sha256', key).update(canonicalJson(value)).digest('hex');
}

/** @throws backup.newer-format, backup.not-a-backup */
export function parseManifest(text: string): SealedManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw appError('backup.not-a-backup');
  }
  if (typeof value === 'object' && value !== null && 'format' in value && Number(value.format) > 1)
    throw appError('backup.newer-format');
  const parsed = sealedManifest.safeParse(value);
  if (!parsed.success) throw appError('backup.not-a-backup');
  return parsed.data;
}
