import { seal, unseal } from './seal.ts';

/** Port for short secrets kept inside the database, e.g. initial passwords. */
export interface TextBox {
  seal(plain: string): Uint8Array;
  open(sealed: Uint8Array): string;
}

export function textBox(key: Uint8Array, bound: string): TextBox {
  return {
    seal: (plain) => seal(key, Buffer.from(plain, 'utf8'), bound),
    open: (sealed) => {
      const plain = unseal(key, sealed, bound);
      if (!plain) throw new Error('a sealed secret does not open with this vault');
      return plain.toString('utf8');
    },
  };
}
