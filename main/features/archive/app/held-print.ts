import type { NewId } from '../../../kernel/ids.ts';

interface HeldFile {
  readonly userId: string;
  readonly refs: readonly string[];
  readonly bytes: Uint8Array;
}

/** The last file that was put together for printing, in memory only; locking the program ends the process with it. */
export class HeldPrint {
  readonly #newId: NewId;
  #held: { readonly token: string; readonly file: HeldFile } | null = null;

  constructor(newId: NewId) {
    this.#newId = newId;
  }

  keep(file: HeldFile): string {
    const token = this.#newId();
    this.#held = { token, file };
    return token;
  }
  get(token: string): HeldFile | null {
    return this.#held?.token === token ? this.#held.file : null;
  }
  clear(): void {
    this.#held = null;
  }
}
