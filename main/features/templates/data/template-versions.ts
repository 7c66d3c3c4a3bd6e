import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { PaperTemplate, TemplateOrigin } from '../../../../preload/contract/vocabulary/templates.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface TemplateVersion {
  readonly kind: PaperKind;
  readonly version: number;
  readonly origin: TemplateOrigin;
  /** null = the program's own. */
  readonly template: PaperTemplate | null;
  readonly at: string;
  readonly by: string;
}

/** Newest first. */
export function versionsOf(sql: Sqlite, kind: PaperKind): TemplateVersion[] {
  const rows = sql
    .prepare(
      `SELECT kind, version, origin, content, at, full_name AS by FROM paper_template
       JOIN user ON user.id = user_id WHERE kind = ? ORDER BY version DESC`,
    )
    .all(kind) as (Omit<TemplateVersion, 'template'> & { content: string | null })[];
  return rows.map(({ content, ...row }) => ({
    ...row,
    template: content === null ? null : (JSON.parse(content) as PaperTemplate),
  }));
}

/** Kind → version and day of its newest wording. */
export function newestVersions(sql: Sqlite): Map<PaperKind, { version: number; at: string }> {
  const rows = sql
    .prepare('SELECT kind, max(version) AS version, at FROM paper_template GROUP BY kind')
    .all() as { kind: PaperKind; version: number; at: string }[];
  return new Map(rows.map(({ kind, version, at }) => [kind, { version, at }]));
}

export function newestVersion(sql: Sqlite, kind: PaperKind): number {
  const row = sql.prepare('SELECT max(version) AS version FROM paper_template WHERE kind = ?').get(kind);
  return (row as { version: number | null }).version ?? 0;
}

export function insertVersion(
  sql: Sqlite,
  row: Omit<TemplateVersion, 'by'> & { readonly userId: string },
): void {
  sql
    .prepare(
      'INSERT INTO paper_template (kind, version, origin, content, at, user_id) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(
      row.kind,
      row.version,
      row.origin,
      row.template === null ? null : canonicalJson(row.template),
      row.at,
      row.userId,
    );
}
