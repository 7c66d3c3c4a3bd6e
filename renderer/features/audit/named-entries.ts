import type { OutputOf } from '../../../preload/contract/index.ts';

type Page = OutputOf<'audit.list'>;
/** What ids are called now, as far as the reader may know. */
export type Names = Page['names'];
export type AuditEntry = Page['entries'][number] & { readonly names: Names };

/** The entries of a page, each with the names that came beside them. */
export function namedEntries({ entries, names }: Page): readonly AuditEntry[] {
  return entries.map((entry) => ({ ...entry, names }));
}
