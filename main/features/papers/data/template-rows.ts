import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** The newest wording of a kind; `template` null = the program's own is in force again. */
export function newestTemplate(
  sql: Sqlite,
  kind: PaperKind,
): { readonly version: number; readonly template: PaperTemplate | null } | null {
  const row = sql
    .prepare('SELECT version, content FROM paper_template WHERE kind = ? ORDER BY version DESC LIMIT 1')
    .get(kind) as { version: number; content: string | null } | undefined;
  if (!row) return null;
  const { version, content } = row;
  return { version, template: content === null ? null : (JSON.parse(content) as PaperTemplate) };
}
