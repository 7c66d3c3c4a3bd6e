import { gateFor } from '../../../main/office/cli/gate-for.ts';
import { restoreVault, type RestoredVault } from '../../../main/office/gate/restore-vault.ts';
import type { RestoreProof } from '../../../main/office/gate/stage-restore.ts';
import { OFFICER } from '../office/invented-school.ts';

export const OFFICER_PROOF: RestoreProof = {
  type: 'password',
  login: OFFICER.login,
  password: OFFICER.password,
};

/** Restores as the command line and the start-up screens do. */
export function restoreInto(
  folder: string,
  file: string,
  proof: RestoreProof = OFFICER_PROOF,
  replaceOther = false,
): Promise<RestoredVault> {
  return restoreVault(gateFor(folder), { file, proof, replaceOther });
}
