import { createHmac, randomBytes } from 'node:crypto';
import { AppError, appError } from '../../kernel/app-error.ts';
import type { OsShareEntry, Sidecar } from './sidecar.ts';

/**
 * The operating system's own protection: only this account of this computer reads the bytes back. Refuses with
 * `os-share.unavailable` (it protects nothing) or `os-share.foreign` (another account or computer sealed them).
 */
export interface OsProtector {
  protect(secret: Uint8Array): Promise<Uint8Array>;
  unprotect(sealed: Uint8Array): Promise<Uint8Array>;
}

/** 256 random bits mixed into the wrapping key of password slots; worth nothing without the password. */
export interface OsShare {
  readonly id: string;
  readonly secret: Buffer;
}
interface ReadableShare {
  readonly entry: OsShareEntry;
  readonly share: OsShare;
}

/** The shares that a vault's key file lists, as far as this account of this computer can read them. */
export class OsShares {
  readonly #protector: OsProtector | null;

  /** `null`: nobody to ask, as on the command line. */
  constructor(protector: OsProtector | null) {
    this.#protector = protector;
  }

  /** Tried for real: what is protected must come back. */
  async available(): Promise<boolean> {
    return (await this.#protected(randomBytes(32))) !== null;
  }

  /** A new share, read back once before anything depends on it. Throws `os-share.unavailable`. */
  async make(vaultId: string): Promise<ReadableShare> {
    const secret = randomBytes(32);
    const box = await this.#protected(secret);
    if (box === null) throw appError('os-share.unavailable');
    const id = idOf(vaultId, secret);
    return { entry: { id, box: box.toString('base64'), binds: true }, share: { id, secret } };
  }

  /** The share of this account of this computer, if the vault has one. */
  async here({ vaultId, shares }: Sidecar): Promise<ReadableShare | null> {
    for (const entry of shares) {
      const share = await this.#open(vaultId, entry);
      if (share) return { entry, share };
    }
    return null;
  }

  async canOpen({ vaultId, shares }: Sidecar, id: string): Promise<boolean> {
    const entry = shares.find((other) => other.id === id);
    return entry !== undefined && (await this.#open(vaultId, entry)) !== null;
  }

  /** Throws `vault.os-share-missing`, or `vault.os-share-headless` where no operating system can be asked. */
  async needed({ vaultId, shares }: Sidecar, id: string): Promise<OsShare> {
    if (this.#protector === null) throw appError('vault.os-share-headless');
    const entry = shares.find((other) => other.id === id);
    const share = entry && (await this.#open(vaultId, entry));
    if (!share) throw appError('vault.os-share-missing');
    return share;
  }

  async #protected(secret: Uint8Array): Promise<Buffer | null> {
    const box = await this.#ask((protector) => protector.protect(secret));
    const back = box && (await this.#ask((protector) => protector.unprotect(box)));
    return box && back && Buffer.from(back).equals(secret) ? Buffer.from(box) : null;
  }

  async #open(vaultId: string, { id, box }: OsShareEntry): Promise<OsShare | null> {
    const secret = await this.#ask((protector) => protector.unprotect(Buffer.from(box, 'base64')));
    // Some systems "decrypt" a foreign box into rubbish: the id tells.
    if (!secret || idOf(vaultId, secret) !== id) return null;
    return { id, secret: Buffer.from(secret) };
  }

  async #ask(question: (protector: OsProtector) => Promise<Uint8Array>): Promise<Uint8Array | null> {
    if (this.#protector === null) return null;
    try {
      return await question(this.#protector);
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  }
}

/** Tells a share by 128 bits of a keyed digest; a random secret cannot be found from it. */
function idOf(vaultId: string, secret: Uint8Array): string {
  return createHmac('sha256', secret).update(`so-truong/os-share/1|${vaultId}`).digest('hex').slice(0, 32);
}
