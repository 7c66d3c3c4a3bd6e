import type { EntityManager } from 'typeorm';
import { appError } from '../../kernel/app-error.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Context } from '../../kernel/context.ts';
import type { NewId } from '../../kernel/ids.ts';
import type { Sqlite } from './sqlite.ts';
import { asStorageError } from './storage-error.ts';
import type { Act, AppendAudit, Transaction } from './work.ts';

interface UnitOfWorkDeps {
  readonly sqlite: Sqlite;
  readonly orm: EntityManager;
  readonly newId: NewId;
  readonly appendAudit: AppendAudit;
}

/**
 * One FIFO queue in front of the one writer connection. TypeORM shares a single query runner per SQLite DataSource, so
 * two transactions at once would mix (`docs/adr/0017-encrypted-database.md`); here they cannot.
 */
export class UnitOfWork {
  readonly #deps: UnitOfWorkDeps;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(deps: UnitOfWorkDeps) {
    this.#deps = deps;
  }

  write<T>(context: Context, act: Act, run: (tx: Transaction) => Promise<T> | T): Promise<T> {
    // The second door behind the dispatch: a query that would write is refused as well.
    if (context.viewer) return Promise.reject(appError('session.viewing-only'));
    return this.#enqueue(async () => {
      const { sqlite, orm, newId } = this.#deps;
      const outbox = sqlite.prepare(
        'INSERT INTO outbox (change_id, at, entity, entity_id, payload) VALUES (?, ?, ?, ?, ?)',
      );
      const delegation = context.under?.map(({ id }) => id).join(',');
      let detail: Record<string, unknown> = {};
      let subject = act.subject ?? '';
      const result = await run({
        sql: sqlite,
        orm,
        at: context.at,
        change: (entity, id, after) => {
          outbox.run(newId(), context.at, entity, id, after === null ? null : canonicalJson(after));
        },
        note: (more) => {
          detail = { ...detail, ...more };
        },
        about: (named) => {
          subject = named;
        },
      });
      if (delegation !== undefined) detail = { ...detail, delegation };
      return { result, event: { action: act.action, outcome: 'done' as const, subject, detail } };
    }, context);
  }

  recordEvent(
    context: Context,
    event: { action: string; outcome: 'done' | 'refused'; subject: string; detail: object },
  ): Promise<void> {
    return this.#enqueue(() => Promise.resolve({ result: undefined, event }), context);
  }

  /** In its turn like a write, but outside any transaction: for what changes the file itself. */
  alone<T>(run: () => T | Promise<T>): Promise<T> {
    const next = this.#tail.catch(() => undefined).then(run);
    this.#tail = next;
    return next;
  }

  /** Resolves when everything queued so far has ended. */
  async idle(): Promise<void> {
    await this.#tail.catch(() => undefined);
  }

  #enqueue<T>(
    body: () => Promise<{
      result: T;
      event: { action: string; outcome: 'done' | 'refused'; subject: string; detail: object };
    }>,
    context: Context,
  ): Promise<T> {
    const next = this.#tail.catch(() => undefined).then(() => this.#transaction(body, context));
    this.#tail = next;
    return next;
  }

  async #transaction<T>(
    body: () => Promise<{
      result: T;
      event: { action: string; outcome: 'done' | 'refused'; subject: string; detail: object };
    }>,
    context: Context,
  ): Promise<T> {
    const { sqlite, appendAudit } = this.#deps;
    try {
      sqlite.exec('BEGIN IMMEDIATE');
      const { result, event } = await body();
      const head = appendAudit.append(sqlite, { at: context.at, actor: context.actor, ...event });
      sqlite.exec('COMMIT');
      appendAudit.committed(head);
      return result;
    } catch (error) {
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
      throw asStorageError(error);
    }
  }
}
