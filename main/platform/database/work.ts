import type { EntityManager } from 'typeorm';
import type { Context } from '../../kernel/context.ts';
import type { DigestsFound, RowsToDigest } from './digest-jobs.ts';
import type { Sqlite } from './sqlite.ts';

/** One write transaction: data, outbox rows and the audit event live or die together. */
export interface Transaction {
  /** Hot paths: prepared statements on the writer connection. */
  readonly sql: Sqlite;
  /** Ordinary forms: TypeORM on the same connection, inside the same transaction. */
  readonly orm: EntityManager;
  /** ISO UTC instant of the act. */
  readonly at: string;
  /** Puts one changed record into the outbox. `entity` is a glossary noun; `after` null = cancelled. */
  change(entity: string, id: string, after: object | null): void;
  /** Adds to the audit event's detail (ids, counts, before/after where meaningful; no free personal data). */
  note(detail: Record<string, unknown>): void;
  /** Names what the audit event is about when it is known only inside (new ids). */
  about(subject: string): void;
}

export interface Act {
  /** Audit action, normally the method's name. */
  readonly action: string;
  /** Ids the event is about, comma separated. */
  readonly subject?: string;
}

export interface Database {
  /** Second, read-only connection: sees only committed rows. */
  readonly read: Sqlite;
  /** One FIFO queue; `BEGIN IMMEDIATE`; a throw rolls everything back. No network, dialog or file work inside. */
  write<T>(context: Context, act: Act, run: (tx: Transaction) => Promise<T> | T): Promise<T>;
  /** Asked before a write that makes the file grow by many bytes. @throws vault.no-room */
  requireRoom(bytes: number): Promise<void>;
  /**
   * Reads kept bytes in threads of their own and tells their digests, in no particular order. False = the signal, a
   * change of the key or closing came first.
   */
  digest(
    rows: readonly RowsToDigest[],
    tell: (found: DigestsFound) => void,
    signal: AbortSignal,
  ): Promise<boolean>;
}

export interface AuditEvent {
  readonly at: string;
  readonly actor: Context['actor'];
  readonly action: string;
  readonly outcome: 'done' | 'refused';
  readonly subject: string;
  readonly detail: object;
}

export interface AuditHead {
  readonly seq: number;
  /** Lower-case hex of 32 bytes. */
  readonly hash: string;
}

/** Port to the audit feature: `append` runs inside the transaction, `committed` after it, before the caller hears "done". */
export interface AppendAudit {
  append(sql: Sqlite, event: AuditEvent): AuditHead;
  committed(head: AuditHead): void;
}
