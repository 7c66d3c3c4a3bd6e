import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { appError } from '../../kernel/app-error.ts';
import { readIfPresent, writeDurably } from './durable-file.ts';

const base64 = z.string().regex(/^[A-Za-z0-9+/=]+$/u);
/** 16 hex letters. */
export const incarnation = z.string().regex(/^[0-9a-f]{16}$/u);
const digest = z.string().regex(/^[0-9a-f]{32}$/u);
const slot = z.strictObject({
  /** Keyed digest of the login: the sidecar names nobody. */
  slot: digest,
  kind: z.enum(['password', 'recovery']),
  memoryKiB: z.number().int(),
  passes: z.number().int(),
  lanes: z.number().int(),
  salt: base64,
  box: base64,
  /** Id of the OS share mixed into the wrapping key; the recovery slot never has one. */
  share: digest.nullable().default(null),
  /** With a pair the box holds its private half; without, as format 1 had it, the data key itself. */
  pair: z
    .strictObject({
      /** The public half, sealed by the data key. */
      public: base64,
      /** The data key, sealed to the public half. */
      dataKey: base64,
    })
    .nullable()
    .default(null),
});
/** Keys that outlive the data key they once grew from; null while it is the first one. */
const kept = base64.nullable().default(null);
const osShare = z.strictObject({
  id: digest,
  /** Protected by the operating system of one account of one computer. */
  box: base64,
  /** The switch of that computer; off, the share stays only until its last slot is free of it. */
  binds: z.boolean(),
});
const sidecar = z.strictObject({
  format: z.literal([1, 2, 3]),
  schema: z.number().int(),
  vaultId: z.string(),
  schoolName: z.string(),
  /** The database has never been smaller than this; a shorter file was truncated. */
  minBytes: z.number().int(),
  /** Size at the last orderly close. A shorter file is checked through: cut, or an older copy? */
  lastBytes: z.number().int(),
  epoch: z.number().int(),
  /** Drawn by the restore that began this epoch: two restores of one copy count alike and differ here. Null = none yet. */
  incarnation: incarnation.nullable().default(null),
  slots: z.array(slot).min(1),
  shares: z.array(osShare).default([]),
  kept,
  /** Journal of a change of the data key: what the file says once the database has taken the next key. */
  rotation: z
    .strictObject({ slots: z.array(slot), kept: base64 })
    .nullable()
    .default(null),
});
export type Sidecar = z.infer<typeof sidecar>;
export type Slot = z.infer<typeof slot>;
export type OsShareEntry = z.infer<typeof osShare>;

/**
 * 2: slots with a pair, keys kept across a change of the data key. 3: which restore began the epoch. A program that knows
 * only an earlier one refuses such a file.
 */
const FORMAT = 3;
export const RECOVERY_SLOT = '0'.repeat(32);

export function slotOf(vaultId: string, login: string): string {
  return createHmac('sha256', vaultId).update(`slot/${login}`).digest('hex').slice(0, 32);
}

/** `null`: no vault here. Throws `vault.newer-version` or `vault.sidecar-damaged`. */
export function readSidecar(file: string): Sidecar | null {
  const text = readIfPresent(file);
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw appError('vault.sidecar-damaged');
  }
  if (typeof value === 'object' && value !== null && 'format' in value && Number(value.format) > FORMAT) {
    throw appError('vault.newer-version', { file: Number(value.format), program: FORMAT });
  }
  const parsed = sidecar.safeParse(value);
  if (!parsed.success) throw appError('vault.sidecar-damaged');
  return parsed.data;
}

export function writeSidecar(file: string, value: Sidecar): void {
  writeDurably(file, `${JSON.stringify({ ...value, format: FORMAT }, null, 1)}\n`);
}
