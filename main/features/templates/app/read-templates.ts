import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { newestVersions, versionsOf } from '../data/template-versions.ts';
import { editableParts } from '../domain/editable-parts.ts';
import { templateDifferences } from '../domain/template-differences.ts';
import { inForce, requireKind, type TemplatesCore } from './templates-core.ts';

/** Every kind that is drawn, with whether the school words it for itself. */
export function listTemplates(core: TemplatesCore): OutputOf<'templates.list'> {
  const newest = newestVersions(core.database.read);
  return core.papers.kinds().map((kind) => {
    const { version, template } = inForce(core, kind);
    const changed = canonicalJson(template) !== canonicalJson(core.papers.ownTemplateOf(kind));
    return { kind, version, changed, at: newest.get(kind)?.at ?? null };
  });
}

/** One kind with its whole history; each version shows what it changed against the one before. */
export function readTemplate(core: TemplatesCore, kind: PaperKind): OutputOf<'templates.get'> {
  requireKind(core, kind);
  const { version, template } = inForce(core, kind);
  const own = core.papers.ownTemplateOf(kind);
  const versions = versionsOf(core.database.read, kind);
  return {
    kind,
    version,
    template,
    own,
    parts: [...editableParts(kind)],
    placeholders: core.papers.placeholdersOf(kind),
    versions: versions.map((row, index) => {
      const now = row.template ?? own;
      const before = versions[index + 1]?.template ?? own;
      return {
        version: row.version,
        origin: row.origin,
        at: row.at,
        by: row.by,
        template: now,
        differences: templateDifferences(before, now),
      };
    }),
  };
}
