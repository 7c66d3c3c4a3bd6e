import type { Database, AuditHead } from '../../platform/database/work.ts';
import type { Context } from '../../kernel/context.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import type { Permission } from '../../../preload/contract/vocabulary/permissions.ts';
import { actorMay } from '../auth/index.ts';
import { exportEntries } from './app/export-entries.ts';
import { readHead, verifyChain, type ChainVerdict } from './data/audit-log.ts';
import { listEntries } from './data/list-entries.ts';

export { AuditLog, hashAt, readHead, type ChainVerdict } from './data/audit-log.ts';

export interface AuditDeps {
  readonly database: Database;
  readonly key: Uint8Array;
  /** The head kept outside the database. */
  readonly remembered: () => AuditHead | null;
}
export interface Audit {
  readonly handlers: Handlers<'audit.list' | 'audit.export' | 'audit.verify'>;
  readonly api: { head(): AuditHead; verify(): ChainVerdict };
}

export function createAudit({ database, key, remembered }: AuditDeps): Audit {
  const verify = () => verifyChain(database.read, key, remembered());
  return {
    handlers: {
      'audit.list': (filter, context) => listEntries(database.read, filter, permitted(context)),
      'audit.export': (input, context) => exportEntries(database, input, context, permitted(context)),
      'audit.verify': verify,
    },
    api: { head: () => readHead(database.read), verify },
  };
}

function permitted({ actor }: Context): (permission: Permission) => boolean {
  return (permission) => actor !== null && actorMay(actor, permission);
}
