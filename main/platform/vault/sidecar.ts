import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { appError } from '../../kernel/app-error.ts';
import { readIfPresent, writeDurably } from './durable-file.ts';

const base64 = z.string().regex(/^[A-Za-z0-9+/=]+$/u);
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
});
const osShare = z.strictObject({
  id: digest,
  /** Protected by the operating system of one account of one computer. */
  box: base64,
  /** The switch of that computer; off, the share stays only until its last slot is free of it. */
  binds: z.boolean(),
});
const sidecar = z.strictObject({
  format: z.literal(1),
  schema: z.number().int(),
  vaultId: z.string(),
  schoolName: z.string(),
  /** The database has never been smaller than this; a shorter file was truncated. */
  minBytes: z.number().int(),
  /** Size at the last orderly close. A shorter file is checked through: cut, or an older copy? */
  lastBytes: z.number().int(),
  epoch: z.number().int(),
  slots: z.array(slot).min(1),
  shares: z.array(osShare).default([]),
});
export type Sidecar = z.infer<typeof sidecar>;
export type Slot = z.infer<typeof slot>;
export type OsShareEntry = z.infer<typeof osShare>;

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
  if (typeof value === 'object' && value !== null && 'format' in value && Number(value.format) > 1) {
    throw appError('vault.newer-version', { file: Number(value.format), program: 1 });
  }
  const parsed = sidecar.safeParse(value);
  if (!parsed.success) throw appError('vault.sidecar-damaged');
  return parsed.data;
}

export function writeSidecar(file: string, value: Sidecar): void {
  writeDurably(file, `${JSON.stringify(value, null, 1)}\n`);
}
