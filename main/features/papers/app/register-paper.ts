import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamYear } from '../../../kernel/vietnam-day.ts';
import { indexForArchive } from '../../../platform/database/archive-index.ts';
import { indexForSearch } from '../../../platform/database/search-index.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { pageCount } from '../../../platform/pdf/index.ts';
import { auditHead } from '../data/audit-head.ts';
import type { PaperRecord } from '../data/paper-records.ts';
import type { OfficialPaper } from '../documents/index.ts';
import { insertPaper, insertSigner, takeNumber } from '../data/paper-writes.ts';
import { fullSymbol, symbolPart, titleOf } from '../domain/paper-kinds.ts';
import { textOfPaper } from '../domain/text-of-paper.ts';

/** A number taken from a register; the paper must be stored in the same transaction. */
export interface TakenNumber<K extends PaperKind = PaperKind> {
  readonly paperId: string;
  readonly kind: K;
  readonly number: number;
  readonly year: number;
  /** "BBBG-THCSDQ" */
  readonly symbolPart: string;
  /** "05/BBBG-THCSDQ" */
  readonly symbol: string;
  readonly version: 1;
  readonly vaultId: string;
  readonly auditHead: string;
  /** The wording in force, its placeholders still open. */
  readonly template: OfficialPaper['template'];
}

export interface DrawnPaper {
  readonly accountId: string | null;
  readonly person: string;
  readonly department: string;
  /** Plain data from which the owner can draw the paper again; never a password. */
  readonly content: unknown;
  readonly contentDigest: string;
  readonly bytes: Uint8Array;
  readonly signers: readonly { readonly field: string; readonly role: string; readonly name: string }[];
}

export function takePaperNumber<K extends PaperKind>(
  tx: Transaction,
  source: {
    readonly kind: K;
    readonly paperId: string;
    readonly abbreviation: string;
    readonly vaultId: string;
    readonly template: OfficialPaper['template'];
  },
): TakenNumber<K> {
  const { kind, paperId, abbreviation, vaultId, template } = source;
  const year = vietnamYear(tx.at);
  const number = takeNumber(tx.sql, kind, year);
  const part = symbolPart(kind, abbreviation);
  return {
    paperId,
    kind,
    number,
    year,
    symbolPart: part,
    symbol: fullSymbol(number, part),
    version: 1,
    vaultId,
    auditHead: auditHead(tx.sql),
    template,
  };
}

/** Stores the issued bytes exactly as drawn. */
export function storePaper(
  tx: Transaction,
  context: Context,
  taken: TakenNumber,
  drawn: DrawnPaper,
): PaperRecord {
  const paper: PaperRecord = {
    id: taken.paperId,
    kind: taken.kind,
    year: taken.year,
    number: taken.number,
    symbol: taken.symbol,
    title: titleOf(taken.kind),
    version: taken.version,
    accountId: drawn.accountId,
    person: drawn.person,
    department: drawn.department,
    state: 'issued',
    issuedAt: tx.at,
    issuedBy: signedInUser(context).userId,
    content: canonicalJson(drawn.content),
    contentDigest: drawn.contentDigest,
    sha256: sha256Hex(drawn.bytes),
    pages: pageCount(drawn.bytes),
    signedOn: null,
    reason: '',
    printedSha256: null,
  };
  insertPaper(tx.sql, paper, drawn.bytes);
  for (const signer of drawn.signers) insertSigner(tx.sql, { paperId: paper.id, ...signer, signedAt: null });
  indexForSearch(tx.sql, {
    kind: 'paper',
    ref: paper.id,
    title: `${paper.title} ${paper.symbol}`,
    detail: paper.person,
    text: `${paper.title} ${paper.symbol} ${paper.person} ${paper.department}`,
  });
  indexForArchive(tx.sql, paper.id, textOfPaper(paper));
  tx.change('paper', paper.id, {
    kind: paper.kind,
    year: paper.year,
    number: paper.number,
    accountId: paper.accountId,
    state: paper.state,
    sha256: paper.sha256,
    contentDigest: paper.contentDigest,
  });
  return paper;
}
