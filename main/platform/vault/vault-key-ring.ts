import { randomBytes } from 'node:crypto';
import type { SlotBinding } from '../../../preload/contract/vocabulary/vault.ts';
import { appError } from '../../kernel/app-error.ts';
import { dataKeysOf, type DataKeys } from './data-keys.ts';
import { newRecoverySecret, recoveryCodeOf, recoverySecretOf } from './recovery-code.ts';
import type { PasswordCost } from './kek.ts';
import type { OsShare, OsShares } from './os-shares.ts';
import { finished, rotationOf, undone } from './rotation.ts';
import { readSidecar, slotOf, writeSidecar, type Sidecar, type Slot } from './sidecar.ts';
import { openPasswordSlot, openRecoverySlot, passwordSlot, recoverySlot } from './slot.ts';

interface KeyRingDeps {
  readonly file: string;
  readonly vaultId: string;
  /** Overwritten in place when the key changes, and when the vault is closed. */
  readonly dataKey: Uint8Array;
  readonly keys: DataKeys;
  readonly cost: PasswordCost;
  readonly shares: OsShares;
}

export interface Binding {
  /** Whether this operating system really protects a share. */
  readonly available: boolean;
  /** Whether this account of this computer binds the passwords typed here. */
  readonly on: boolean;
  of(login: string): SlotBinding;
}

interface RotationSteps {
  /** Runs when the password has proven right and before anything is written; `stays` tells whose password goes on opening. */
  approved(stays: (login: string) => boolean): Promise<unknown>;
  /** Takes the database to its new key. A throw means that it kept the old one. */
  rekey(key: Buffer): Promise<void>;
}

/** Who can open this vault: one slot a user and one for the printed kit. Changing one re-encrypts nothing else. */
export class VaultKeyRing {
  readonly #deps: KeyRingDeps;
  /** Only between making a code and its confirmation; a lock forgets it. */
  #unconfirmedCode: string | null = null;
  /** Slots take long to make: one change after the other, so that none is built on what another has just replaced. */
  #last: Promise<unknown> = Promise.resolve();

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
    return this.#slot(login) !== undefined;
  }

  async fits(login: string, password: string): Promise<boolean> {
    const sidecar = this.#read();
    return this.has(login) && (await openPasswordSlot(sidecar, login, password, this.#deps.shares)) !== null;
  }

  /** Bound to this computer when its switch is on. */
  setPassword(login: string, password: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#replace(await this.#wrap(login, password, await this.#bindingShare()));
    });
  }

  remove(login: string): void {
    const name = this.slotOf(login);
    const sidecar = this.#read();
    const without = (slots: readonly Slot[]) => slots.filter(({ slot }) => slot !== name);
    const { rotation } = sidecar;
    this.#write({
      ...sidecar,
      slots: without(sidecar.slots),
      rotation: rotation && { ...rotation, slots: without(rotation.slots) },
    });
  }

  /** Whether this sign-in can be taken to another data key without its password. */
  hasPair(login: string): boolean {
    return (this.#slot(login)?.pair ?? null) !== null;
  }

  /**
   * Replaces the data key. The key file tells both ways before the database is touched; whatever happens after that,
   * the next opening tries both keys and ends the change or takes it back.
   */
  rotate(who: { login: string; password: string }, steps: RotationSteps): Promise<void> {
    return this.#inTurn(async () => {
      const { dataKey, vaultId, keys } = this.#deps;
      if (!(await this.fits(who.login, who.password))) throw appError('password.current-wrong');
      const next = randomBytes(32);
      const rotation = rotationOf(this.#read(), keys, dataKey, next);
      const staying = new Set(rotation.slots.map(({ slot }) => slot));
      await steps.approved((login) => staying.has(this.slotOf(login)));
      this.#write({ ...this.#read(), rotation });
      const nextKeys = dataKeysOf(next, { vaultId, kept: rotation.kept });
      try {
        await steps.rekey(nextKeys.database);
      } catch (error) {
        this.#write(undone(this.#read()));
        throw error;
      }
      this.#write(finished(this.#read()));
      dataKey.set(next);
      keys.database.set(nextKeys.database);
      keys.backup.set(nextKeys.backup);
      keys.backup.set(nextKeys.backup);
      next.fill(0);
    });
  }

  async binding(): Promise<Binding> {
    const { shares } = this.#deps;
    const [here, available] = [await shares.here(this.#read()), await shares.available()];
    return {
      available,
      on: here?.entry.binds === true,
      of: (login) => {
        const share = this.#slot(login)?.share ?? null;
        if (share === null) return 'unbound';
        return share === here?.entry.id ? 'here' : 'elsewhere';
      },
    };
  }

  /**
   * Turns the switch of this computer with the password of who turns it. The share and that person's slot change in
   * one file replacement; `approved` runs when the password has proven right and before anything is written.
   */
  setBinding(
    who: { login: string; password: string },
    on: boolean,
    approved: () => Promise<unknown>,
  ): Promise<void> {
    return this.#inTurn(async () => {
      const { shares, vaultId } = this.#deps;
      if (!(await this.fits(who.login, who.password))) throw appError('password.current-wrong');
      const present = await shares.here(this.#read());
      const here = on ? (present ?? (await shares.make(vaultId))) : present;
      if (here === null) return;
      const slot = await this.#wrap(who.login, who.password, on ? here.share : null);
      await approved();
      const sidecar = this.#read();
      const others = sidecar.shares.filter(({ id }) => id !== here.entry.id);
      this.#replace(slot, { ...sidecar, shares: [...others, { ...here.entry, binds: on }] });
    });
  }

  /** At a sign-in the password is at hand: its slot follows the switch of this computer. */
  followBinding(
    { login, password }: { login: string; password: string },
    approved: (bound: boolean) => Promise<unknown>,
  ): Promise<void> {
    return this.#inTurn(async () => {
      const share = await this.#bindingShare();
      const own = this.#slot(login);
      if (own === undefined) return;
      const follows = own.share === (share?.id ?? null);
      // A slot of the first format gets its pair while the password is at hand.
      if (follows && own.pair !== null) return;
      const slot = await this.#wrap(login, password, share);
      if (!follows) await approved(share !== null);
      this.#replace(slot);
    });
  }

  /** True when the typed code opens this vault; the printed kit was kept. */
  confirmRecoveryCode(code: string): Promise<boolean> {
    return this.#inTurn(() => {
      const secret = recoverySecretOf(code);
      if (!secret || !openRecoverySlot(this.#read(), secret)) return Promise.resolve(false);
      this.#unconfirmedCode = null;
      const { vaultId, dataKey } = this.#deps;
      const slot = this.#read().slots.find(({ kind }) => kind === 'recovery');
      if (slot?.pair === null) this.#replace(recoverySlot(vaultId, secret, dataKey));
      return Promise.resolve(true);
    });
  }

  renewRecoveryCode(): Promise<string> {
    return this.#inTurn(() => {
      const { vaultId, dataKey } = this.#deps;
      const secret = newRecoverySecret();
      this.#replace(recoverySlot(vaultId, secret, dataKey));
      this.#unconfirmedCode = recoveryCodeOf(secret);
      return Promise.resolve(this.#unconfirmedCode);
    });
  }

  update(change: Partial<Pick<Sidecar, 'schoolName' | 'lastBytes' | 'schema'>>): void {
    const sidecar = this.#read();
    const next = { ...sidecar, ...change };
    if (JSON.stringify(next) !== JSON.stringify(sidecar)) writeSidecar(this.#deps.file, next);
  }

  #slot(login: string): Slot | undefined {
    const name = this.slotOf(login);
    return this.#read().slots.find((slot) => slot.slot === name);
  }

  async #bindingShare(): Promise<OsShare | null> {
    const here = await this.#deps.shares.here(this.#read());
    return here?.entry.binds === true ? here.share : null;
  }

  #wrap(login: string, password: string, share: OsShare | null): Promise<Slot> {
    const { vaultId, dataKey, cost } = this.#deps;
    return passwordSlot(vaultId, login, password, dataKey, cost, share);
  }

  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const result = this.#last.then(change);
    this.#last = result.catch(() => undefined);
    return result;
  }

  #read(): Sidecar {
    const sidecar = readSidecar(this.#deps.file);
    if (!sidecar) throw new Error('sidecar vanished while the vault is open');
    return sidecar;
  }

  #replace(slot: Slot, sidecar: Sidecar = this.#read()): void {
    this.#write({ ...sidecar, slots: [...sidecar.slots.filter((other) => other.slot !== slot.slot), slot] });
  }

  /** A share that binds nothing any more and holds no slot is forgotten. */
  #write(sidecar: Sidecar): void {
    const held = new Set(sidecar.slots.map((slot) => slot.share));
    writeSidecar(this.#deps.file, {
      ...sidecar,
      shares: sidecar.shares.filter(({ id, binds }) => binds || held.has(id)),
    });
  }
}
