import { sign, type KeyObject } from 'node:crypto';
import { FORMAT, signedBytes, type Envelope } from '../../main/features/updates/app/open-envelope.ts';
import { canonicalJson } from '../../main/kernel/canonical-json.ts';

/** `manifest` may be anything: tests sign wrong ones on purpose, the release script judges its own before it writes. */
export function signManifest(manifest: unknown, keyId: string, privateKey: KeyObject): Envelope {
  const content = Buffer.from(canonicalJson(manifest));
  const signature = sign(null, signedBytes(content), privateKey);
  return {
    format: FORMAT,
    algorithm: 'ed25519',
    keyId,
    manifest: content.toString('base64'),
    signature: signature.toString('base64'),
  };
}

/** The bytes as they lie on the stick: one line. */
export function manifestFile(envelope: object): Buffer {
  return Buffer.from(`${canonicalJson(envelope)}\n`);
}
