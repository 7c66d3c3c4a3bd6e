import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { EntitySchema } from 'typeorm';
import { AuditLog } from '../../../main/features/audit/index.ts';
import { UserSchema, insertUser } from '../../../main/features/auth/index.ts';
import { systemClock } from '../../../main/kernel/clock.ts';
import type { Actor, Context } from '../../../main/kernel/context.ts';
import { uuidV7Source, type NewId } from '../../../main/kernel/ids.ts';
import { openDatabase, type OpenedDatabase } from '../../../main/platform/database/open-database.ts';
import type { Role } from '../../../preload/contract/vocabulary/roles.ts';

export interface TestDatabase {
  readonly database: OpenedDatabase;
  /** For somebody who has the key and a tool of their own. */
  readonly file: string;
  readonly key: Uint8Array;
  readonly newId: NewId;
  readonly officer: Actor;
  /** A context of the officer, or of somebody else. */
  context(actor?: Actor): Context;
  addUser(roles: readonly Role[], staffId?: string | null): Promise<Actor>;
  close(): Promise<void>;
}

/** A real encrypted database in a temporary folder, with one IT officer, without the gate in front of it. */
export async function openTestDatabase(entities: readonly EntitySchema[] = []): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-test-'));
  const newId = uuidV7Source(systemClock);
  const file = join(folder, 'vault.db');
  const key = randomBytes(32);
  const database = await openDatabase({
    file,
    key,
    create: true,
    entities: [UserSchema, ...entities.filter((entity) => entity !== UserSchema)],
    newId,
    appendAudit: new AuditLog(randomBytes(32), () => undefined),
  });
  const contextOf = (actor: Actor | null): Context => ({
    actor,
    at: new Date().toISOString(),
    traceId: 'test',
    progress: () => undefined,
  });
  let made = 0;
  const addUser = async (roles: readonly Role[], staffId: string | null = null): Promise<Actor> => {
    made += 1;
    const actor = {
      userId: newId(),
      login: `nguoidung${made}`,
      fullName: `Người Dùng ${made}`,
      roles,
      staffId,
    };
    await database.write(contextOf(null), { action: 'users.create' }, (tx) =>
      insertUser(tx, {
        id: actor.userId,
        login: actor.login,
        fullName: actor.fullName,
        staffId,
        roles,
        mustChangePassword: false,
      }),
    );
    return actor;
  };
  const officer = await addUser(['it-officer']);
  return {
    database,
    file,
    key,
    newId,
    officer,
    context: (actor = officer) => contextOf(actor),
    addUser,
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
