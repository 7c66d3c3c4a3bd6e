import { newRecoverySecret, recoveryCodeOf, recoverySecretOf } from './recovery-code.ts';
import type { PasswordCost } from './kek.ts';
import { readSidecar, slotOf, writeSidecar, type Sidecar, type Slot } from './sidecar.ts';
import { openPasswordSlot, openRecoverySlot, passwordSlot, recoverySlot } from './slot.ts';

interface KeyRingDeps {
  readonly file: string;
  readonly vaultId: string;
  readonly dataKey: Uint8Array;
  readonly cost: PasswordCost;
}

/** Who can open this vault: one slot a user and one for the printed kit. Changing one re-encrypts nothing else. */
export class VaultKeyRing {
  readonly #deps: KeyRingDeps;
  /** Only between making a code and its confirmation; a lock forgets it. */
  #unconfirmedCode: string | null = null;

  constructor(deps: KeyRingDeps, unconfirmedCode: string | null = null) {
    this.#deps = deps;
    this.#unconfirmedCode = unconfirmedCode;
  }

  get unconfirmedCode(): string | null {
    return this.#unconfirmedCode;
  }

  slotOf(login: string): string {
    return slotOf(this.#deps.vaultId, login);
  }

  has(login: string): boolean {
    const name = this.slotOf(login);
    return this.#read().slots.some((slot) => slot.slot === name);
  }

  async fits(login: string, password: string): Promise<boolean> {
    const sidecar = this.#read();
    return this.has(login) && (await openPasswordSlot(sidecar, login, password)) !== null;
  }

  async setPassword(login: string, password: string): Promise<void> {
    const { vaultId, dataKey, cost } = this.#deps;
    this.#replace(await passwordSlot(vaultId, login, password, dataKey, cost));
  }

  remove(login: string): void {
    const name = this.slotOf(login);
    const sidecar = this.#read();
    writeSidecar(this.#deps.file, { ...sidecar, slots: sidecar.slots.filter((slot) => slot.slot !== name) });
  }

  /** True when the typed code opens this vault; the printed kit was kept. */
  confirmRecoveryCode(code: string): boolean {
    const secret = recoverySecretOf(code);
    if (!secret || !openRecoverySlot(this.#read(), secret)) return false;
    this.#unconfirmedCode = null;
    return true;
  }

  renewRecoveryCode(): string {
    const { vaultId, dataKey } = this.#deps;
    const secret = newRecoverySecret();
    this.#replace(recoverySlot(vaultId, secret, dataKey));
    this.#unconfirmedCode = recoveryCodeOf(secret);
    return this.#unconfirmedCode;
  }

  update(change: Partial<Pick<Sidecar, 'schoolName' | 'lastBytes' | 'schema'>>): void {
    const sidecar = this.#read();
    const next = { ...sidecar, ...change };
    if (JSON.stringify(next) !== JSON.stringify(sidecar)) writeSidecar(this.#deps.file, next);
  }

  #read(): Sidecar {
    const sidecar = readSidecar(this.#deps.file);
    if (!sidecar) throw new Error('sidecar vanished while the vault is open');
    return sidecar;
  }

  #replace(slot: Slot): void {
    const sidecar = this.#read();
    writeSidecar(this.#deps.file, {
      ...sidecar,
      slots: [...sidecar.slots.filter((other) => other.slot !== slot.slot), slot],
    });
  }
}
