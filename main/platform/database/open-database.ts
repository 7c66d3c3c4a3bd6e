import { dirname } from 'node:path';
import { DataSource, type EntitySchema } from 'typeorm';
import type { Context } from '../../kernel/context.ts';
import type { NewId } from '../../kernel/ids.ts';
import { emptyWal } from './file-facts.ts';
import { requireFreeSpace } from './free-space.ts';
import { DigestThreads } from './digest-threads.ts';
import { migrate } from './migrate.ts';
import { rekey } from './rekey.ts';
import { bindingOption, configureConnection, driver, openReader } from './open-sqlite.ts';
import type { Sqlite } from './sqlite.ts';
import { asStorageError } from './storage-error.ts';
import { UnitOfWork } from './unit-of-work.ts';
import type { AppendAudit, Database } from './work.ts';

export interface OpenDatabaseOptions {
  readonly file: string;
  readonly key: Uint8Array;
  /** False for a file that was there before: an empty or missing one must never become a healthy new vault. */
  readonly create: boolean;
  readonly entities: readonly EntitySchema[];
  readonly newId: NewId;
  readonly appendAudit: AppendAudit;
}

export interface OpenedDatabase extends Database {
  close(): Promise<void>;
  /** Moves everything committed from the WAL into the file. */
  checkpoint(): Promise<void>;
  /** Encrypts every page anew. A throw means that the file still has its old key. */
  rekey(key: Uint8Array): Promise<void>;
  /** An event without data: refused attempts, sign-ins. */
  recordEvent(
    context: Context,
    event: { action: string; outcome: 'done' | 'refused'; subject: string; detail: object },
  ): Promise<void>;
}

export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  let writer: Sqlite | null = null;
  const source = new DataSource({
    type: 'better-sqlite3',
    driver,
    database: options.file,
    fileMustExist: !options.create,
    timeout: 2000,
    ...bindingOption(),
    entities: [...options.entities],
    synchronize: false,
    prepareDatabase: (sqlite: Sqlite) => {
      writer = sqlite;
      configureConnection(sqlite, options.key, 'write');
      migrate(sqlite);
    },
  });
  try {
    await source.initialize();
    if (!writer) throw new Error('TypeORM opened no connection');
    const reader = openReader(options.file, options.key);
    return databaseOf(source, writer, reader, options);
  } catch (error) {
    // A DataSource that fails in prepareDatabase leaks its handle otherwise.
    (writer as Sqlite | null)?.close();
    throw asStorageError(error);
  }
}

function databaseOf(
  source: DataSource,
  writer: Sqlite,
  reader: Sqlite,
  options: OpenDatabaseOptions,
): OpenedDatabase {
  const work = new UnitOfWork({
    sqlite: writer,
    orm: source.manager,
    newId: options.newId,
    appendAudit: options.appendAudit,
  });
  const digests = new DigestThreads(options.file, options.key);
  return {
    read: reader,
    write: (context, act, run) => work.write(context, act, run),
    requireRoom: (bytes) => requireFreeSpace(dirname(options.file), bytes),
    recordEvent: (context, event) => work.recordEvent(context, event),
    digest: (rows, tell, signal) => digests.run(rows, tell, signal),
    rekey: (key) =>
      work.alone(() =>
        digests.without(() => {
          rekey(options.file, { writer, reader }, key);
          digests.key = key;
        }),
      ),
    checkpoint: async () => {
      await work.idle();
      emptyWal(writer);
    },
    close: async () => {
      await work.idle();
      await digests.without(() => undefined);
      reader.close();
      emptyWal(writer);
      await source.destroy();
    },
  };
}
