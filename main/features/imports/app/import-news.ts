import type { Context } from '../../../kernel/context.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import type { Database } from '../../../platform/database/work.ts';
import { importsSince } from '../data/late-imports.ts';
import { mayImport } from './import-rights.ts';

export interface ImportNews extends Waiting {
  readonly ref: string;
  readonly since: string;
}
/** How long a finished import is news. */
const NEWS_MS = 7 * 86_400_000;

export function importNews({ read }: Database, { actor, at }: Context): ImportNews[] {
  if (!actor) return [];
  const since = new Date(Date.parse(at) - NEWS_MS).toISOString();
  const batches = importsSince(read, since).filter(({ kind }) => mayImport(actor, kind));
  return batches.map((batch) => ({
    key: `import-finished-${batch.kind}`,
    ref: batch.id,
    since: batch.at,
    count: batch.accepted,
    members: [batch.id],
    severity: 'info',
    route: '/imports',
    params: { kind: batch.kind },
  }));
}
