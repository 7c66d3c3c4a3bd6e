import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { AuditHead } from '../../../platform/database/work.ts';
import { hashAt } from '../../audit/index.ts';

const SHOWN_ACTS = 10;
const SHOWN_PAPERS = 200;

/** What the open vault holds beyond a copy of itself: acts after its head, papers issued after it was made. */
export function lostSince(
  sql: Sqlite,
  copy: { readonly head: AuditHead; readonly madeAt: string },
): OutputOf<'restore.inspect'>['lost'] {
  // After an earlier restore the copy may be of another line: then only the clock tells what came later.
  const sameLine = hashAt(sql, copy.head.seq) === copy.head.hash;
  const [later, since] = sameLine ? ['seq > ?', copy.head.seq] : ['at > ?', copy.madeAt];
  const acts = sql
    .prepare(`SELECT at, action FROM audit_entry WHERE ${later} ORDER BY seq DESC LIMIT ?`)
    .all(since, SHOWN_ACTS) as { at: string; action: string }[];
  const count = sql.prepare(`SELECT count(*) FROM audit_entry WHERE ${later}`).pluck().get(since) as number;
  const papers = sql
    .prepare(
      `SELECT symbol, kind, issued_at AS issuedAt FROM paper
       WHERE issued_at > ? AND state <> 'draft' ORDER BY issued_at DESC, number DESC LIMIT ?`,
    )
    .all(copy.madeAt, SHOWN_PAPERS) as NonNullable<OutputOf<'restore.inspect'>['lost']['papers']>;
  const allPapers = sql
    .prepare(`SELECT count(*) FROM paper WHERE issued_at > ? AND state <> 'draft'`)
    .pluck()
    .get(copy.madeAt) as number;
  return { acts: count, lastActs: acts, papers, morePapers: allPapers - papers.length };
}

/** When the vault's first act was done. */
export function firstActAt(sql: Sqlite): string | null {
  return (
    (sql.prepare('SELECT at FROM audit_entry WHERE seq = 1').pluck().get() as string | undefined) ?? null
  );
}
