import { appError } from '../../../kernel/app-error.ts';
import { openEnvelope } from './open-envelope.ts';
import { CHANNEL, PRODUCT, manifest, type Manifest } from './manifest.ts';
import type { TrustedKey } from './trusted-key.ts';
import type { Seen } from '../domain/seen.ts';
import { compareVersions } from '../domain/version.ts';

export interface Surroundings {
  readonly keys: readonly TrustedKey[];
  /** The version that runs now. */
  readonly current: string;
  readonly seen: Seen | null;
  /** ISO instant. */
  readonly now: string;
}
export interface Verdict {
  readonly manifest: Manifest;
  readonly keyId: string;
  readonly status: 'newer' | 'same';
}

/** How far the clocks of the publisher and the school may differ. */
const CLOCK_SLACK_MS = 24 * 3_600_000;

/** Refuses everything that is not a genuine, current, forward step of this program. */
export function judgeManifest(bytes: Uint8Array, { keys, current, seen, now }: Surroundings): Verdict {
  if (keys.length === 0) throw appError('updates.no-keys');
  const { content, key } = openEnvelope(bytes, keys);
  const parsed = manifest.safeParse(content);
  if (!parsed.success) throw appError('updates.malformed');
  const { product, channel, version, minimumVersion, issuedAt, expiresAt } = parsed.data;
  if (product !== PRODUCT) throw appError('updates.other-product');
  if (channel !== CHANNEL) throw appError('updates.other-channel');
  if (key.retiredAt !== null && issuedAt >= key.retiredAt) throw appError('updates.key-retired');
  if (Date.parse(issuedAt) > Date.parse(now) + CLOCK_SLACK_MS) throw appError('updates.from-the-future');
  if (expiresAt <= now) throw appError('updates.expired');
  if (compareVersions(version, current) < 0) throw appError('updates.downgrade', { version, current });
  if (seen && isBehind(parsed.data, seen)) throw appError('updates.replayed', { seen: seen.version });
  if (compareVersions(current, minimumVersion) < 0)
    throw appError('updates.step-missing', { minimumVersion });
  const status = compareVersions(version, current) === 0 ? 'same' : 'newer';
  return { manifest: parsed.data, keyId: key.id, status };
}

function isBehind(offered: Seen, seen: Seen): boolean {
  const step = compareVersions(offered.version, seen.version);
  return step < 0 || (step === 0 && offered.issuedAt < seen.issuedAt);
}
