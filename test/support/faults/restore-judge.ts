import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callOf } from '../../../main/office/cli/call.ts';
import { vaultFilesIn } from '../../../main/platform/vault/vault-files.ts';
import { OFFICER, officeOn } from '../office/open-test-office.ts';
import type { RestoreFound, RestoreSaid } from './restore-operation.ts';
import { lineOf, mixedIn, startsWith, type VaultLine } from './vault-line.ts';

/**
 * Knows what one vault was before each kill: what is found afterwards is exactly that or exactly the restored one, and
 * each vault that was replaced lies aside as it was.
 */
export class RestoreJudge {
  readonly #folder: string;
  /** How the log of each epoch began, as far as it was seen or acknowledged. */
  readonly #logs = new Map<number, (log: readonly string[]) => boolean>();
  readonly #kept = new Set<string>();
  /** Epochs of the vaults kept aside. */
  readonly #asides: number[] = [];
  #first: VaultLine | null = null;
  #epoch = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What is wrong with the vault found after a kill; `acknowledged` = everything until that kill. */
  async faultsIn(found: RestoreFound, acknowledged: readonly RestoreSaid[]): Promise<string[]> {
    this.#first ??= found;
    const before = this.#epoch || found.epoch;
    for (const { epoch, entries, auditHead } of acknowledged) {
      if (epoch <= before) continue;
      this.#logs.set(epoch, (log) => log[entries - 1] === auditHead);
      this.#epoch = epoch;
    }
    const known = this.#epoch || found.epoch;
    const faults = mixedIn(found, this.#first);
    // The vault that was there, or the one whose restore the kill fell into.
    if (found.epoch !== known && found.epoch !== known + 1)
      faults.push(`epoch ${found.epoch} after ${known}`);
    if (!this.#continues(found)) faults.push('an act that was known is lost');
    for (const name of found.kept.filter((each) => !this.#kept.has(each)))
      faults.push(...(await this.#faultsAside(name)).map((fault) => `${name}: ${fault}`));
    const replaced = Array.from({ length: found.epoch - this.#first.epoch }, (_epoch, at) => at + 1);
    if (this.#asides.toSorted((a, b) => a - b).join() !== replaced.join())
      faults.push(`epochs ${this.#asides.join()} kept aside of epoch ${found.epoch}`);
    this.#epoch = found.epoch;
    this.#logs.set(found.epoch, (log) => startsWith(log, found.log));
    return faults;
  }

  get keptAside(): number {
    return this.#asides.length;
  }

  #continues({ epoch, log }: VaultLine): boolean {
    return this.#logs.get(epoch)?.(log) ?? true;
  }

  /** Opens a copy of it: what lies aside stays as it was left. */
  async #faultsAside(name: string): Promise<string[]> {
    this.#kept.add(name);
    const aside = join(this.#folder, name);
    // Made, and the kill fell before the vaults began to change places.
    if (!existsSync(vaultFilesIn(aside).database)) return [];
    const folder = mkdtempSync(join(tmpdir(), 'so-truong-aside-'));
    cpSync(aside, folder, { recursive: true });
    const office = officeOn(folder);
    try {
      const call = callOf(office);
      const { login, password } = OFFICER;
      const { missingActs } = await call('vault.unlock', { login, password });
      const { valid } = await call('audit.verify', {});
      const { whole } = await call('vault.check', {});
      const line = await lineOf(call, folder);
      this.#asides.push(line.epoch);
      return [
        ...(missingActs === 0 && valid && whole ? [] : ['not whole']),
        ...(this.#continues(line) ? [] : ['an act that was known is lost']),
        ...mixedIn(line, this.#first!),
      ];
    } finally {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
