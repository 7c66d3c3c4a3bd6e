import type { Database, AuditHead } from '../../platform/database/work.ts';
import type { Context } from '../../kernel/context.ts';
import type { Waiting } from '../../kernel/waiting.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import type { Permission } from '../../../preload/contract/vocabulary/permissions.ts';
import { actorMay } from '../auth/index.ts';
import { clockTasks, confirmClock, showClock } from './app/confirm-clock.ts';
import { exportEntries } from './app/export-entries.ts';
import { readHead, verifyChain, type ChainVerdict } from './data/audit-log.ts';
import { listEntries } from './data/list-entries.ts';

export { newestInstant } from './data/clock-rows.ts';
export { isClockBehind } from './domain/clock-behind.ts';
export { AuditLog, hashAt, readHead, type ChainVerdict } from './data/audit-log.ts';

export interface AuditDeps {
  readonly database: Database;
  readonly key: Uint8Array;
  /** The head kept outside the database. */
  readonly remembered: () => AuditHead | null;
}
export interface Audit {
  readonly handlers: Handlers<
    'audit.list' | 'audit.export' | 'audit.verify' | 'audit.clock' | 'audit.confirmClock'
  >;
  readonly api: {
    head(): AuditHead;
    verify(): ChainVerdict;
    tasks(this: void, context: Context): Waiting[];
  };
}

export function createAudit({ database, key, remembered }: AuditDeps): Audit {
  const verify = () => verifyChain(database.read, key, remembered());
  return {
    handlers: {
      'audit.list': (filter, context) => listEntries(database.read, filter, permitted(context)),
      'audit.export': (input, context) => exportEntries(database, input, context, permitted(context)),
      'audit.verify': verify,
      'audit.clock': (_input, context) => showClock(database, context),
      'audit.confirmClock': (input, context) => confirmClock(database, input, context),
    },
    api: {
      head: () => readHead(database.read),
      verify,
      tasks: (context) => clockTasks(database, context),
    },
  };
}

function permitted({ actor }: Context): (permission: Permission) => boolean {
  return (permission) => actor !== null && actorMay(actor, permission);
}
