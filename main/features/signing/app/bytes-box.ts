import { seal, unseal } from '../../../platform/vault/seal.ts';

/** Port for keys kept inside the database; `place` says of what, so that no box can be put in another's place. */
export interface BytesBox {
  seal(plain: Uint8Array, place: string): Uint8Array;
  /** Null = not of this vault or not of this place. */
  open(sealed: Uint8Array, place: string): Uint8Array | null;
}

export function bytesBox(key: Uint8Array, vaultId: string): BytesBox {
  const bound = (place: string): string => `so-truong/signing/1|${vaultId}|${place}`;
  return {
    seal: (plain, place) => seal(key, plain, bound(place)),
    open: (sealed, place) => unseal(key, sealed, bound(place)),
  };
}
