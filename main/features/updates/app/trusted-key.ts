import { z } from 'zod';

export const trustedKeys = z.strictObject({
  keys: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]{3,40}$/u),
      /** The 32 bytes of an Ed25519 public key, base64. */
      publicKey: z.string().length(44),
      /** Manifests issued from this instant on are refused; null = the key is in use. */
      retiredAt: z.iso.datetime({ precision: 3 }).nullable(),
    }),
  ),
});
export type TrustedKey = z.output<typeof trustedKeys>['keys'][number];
