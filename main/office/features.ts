import { createAccounts, accountEntities } from '../features/accounts/index.ts';
import { createAudit } from '../features/audit/index.ts';
import { authEntities, createAuth, renderRecoveryKit } from '../features/auth/index.ts';
import { createHome } from '../features/home/index.ts';
import { createImports } from '../features/imports/index.ts';
import { createPapers, paperEntities } from '../features/papers/index.ts';
import { createPeople, peopleEntities } from '../features/people/index.ts';
import type { ParseWorker } from '../platform/excel/index.ts';
import type { ScanReader } from '../platform/qr/index.ts';
import { textBox } from '../platform/vault/text-box.ts';
import type { GateDeps } from './gate/gate-deps.ts';
import type { OpenVault } from './gate/open-vault.ts';

/** What TypeORM must know before the file is opened. */
export const entities = [...authEntities, ...peopleEntities, ...paperEntities, ...accountEntities];

export interface FeaturesDeps {
  readonly vault: OpenVault;
  readonly gate: GateDeps;
  readonly parseWorkbook: ParseWorker;
  readonly readScan: ScanReader;
}
export type Features = ReturnType<typeof composeFeatures>;

/** The features of one open vault, lower ones first; each gets only the front doors of those below it. */
export function composeFeatures({ vault, gate, parseWorkbook, readScan }: FeaturesDeps) {
  const { database, keys, keyRing, vaultId } = vault;
  const { newId, clock, attempts } = gate;
  const audit = createAudit({ database, key: keys.audit, remembered: vault.remembered });
  const people = createPeople({ database, newId, clock });
  const schoolSummary = () => people.api.schoolSummary();
  const auth = createAuth({
    database,
    keyRing,
    newId,
    vaultId,
    isLockedOut: (slot) => attempts.isLockedOut(slot),
    forgive: (slot) => attempts.forgive(slot),
    schoolSummary,
    renderRecoveryKit: (recoveryCode, context) => ({
      fileName: 'giay-khoi-phuc.pdf',
      bytes: renderRecoveryKit({ recoveryCode, vaultId, issuedAt: context.at, school: papers.api.school() }),
    }),
  });
  const papers = createPapers({
    database,
    newId,
    clock,
    vaultId,
    school: () => people.api.school(),
    readScan,
  });
  const accounts = createAccounts({
    database,
    newId,
    clock,
    people: people.api,
    papers: papers.api,
    secrets: textBox(keys.secrets, `so-truong/secret/1|${vaultId}`),
  });
  const imports = createImports({ database, newId, clock, people: people.api, parseWorkbook });
  const home = createHome({ database, people: people.api });
  return {
    schoolSummary,
    handlers: {
      ...audit.handlers,
      ...auth.handlers,
      ...people.handlers,
      ...papers.handlers,
      ...accounts.handlers,
      ...imports.handlers,
      ...home.handlers,
    },
  };
}
