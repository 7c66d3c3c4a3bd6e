import type { Signer } from '../platform/pades/signer.ts';
import type { OpenedKey, TokenClient } from './token-client.ts';

/** A key that somebody has opened on a token. */
export function tokenSigner(client: Pick<TokenClient, 'sign'>, key: OpenedKey): Signer {
  return {
    certificate: key.certificate,
    chain: key.chain,
    sign: (toBeSigned, hash) => client.sign(key.handle, toBeSigned, hash),
  };
}
