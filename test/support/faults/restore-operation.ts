import { readdirSync } from 'node:fs';
import { addTeachers } from '../office/school-with-staff.ts';
import { DiskSteps, type KillPoint } from './disk-steps.ts';
import type { Operation } from './operations.ts';
import { lineOf, type VaultLine } from './vault-line.ts';

export interface RestoreFound extends VaultLine {
  /** Folders in which old vaults are kept. */
  readonly kept: readonly string[];
}
export interface RestoreSaid {
  readonly epoch: number;
  /** Length and last hash of the restored log. */
  readonly entries: number;
  readonly auditHead: string;
}

const ASIDE = 'replaced-';
/** Changes of the disk from the folder for the old vault on to the last one of a restore. */
const SWAP_CHANGES = 19;

/** A restore ends with nobody signed in. */
let shut = false;

/** The copy of the first round is restored again and again; what is done meanwhile is what a restore takes back. */
export const restore: Operation<RestoreFound, RestoreSaid> = {
  look: async ({ call, folder }) => {
    if ((await call('restore.candidates', {})).copies.length === 0) await call('backups.make', {});
    const kept = readdirSync(folder).filter((name) => name.startsWith(ASIDE));
    return { ...(await lineOf(call, folder)), kept };
  },
  work: async ({ call, login, password, round }) => {
    if (shut) await call('vault.unlock', { login, password });
    await addTeachers(call, 1);
    const copies = (await call('restore.candidates', {})).copies.filter(({ kind }) => kind === 'manual');
    const { name } = copies.toSorted((a, b) => a.name.localeCompare(b.name))[0]!;
    const proof = { type: 'password' as const, login, password };
    const point = swapPoint(round);
    if (point) new DiskSteps().armAt(ASIDE, point);
    const { epoch, entries, auditHead } = await call('restore.run', {
      ref: name,
      proof,
      replaceOther: false,
    });
    shut = true;
    return { epoch, entries, auditHead };
  },
};

/** Early, middle and late ones in turn: prime to their number, so that each comes. */
const STRIDE = 7;

/** Every other round ends at a change of the disk while the vaults change places. */
export function swapPoint(round: number): KillPoint | null {
  if (round % 2 === 0) return null;
  const turn = (round - 1) / 2;
  return { at: 1 + ((turn * STRIDE) % SWAP_CHANGES), side: turn % 2 === 0 ? 'before' : 'after' };
}
