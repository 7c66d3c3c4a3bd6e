import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { namedEntries } from './named-entries.ts';
import type { AuditEntry } from './named-entries.ts';
import type { AuditFilter } from './use-audit-pages.ts';

/** About 150 pages of A4; beyond that a narrower filter serves the reader better. */
export const PRINT_LIMIT = 5_000;
const PAGE = 1_000;

/** Every entry that fits the filter, newest first, loaded or not. */
export async function entriesToPrint(
  filter: AuditFilter,
): Promise<{ readonly rows: readonly AuditEntry[]; readonly note: string }> {
  const rows: AuditEntry[] = [];
  for (;;) {
    const beforeSeq = rows.at(-1)?.seq ?? null;
    const page = await call('audit.list', { ...filter, beforeSeq, limit: PAGE });
    const { total } = page;
    rows.push(...namedEntries(page));
    if (page.entries.length === PAGE && rows.length < PRINT_LIMIT) continue;
    return { rows, note: rows.length < total ? t('audit.printCut', { n: rows.length, total }) : '' };
  }
}
