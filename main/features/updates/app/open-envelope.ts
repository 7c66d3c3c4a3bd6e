import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { appError } from '../../../kernel/app-error.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { TrustedKey } from './trusted-key.ts';

/** A real manifest is a few KB; more than this is not read. */
export const MANIFEST_LIMIT_BYTES = 64 * 1024;
export const FORMAT = 'so-truong-update/1';
const ED25519_SPKI_HEADER = Buffer.from('302a300506032b6570032100', 'hex');

const envelope = z.strictObject({
  format: z.string(),
  algorithm: z.string(),
  keyId: z.string(),
  manifest: z.string(),
  signature: z.string(),
});
export type Envelope = z.output<typeof envelope>;

/** The format stands in front of what is signed, so that the signature means nothing anywhere else. */
export function signedBytes(manifest: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${FORMAT}\n`), manifest]);
}

/**
 * The signed content of a manifest file, with the key that signed it. Nothing inside the manifest is looked at
 * before its signature holds; one value has one spelling, so nothing can be said twice.
 */
export function openEnvelope(
  bytes: Uint8Array,
  keys: readonly TrustedKey[],
): { readonly content: unknown; readonly key: TrustedKey } {
  if (bytes.byteLength > MANIFEST_LIMIT_BYTES) throw appError('updates.too-large');
  const outer = envelope.safeParse(onlySpelling(bytes, 'updates.not-a-manifest'));
  if (!outer.success) throw appError('updates.not-a-manifest');
  const { format, algorithm, keyId, manifest, signature } = outer.data;
  if (format !== FORMAT) throw appError('updates.format');
  if (algorithm !== 'ed25519') throw appError('updates.algorithm');
  const key = keys.find(({ id }) => id === keyId);
  if (!key) throw appError('updates.unknown-key');
  const [signed, proof] = [strictBase64(manifest), strictBase64(signature)];
  if (proof.byteLength !== 64 || !verify(null, signedBytes(signed), publicKeyOf(key), proof)) {
    throw appError('updates.bad-signature');
  }
  return { content: onlySpelling(signed, 'updates.malformed'), key };
}

function publicKeyOf({ publicKey }: TrustedKey) {
  const der = Buffer.concat([ED25519_SPKI_HEADER, strictBase64(publicKey)]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

function strictBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw appError('updates.not-a-manifest');
  return bytes;
}

/** JSON that is already in its canonical form: no key twice, no spaces, no second way to write a number or letter. */
function onlySpelling(bytes: Uint8Array, refusal: string): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).replace(/\n$/u, '');
    const value: unknown = JSON.parse(text);
    if (canonicalJson(value) === text) return value;
  } catch {
    // Cut off, not text, or nested beyond reason.
  }
  throw appError(refusal);
}
