import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { AppendAudit, AuditEvent, AuditHead } from '../../../platform/database/work.ts';
import { GENESIS, chainWith, type ChainedEntry, type NextHash } from '../domain/chain.ts';

const DETAIL_LIMIT = 20_000;

interface EntryRow {
  seq: number;
  at: string;
  user_id: string;
  roles: string;
  action: string;
  outcome: 'done' | 'refused';
  subject: string;
  detail: string;
  hash: Buffer;
}

/** Writes the chain. One instance a vault, used only inside the write queue. */
export class AuditLog implements AppendAudit {
  readonly #nextHash: NextHash;
  readonly #remember: (head: AuditHead) => void;

  constructor(key: Uint8Array, remember: (head: AuditHead) => void) {
    this.#nextHash = chainWith(key);
    this.#remember = remember;
  }

  append(sql: Sqlite, event: AuditEvent): AuditHead {
    const last = sql.prepare('SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1').get() as
      { seq: number; hash: Buffer } | undefined;
    const detail = canonicalJson(event.detail);
    const entry: ChainedEntry = {
      seq: (last?.seq ?? 0) + 1,
      at: event.at,
      userId: event.actor?.userId ?? '',
      roles: (event.actor?.roles ?? []).join(' '),
      action: event.action,
      outcome: event.outcome,
      subject: event.subject.slice(0, DETAIL_LIMIT),
      detail: detail.length > DETAIL_LIMIT ? canonicalJson({ cut: detail.length }) : detail,
    };
    const hash = this.#nextHash(last?.hash ?? GENESIS, entry);
    sql
      .prepare(
        `INSERT INTO audit_entry (seq, at, user_id, roles, action, outcome, subject, detail, hash)
         VALUES (@seq, @at, @userId, @roles, @action, @outcome, @subject, @detail, @hash)`,
      )
      .run({ ...entry, hash });
    return { seq: entry.seq, hash: hash.toString('hex') };
  }

  committed(head: AuditHead): void {
    this.#remember(head);
  }
}

export function readHead(sql: Sqlite): AuditHead {
  const last = sql.prepare('SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1').get() as
    { seq: number; hash: Buffer } | undefined;
  return { seq: last?.seq ?? 0, hash: (last?.hash ?? GENESIS).toString('hex') };
}

export function hashAt(sql: Sqlite, seq: number): string | null {
  const row = sql.prepare('SELECT hash FROM audit_entry WHERE seq = ?').get(seq) as
    { hash: Buffer } | undefined;
  return row ? row.hash.toString('hex') : null;
}

export interface ChainVerdict {
  readonly entries: number;
  readonly head: string;
  readonly valid: boolean;
  readonly firstBad: number | null;
}

/** Recomputes the whole chain; `firstBad` is the first entry whose number, content or hash does not fit. */
export function verifyChain(sql: Sqlite, key: Uint8Array, remembered: AuditHead | null): ChainVerdict {
  const nextHash = chainWith(key);
  let previous: Uint8Array = GENESIS;
  let entries = 0;
  let firstBad: number | null = null;
  const rows = sql.prepare('SELECT * FROM audit_entry ORDER BY seq').iterate() as IterableIterator<EntryRow>;
  for (const row of rows) {
    entries += 1;
    const entry: ChainedEntry = {
      seq: row.seq,
      at: row.at,
      userId: row.user_id,
      roles: row.roles,
      action: row.action,
      outcome: row.outcome,
      subject: row.subject,
      detail: row.detail,
    };
    const expected = nextHash(previous, entry);
    if (firstBad === null && (row.seq !== entries || !expected.equals(row.hash))) firstBad = row.seq;
    previous = row.hash;
  }
  // A cut tail is a sound chain in itself; only what was remembered outside the file can tell.
  if (firstBad === null && remembered && remembered.seq > entries) firstBad = entries + 1;
  if (
    firstBad === null &&
    remembered &&
    remembered.seq > 0 &&
    hashAt(sql, remembered.seq) !== remembered.hash
  ) {
    firstBad = remembered.seq;
  }
  return { entries, head: Buffer.from(previous).toString('hex'), valid: firstBad === null, firstBad };
}
