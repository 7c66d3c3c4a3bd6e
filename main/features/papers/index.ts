import type { PaperKind } from '../../../preload/contract/vocabulary/papers.ts';
import { appError } from '../../kernel/app-error.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import type { NewId } from '../../kernel/ids.ts';
import type { Sqlite } from '../../platform/database/sqlite.ts';
import type { Database, Transaction } from '../../platform/database/work.ts';
import type { ScanReader } from '../../platform/qr/index.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { drawOfficialPaper, type PaperAbout, type PaperDraft } from './app/draw-official-paper.ts';
import { templateOf } from './app/template-of.ts';
import { movePaperBy } from './app/change-state.ts';
import type { PaperOwner } from './app/paper-owner.ts';
import type { PapersCore } from './app/papers-core.ts';
import { storePaper, takePaperNumber, type DrawnPaper, type TakenNumber } from './app/register-paper.ts';
import type { PaperRecord } from './data/paper-records.ts';
import { lastSymbolByAccount, latestByAccount, livePapersOf } from './data/paper-rows.ts';
import { renderReminderSheet, type OfficialPaper } from './documents/index.ts';
import { schoolOnPaper, type SchoolOnPaper, type SchoolSource } from './domain/school-on-paper.ts';
import { papersHandlers, type PapersMethod } from './papers.rpc.ts';

export {
  numberOf,
  officialLayout,
  opening,
  party,
  section,
  stampOf,
  title,
  type OfficialPaper,
  type PaperBlock,
  type PaperMeta,
  type PaperPerson,
  type PaperSignature,
} from './documents/index.ts';
export { paperEntities } from './data/entities.ts';
export type { PaperOwner, SecretCopy } from './app/paper-owner.ts';
export type { DrawnPaper, TakenNumber } from './app/register-paper.ts';
export type { PaperRecord } from './data/paper-records.ts';
export type { SchoolOnPaper, SchoolSource } from './domain/school-on-paper.ts';

export interface PapersDeps {
  readonly database: Database;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly vaultId: string;
  /** The school as it is now; `abbreviation` already derived. */
  readonly school: () => SchoolSource | null;
  readonly readScan: ScanReader;
}

/** What features above the archive may do with it. */
export interface PapersApi {
  /** Told once by the feature that draws papers of these kinds. */
  serve(owner: PaperOwner): void;
  school(): SchoolOnPaper;
  /** Takes the next number; the same transaction must store the paper. */
  takeNumber<K extends PaperKind>(tx: Transaction, kind: K): TakenNumber<K>;
  /** Numbers, draws and stores a paper laid out by the archive, with the wording in force. */
  issue(
    tx: Transaction,
    context: Context,
    kind: PaperKind,
    about: PaperAbout,
    draft: Omit<PaperDraft, 'school' | 'template'>,
  ): PaperRecord;
  /** The wording in force of a kind; version 0 is the program's own. */
  templateOf(kind: PaperKind): OfficialPaper['template'];
  store(tx: Transaction, context: Context, taken: TakenNumber, drawn: DrawnPaper): PaperRecord;
  /** Cancels a paper that a new one replaces. */
  replace(tx: Transaction, id: string, reason: string): void;
  /** Neither refused nor void, newest first. */
  liveOf(sql: Sqlite, accountId: string): PaperRecord[];
  latest(kind: PaperKind): PaperRecord[];
  lastSymbols(): ReadonlyMap<string, string>;
}

export function createPapers(deps: PapersDeps): { handlers: Handlers<PapersMethod>; api: PapersApi } {
  const school = (): SchoolOnPaper => {
    const source = deps.school();
    if (!source) throw appError('papers.no-school');
    return schoolOnPaper(source);
  };
  const core: PapersCore = { ...deps, school, drawReminder: renderReminderSheet, owners: new Map() };
  const { database, newId, vaultId } = deps;
  return {
    handlers: papersHandlers(core),
    api: {
      serve: (owner) => {
        for (const kind of owner.kinds) core.owners.set(kind, owner);
      },
      school,
      takeNumber: (tx, kind) =>
        takePaperNumber(tx, { kind, paperId: newId(), abbreviation: school().abbreviation, vaultId }),
      store: storePaper,
      templateOf: (kind) => templateOf(core, kind),
      issue: (tx, context, kind, about, draft) => {
        const template = templateOf(core, kind);
        const onPaper = school();
        const taken = takePaperNumber(tx, {
          kind,
          paperId: newId(),
          abbreviation: onPaper.abbreviation,
          vaultId,
        });
        const drawn = drawOfficialPaper({ ...draft, school: onPaper, template }, about, taken, tx.at);
        return storePaper(tx, context, taken, drawn);
      },
      replace: (tx, id, reason) => void movePaperBy(tx, id, 'void', { reason }),
      liveOf: livePapersOf,
      latest: (kind) => latestByAccount(database.read, kind),
      lastSymbols: () => lastSymbolByAccount(database.read),
    },
  };
}
