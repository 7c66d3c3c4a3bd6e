import { createAccessReviews } from '../features/access-reviews/index.ts';
import { createAccounts, accountEntities } from '../features/accounts/index.ts';
import { createArchive } from '../features/archive/index.ts';
import { createAudit } from '../features/audit/index.ts';
import { authEntities, createAuth, renderRecoveryKit } from '../features/auth/index.ts';
import { createBackups } from '../features/backups/index.ts';
import { createCorrections } from '../features/corrections/index.ts';
import { createCustody } from '../features/custody/index.ts';
import { createEditLog } from '../features/edit-log/index.ts';
import { createDelegations } from '../features/delegations/index.ts';
import { createCentralAccounts } from '../features/central-accounts/index.ts';
import { createGradebook } from '../features/gradebook/index.ts';
import { createHome } from '../features/home/index.ts';
import { createMarkLocks } from '../features/mark-locks/index.ts';
import { createMarkPapers } from '../features/mark-papers/index.ts';
import { createNotices } from '../features/notices/index.ts';
import { createIncidents } from '../features/incidents/index.ts';
import { createImports } from '../features/imports/index.ts';
import { createPapers, paperEntities } from '../features/papers/index.ts';
import { createPeople, peopleEntities } from '../features/people/index.ts';
import { createPastResults } from '../features/past-results/index.ts';
import { createRegisters } from '../features/registers/index.ts';
import { createPaperSigning, type TokenSigning } from '../features/signing/index.ts';
import { createSupport } from '../features/support/index.ts';
import { createTemplates } from '../features/templates/index.ts';
import { createUpdates, readTrustedKeys } from '../features/updates/index.ts';
import type { Topic } from '../../preload/contract/vocabulary/topics.ts';
import type { ParseWorker } from '../platform/excel/index.ts';
import type { PdfMerger } from '../platform/pdf-merge/index.ts';
import type { ScanReader } from '../platform/qr/index.ts';
import { backgroundOf } from '../platform/database/background.ts';
import { programVersion } from '../platform/program-version.ts';
import type { SignatureReader } from '../platform/signature-reader/index.ts';
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
  readonly mergePdf: PdfMerger;
  readonly readSignatures: SignatureReader;
  readonly signByToken: TokenSigning;
  /** '' = this program writes no log (command line). */
  readonly logFile: string;
  /** The publisher's keys for updates; undefined = those shipped with the program. */
  readonly updateKeys: string | undefined;
  /** Work nobody waited for did not end well; the message of the error may quote people's data. */
  readonly failed: (work: string, error: unknown) => void;
  /** Tells the windows what changed without a call of theirs. */
  readonly changed: (topics: readonly Topic[]) => void;
}
export type Features = ReturnType<typeof composeFeatures>;

/** The features of one open vault, lower ones first; each gets only the front doors of those below it. */
export function composeFeatures({
  vault,
  gate,
  parseWorkbook,
  readScan,
  mergePdf,
  readSignatures,
  signByToken,
  changed,
  ...program
}: FeaturesDeps) {
  const { database, keys, keyRing, vaultId } = vault;
  const { newId, clock, attempts } = gate;
  const background = backgroundOf(database, (work, error) => {
    program.failed(work, error);
    // What stays undone is shown where the tasks are.
    changed(['archive', 'mark-locks']);
  });
  const audit = createAudit({ database, key: keys.audit, remembered: vault.remembered });
  const people = createPeople({
    database,
    newId,
    clock,
    beforeTransition: (context) => backups.api.backupBefore('before-transition', context),
    effectOnBooks: (sql, subject, change) => gradebook.api.effectOnBooks(sql, subject, change),
  });
  const schoolSummary = () => people.api.schoolSummary();
  const auth = createAuth({
    database,
    keyRing,
    rekey: (key) => backups.api.between(() => database.rekey(key)),
    newId,
    promised: (actor, at) => delegations.api.promised(actor, at),
    vaultId,
    isLockedOut: (slot) => attempts.isLockedOut(slot),
    forgive: (slot) => attempts.forgive(slot),
    schoolSummary,
    renderRecoveryKit: (recoveryCode, context) => ({
      fileName: 'giay-khoi-phuc.pdf',
      bytes: renderRecoveryKit({
        recoveryCode,
        vaultId,
        issuedAt: context.at,
        school: papers.api.school(context.at),
      }),
    }),
  });
  const papers = createPapers({
    database,
    newId,
    clock,
    vaultId,
    school: (at) => people.api.school(at),
    schoolYear: () => people.api.currentYear()?.name ?? '',
    readScan,
    mergePdf,
  });
  const archive = createArchive({
    database,
    newId,
    clock,
    papers: papers.api,
    mergePdf,
    parseWorkbook,
    background,
  });
  const accounts = createAccounts({
    database,
    newId,
    clock,
    people: people.api,
    papers: papers.api,
    secrets: textBox(keys.secrets, `so-truong/secret/1|${vaultId}`),
    elsewhere: {
      signIns: auth.api.signIns,
      openDelegations: (sql, at) => delegations.api.open(sql, at),
      endDelegationsOf: (tx, context, userIds, reason) => delegations.api.endOf(tx, context, userIds, reason),
      custodians: (sql) => custody.api.holders(sql),
    },
  });
  const accessReviews = createAccessReviews({
    database,
    newId,
    clock,
    people: people.api,
    papers: papers.api,
    accounts: accounts.api,
  });
  const custody = createCustody({ database, newId, people: people.api, papers: papers.api });
  const delegations = createDelegations({ database, newId, people: people.api, papers: papers.api });
  const signing = createPaperSigning({
    database,
    newId,
    clock,
    vaultId,
    papers: papers.api,
    people: people.api,
    acting: delegations.api.acting,
    secretsKey: keys.secrets,
    passwordCost: gate.passwordCost,
    signByToken,
    readSignatures,
    readScan,
  });
  const centralAccounts = createCentralAccounts({
    database,
    newId,
    people: people.api,
    accounts: accounts.api,
    parseWorkbook,
  });
  const imports = createImports({ database, newId, clock, people: people.api, parseWorkbook });
  const registers = createRegisters({ database, newId, people: people.api });
  const gradebook = createGradebook({ database, newId, clock, people: people.api, parseWorkbook });
  const pastResults = createPastResults({ database, people: people.api, gradebook: gradebook.api });
  const markLocks = createMarkLocks({
    database,
    newId,
    people: people.api,
    papers: papers.api,
    archive: archive.api,
    gradebook: gradebook.api,
    background,
    logHolds: () => audit.api.verify().valid,
    signatureHolds: (paperId, context) => signing.api.signaturesHold(context, paperId),
  });
  const markPapers = createMarkPapers({
    database,
    newId,
    people: people.api,
    papers: papers.api,
    gradebook: gradebook.api,
  });
  const corrections = createCorrections({
    database,
    newId,
    people: people.api,
    papers: papers.api,
    gradebook: gradebook.api,
    acting: delegations.api.acting,
  });
  const editLog = createEditLog({
    database,
    newId,
    clock,
    people: people.api,
    papers: papers.api,
    gradebook: gradebook.api,
    corrections: corrections.api,
    parseWorkbook,
  });
  const incidents = createIncidents({
    database,
    newId,
    people: people.api,
    accounts: accounts.api,
    custody: custody.api,
    papers: papers.api,
  });
  const templates = createTemplates({ database, papers: papers.api });
  const backups = createBackups({
    database,
    files: gate.files,
    keys,
    vaultId,
    clock,
    changed: () => {
      changed(['backups', 'session']);
    },
  });
  const home = createHome({
    database,
    people: people.api,
    tasks: [
      (context) => auth.api.tasks(context),
      (context) => backups.api.tasks(context),
      (context) => papers.api.tasks(context),
      signing.api.tasks,
      (context) => accounts.api.tasks(context),
      (context) => centralAccounts.api.tasks(context),
      (context) => accessReviews.api.tasks(context),
      (context) => incidents.api.tasks(context),
      (context) => archive.api.tasks(context),
      custody.api.tasks,
      delegations.api.tasks,
      markLocks.api.tasks,
      corrections.api.tasks,
      editLog.api.tasks,
      audit.api.tasks,
    ],
  });
  const notices = createNotices({ database, sources: [home.api.tasks, imports.api.news] });
  const support = createSupport({
    database,
    folder: gate.files.folder,
    logFile: program.logFile,
    version: programVersion(),
    auditValid: () => audit.api.verify().valid,
    settingsOf: home.api.settingsOf,
  });
  const updates = createUpdates({
    database,
    version: programVersion(),
    trustedKeys: () => readTrustedKeys(program.updateKeys),
  });
  return {
    schoolSummary,
    seen: auth.api.seen,
    acting: delegations.api.acting,
    backups: backups.api,
    handlers: {
      ...audit.handlers,
      ...auth.handlers,
      ...people.handlers,
      ...papers.handlers,
      ...signing.handlers,
      ...archive.handlers,
      ...accounts.handlers,
      ...accessReviews.handlers,
      ...centralAccounts.handlers,
      ...custody.handlers,
      ...delegations.handlers,
      ...imports.handlers,
      ...registers.handlers,
      ...incidents.handlers,
      ...templates.handlers,
      ...gradebook.handlers,
      ...markLocks.handlers,
      ...markPapers.handlers,
      ...pastResults.handlers,
      ...corrections.handlers,
      ...editLog.handlers,
      ...backups.handlers,
      ...home.handlers,
      ...notices.handlers,
      ...support.handlers,
      ...updates.handlers,
    },
  };
}
