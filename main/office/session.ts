import type { Actor } from '../kernel/context.ts';
import type { OpenVault } from './gate/open-vault.ts';
import type { UnlockedVault } from './gate/unlock-vault.ts';

type Entered = Pick<UnlockedVault, 'vault' | 'actor' | 'mustChangePassword'>;

/** Who is signed in, and the open vault. Ends with the process: locking the program ends the office. */
export class Session<Features> {
  #entered: Entered | null = null;
  #features: Features | null = null;

  get isOpen(): boolean {
    return this.#entered !== null;
  }
  get actor(): Actor | null {
    return this.#entered?.actor ?? null;
  }
  get mustChangePassword(): boolean {
    return this.#entered?.mustChangePassword ?? false;
  }
  get missingActs(): number {
    return this.#entered?.vault.missingActs ?? 0;
  }
  get vault(): OpenVault {
    if (!this.#entered) throw new Error('no vault is open');
    return this.#entered.vault;
  }
  get features(): Features {
    if (!this.#features) throw new Error('no vault is open');
    return this.#features;
  }

  enter(entered: Entered, features: Features): void {
    this.#entered = entered;
    this.#features = features;
  }

  ownPasswordChosen(): void {
    if (this.#entered) this.#entered = { ...this.#entered, mustChangePassword: false };
  }

  async leave(): Promise<void> {
    const entered = this.#entered;
    this.#entered = null;
    this.#features = null;
    await entered?.vault.close();
  }
}
