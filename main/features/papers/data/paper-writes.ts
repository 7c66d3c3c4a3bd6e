import type { PaperKind, PaperState } from '../../../../preload/contract/vocabulary/papers.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { PaperRecord, SignerRecord } from './paper-records.ts';

/**
 * The next number of a register. It is taken in the transaction that stores the paper, so a rollback or a crash gives
 * it back and the register has no gaps.
 */
export function takeNumber(sql: Sqlite, kind: PaperKind, year: number): number {
  const row = sql
    .prepare(
      `INSERT INTO paper_number (kind, year, last) VALUES (?, ?, 1)
       ON CONFLICT (kind, year) DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .get(kind, year) as { last: number };
  return row.last;
}

export function insertPaper(sql: Sqlite, paper: PaperRecord, bytes: Uint8Array): void {
  sql
    .prepare(
      `INSERT INTO paper (id, kind, year, number, symbol, title, version, account_id, person, department, state,
         issued_at, issued_by, content, content_digest, sha256, pages, signed_on, reason)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, '')`,
    )
    .run(
      paper.id,
      paper.kind,
      paper.year,
      paper.number,
      paper.symbol,
      paper.title,
      paper.version,
      paper.accountId,
      paper.person,
      paper.department,
      paper.state,
      paper.issuedAt,
      paper.issuedBy,
      paper.content,
      paper.contentDigest,
      paper.sha256,
      paper.pages,
    );
  sql
    .prepare('INSERT INTO paper_file (paper_id, version, bytes) VALUES (?, ?, ?)')
    .run(paper.id, paper.version, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

export function insertSigner(sql: Sqlite, signer: SignerRecord): void {
  sql
    .prepare('INSERT INTO paper_signer (paper_id, field, role, name, signed_at) VALUES (?, ?, ?, ?, ?)')
    .run(signer.paperId, signer.field, signer.role, signer.name, signer.signedAt);
}

/** Moves a paper on only if nobody moved it in between. */
export function movePaper(
  sql: Sqlite,
  id: string,
  from: PaperState,
  change: { readonly to: PaperState; readonly reason?: string; readonly signedOn?: string },
): void {
  const { changes } = sql
    .prepare(
      `UPDATE paper SET state = ?, reason = coalesce(?, reason), signed_on = coalesce(?, signed_on)
       WHERE id = ? AND state = ?`,
    )
    .run(change.to, change.reason ?? null, change.signedOn ?? null, id, from);
  if (changes !== 1) throw appError('papers.changed-meanwhile');
}

/** Everybody who has not signed yet. */
export function markSigners(sql: Sqlite, paperId: string, signedAt: string): void {
  sql
    .prepare('UPDATE paper_signer SET signed_at = ? WHERE paper_id = ? AND signed_at IS NULL')
    .run(signedAt, paperId);
}

/** One place; null = that signature no longer counts. */
export function markSigner(sql: Sqlite, paperId: string, field: string, signedAt: string | null): void {
  sql
    .prepare('UPDATE paper_signer SET signed_at = ? WHERE paper_id = ? AND field = ?')
    .run(signedAt, paperId, field);
}

/** Once: a trigger refuses a second time. */
export function recordPrintedDigest(sql: Sqlite, paperId: string, sha256: string): void {
  sql.prepare('UPDATE paper SET printed_sha256 = ? WHERE id = ?').run(sha256, paperId);
}
