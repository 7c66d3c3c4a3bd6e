import { resolve } from 'node:path';
import { systemClock } from '../../kernel/clock.ts';
import { uuidV7Source } from '../../kernel/ids.ts';
import { Attempts } from '../../platform/vault/attempts.ts';
import { PASSWORD_COST_FLOOR } from '../../platform/vault/kek.ts';
import { OsShares } from '../../platform/vault/os-shares.ts';
import { vaultFilesIn } from '../../platform/vault/vault-files.ts';
import type { GateDeps } from '../gate/gate-deps.ts';

/** The gate of a folder without features behind it: for commands that open no vault. */
export function gateFor(vaultDir: string): GateDeps {
  const files = vaultFilesIn(resolve(vaultDir));
  return {
    files,
    clock: systemClock,
    newId: uuidV7Source(systemClock),
    attempts: new Attempts(files.attempts, systemClock),
    shares: new OsShares(null),
    entities: [],
    passwordCost: () => Promise.resolve(PASSWORD_COST_FLOOR),
  };
}
