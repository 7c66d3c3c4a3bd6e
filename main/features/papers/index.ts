import { PAPER_KINDS, type PaperKind } from '../../../preload/contract/vocabulary/papers.ts';
import type { PaperTemplate } from '../../../preload/contract/vocabulary/templates.ts';
import { appError } from '../../kernel/app-error.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import type { NewId } from '../../kernel/ids.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import type { Sqlite } from '../../platform/database/sqlite.ts';
import type { Database, Transaction } from '../../platform/database/work.ts';
import type { PdfMerger } from '../../platform/pdf-merge/index.ts';
import type { ScanReader } from '../../platform/qr/index.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import type { PaperAbout, PaperDraft } from './app/draw-official-paper.ts';
import { issueOfficialPaper, takeNumberOf } from './app/issue-official-paper.ts';
import { drawSpecimen } from './app/specimen-of.ts';
import { ownTemplateOf, placeholdersOf, templateOf } from './app/template-of.ts';
import { addVersion, type NewVersion } from './app/add-version.ts';
import { completePaper, movePaperBy, refuseIn, sendOneToSign } from './app/change-state.ts';
import type { SigningDesk } from './app/signing-desk.ts';
import { standingScans } from './app/standing-scans.ts';
import { checkIncoming, keepIncoming, type CheckedScan, type IncomingAbout } from './app/incoming-scan.ts';
import { paperTasks } from './app/paper-tasks.ts';
import type { PaperOwner } from './app/paper-owner.ts';
import { remarksOf, type PapersCore } from './app/papers-core.ts';
import { storePaper, type DrawnPaper, type TakenNumber } from './app/register-paper.ts';
import type { PaperRecord, SignerRecord } from './data/paper-records.ts';
import {
  lastSymbolByAccount,
  latestByAccount,
  livePapersOf,
  paperRow,
  signerRows,
  storedBytes,
} from './data/paper-rows.ts';
import { markSigner } from './data/paper-writes.ts';
import { paperOfDigest, versionRows, type PaperVersion } from './data/version-rows.ts';
import { renderReminderSheet, type OfficialPaper } from './documents/index.ts';
import { schoolOnPaper, type SchoolOnPaper, type SchoolSource } from './domain/school-on-paper.ts';
import { papersHandlers, type PapersMethod } from './papers.rpc.ts';

export {
  clauses,
  headedSchool,
  legalBasis,
  numberOf,
  officialLayout,
  opening,
  party,
  recipientsOf,
  section,
  signatureRows,
  SPECIMEN_PEOPLE,
  stampOf,
  title,
  type OfficialPaper,
  type PaperBlock,
  type PaperMeta,
  type PaperPerson,
  type PaperSignature,
} from './documents/index.ts';
export { digestOfContent } from './domain/digest-of-content.ts';
export { paperEntities } from './data/entities.ts';
export type { PaperDraft } from './app/draw-official-paper.ts';
export type { CheckedScan } from './app/incoming-scan.ts';
export type { PaperOwner, SecretCopy, SpecimenFrame } from './app/paper-owner.ts';
export type { DrawnPaper, TakenNumber } from './app/register-paper.ts';
export type { PaperRecord, SignerRecord } from './data/paper-records.ts';
export type { SigningDesk } from './app/signing-desk.ts';
export { signingDayFault, startOfVietnamDay } from './domain/signed-on.ts';
export { addedSigners, SEAL_FIELD } from './domain/added-signers.ts';
export { rightToSign } from './domain/signing-for-head.ts';
export { signingOfContent } from './domain/signing-of-content.ts';
export { textOfPaper } from './domain/text-of-paper.ts';
export {
  commonValues,
  fillTemplate,
  hasLoneBrace,
  placeholdersIn,
  textsOf,
  type PlaceholderValues,
} from './domain/placeholders.ts';
export type { SchoolOnPaper, SchoolSource } from './domain/school-on-paper.ts';

export interface PapersDeps {
  readonly database: Database;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly vaultId: string;
  /** The school as it is at an instant; `abbreviation` already derived. */
  readonly school: (at: string) => SchoolSource | null;
  /** "2026-2027"; empty before the first one. */
  readonly schoolYear: () => string;
  readonly readScan: ScanReader;
  readonly mergePdf: PdfMerger;
}

/** What features above the archive may do with it. */
export interface PapersApi {
  /** Told once by the feature that draws papers of these kinds. */
  serve(owner: PaperOwner): void;
  /** As a paper of that instant names it. */
  school(at: string): SchoolOnPaper;
  /** Takes the next number; the same transaction must store the paper. */
  takeNumber<K extends PaperKind>(tx: Transaction, kind: K): TakenNumber<K>;
  /** Numbers, draws and stores a paper laid out by the archive, with the wording in force. */
  issue(
    tx: Transaction,
    context: Context,
    kind: PaperKind,
    about: PaperAbout,
    draft: PaperDraft,
  ): PaperRecord;
  /** The wording in force of a kind; version 0 is the program's own. */
  templateOf(kind: PaperKind): OfficialPaper['template'];
  /** The wording the program brings. */
  ownTemplateOf(kind: PaperKind): PaperTemplate;
  /** Kinds some feature draws, in the order of the vocabulary. */
  kinds(): PaperKind[];
  /** What a wording of this kind may name in braces. */
  placeholdersOf(kind: PaperKind): string[];
  /** A wording on a paper of invented people, marked and without a number. Throws `pdf.missing-glyph`. */
  drawSpecimen(kind: PaperKind, template: PaperTemplate, at: string): Uint8Array;
  store(tx: Transaction, context: Context, taken: TakenNumber, drawn: DrawnPaper): PaperRecord;
  /** Opens the round of signing of a paper just issued. */
  sendToSign(tx: Transaction, context: Context, id: string): void;
  /** Cancels a paper that a new one replaces. */
  replace(tx: Transaction, id: string, reason: string): void;
  /** What must be read beside papers that count: the record one was drawn from says something else by now; by paper. */
  remarks(sql: Sqlite): ReadonlyMap<string, string>;
  /** Classes whose records a paper decides about; empty for one of no class. */
  classIdsOf(sql: Sqlite, paper: Pick<PaperRecord, 'id' | 'kind'>): readonly string[];
  /** A paper of another body: looked at before the transaction, kept inside it. Gives its id. */
  checkIncoming(scan: { readonly fileName: string; readonly bytes: Uint8Array }): Promise<CheckedScan>;
  keepIncoming(tx: Transaction, context: Context, scan: CheckedScan, about: IncomingAbout): string;
  /** Neither refused nor void, newest first. */
  liveOf(sql: Sqlite, accountId: string): PaperRecord[];
  latest(kind: PaperKind): PaperRecord[];
  lastSymbols(): ReadonlyMap<string, string>;
  /** The feature that leads papers from place to place. */
  follow(desk: SigningDesk): void;
  /** What signing reads and writes of a paper. */
  signing: PapersForSigning;
  /** What the first screen should show of the registers. */
  tasks(context: Context): Waiting[];
}

/** Versions and places of papers; acts run in the transaction of whoever signs. */
export interface PapersForSigning {
  /** With the digest and the number of the newest file. */
  paper(sql: Sqlite, id: string): PaperRecord | undefined;
  places(sql: Sqlite, id: string): SignerRecord[];
  /** A kept version, whose digest the caller compares. */
  bytes(sql: Sqlite, id: string, version: number): Uint8Array | undefined;
  /** Oldest first, without the issued one. */
  versions(sql: Sqlite, id: string): PaperVersion[];
  /** The paper one of whose versions has this digest. */
  paperOfDigest(sha256: string): string | null;
  /** Scanned pages that count for the round that is open. */
  scans(sql: Sqlite, id: string): number;
  addVersion(tx: Transaction, context: Context, version: NewVersion): { version: number; sha256: string };
  markPlace(tx: Transaction, id: string, field: string, signedAt: string | null): void;
  complete(
    tx: Transaction,
    context: Context,
    done: { readonly id: string; readonly signedOn: string; readonly how: 'ink' | 'digital' },
  ): void;
  refuse(tx: Transaction, context: Context, input: { readonly id: string; readonly reason: string }): void;
}

export function createPapers(deps: PapersDeps): { handlers: Handlers<PapersMethod>; api: PapersApi } {
  const school = (at: string): SchoolOnPaper => {
    const source = deps.school(at);
    if (!source) throw appError('papers.no-school');
    return schoolOnPaper(source);
  };
  const core: PapersCore = {
    ...deps,
    school,
    drawReminder: renderReminderSheet,
    owners: new Map(),
    desks: [],
  };
  const { database } = deps;
  return {
    handlers: papersHandlers(core),
    api: {
      serve: (owner) => {
        for (const kind of owner.kinds) core.owners.set(kind, owner);
      },
      school,
      takeNumber: (tx, kind) => takeNumberOf(core, tx, kind),
      store: storePaper,
      sendToSign: (tx, context, id) => {
        sendOneToSign(core, tx, context, id);
      },
      templateOf: (kind) => templateOf(core, kind),
      issue: (tx, context, kind, about, draft) => issueOfficialPaper(core, tx, context, kind, about, draft),
      kinds: () => PAPER_KINDS.filter((kind) => core.owners.has(kind)),
      ownTemplateOf: (kind) => ownTemplateOf(core, kind),
      placeholdersOf: (kind) => placeholdersOf(core, kind),
      drawSpecimen: (kind, template, at) => drawSpecimen(core, kind, template, at),
      replace: (tx, id, reason) => void movePaperBy(core, tx, id, 'void', { reason }),
      remarks: (sql) => remarksOf(core, sql),
      classIdsOf: (sql, paper) => core.owners.get(paper.kind)?.classIdsOf?.(sql, paper) ?? [],
      checkIncoming: (scan) => checkIncoming(core, scan),
      keepIncoming: (tx, context, scan, about) => keepIncoming(core, tx, context, scan, about),
      liveOf: livePapersOf,
      latest: (kind) => latestByAccount(database.read, kind),
      lastSymbols: () => lastSymbolByAccount(database.read),
      follow: (desk) => void core.desks.push(desk),
      signing: {
        paper: paperRow,
        places: signerRows,
        bytes: storedBytes,
        versions: versionRows,
        paperOfDigest: (sha256) => paperOfDigest(database.read, sha256),
        scans: (sql, id) => standingScans(core, sql, id),
        addVersion,
        markPlace: (tx, id, field, signedAt) => {
          markSigner(tx.sql, id, field, signedAt);
        },
        complete: (tx, context, done) => {
          completePaper(core, tx, context, done);
        },
        refuse: (tx, context, input) => {
          refuseIn(core, tx, context, input);
        },
      },
      tasks: (context) => paperTasks(core, context),
    },
  };
}
