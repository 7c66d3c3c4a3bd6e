import type { InputOf } from '../../../../preload/contract/index.ts';
import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { PaperTemplate, TemplateOrigin } from '../../../../preload/contract/vocabulary/templates.ts';
import { appError } from '../../../kernel/app-error.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { insertVersion, newestVersion } from '../data/template-versions.ts';
import { assertUsable, inForce, requireKind, type TemplatesCore } from './templates-core.ts';

interface NewWording {
  readonly kind: PaperKind;
  readonly origin: TemplateOrigin;
  readonly template: PaperTemplate | null;
  /** The version the person saw; somebody may have saved another one meanwhile. */
  readonly basedOn: number;
}

/** The wording of papers issued from now on; issued ones keep theirs. Saying the same again makes no version. */
export function saveTemplate(
  core: TemplatesCore,
  context: Context,
  { kind, template, basedOn }: InputOf<'templates.save'>,
): Promise<{ version: number }> {
  assertUsable(core, kind, template);
  return core.database.write(context, { action: 'templates.save', subject: kind }, (tx) => {
    const version = addVersion(core, tx, context, { kind, origin: 'edited', template, basedOn });
    tx.note({ kind, version });
    return { version };
  });
}

export function resetTemplate(
  core: TemplatesCore,
  context: Context,
  { kind, basedOn }: InputOf<'templates.reset'>,
): Promise<{ version: number }> {
  requireKind(core, kind);
  return core.database.write(context, { action: 'templates.reset', subject: kind }, (tx) => {
    const version = addVersion(core, tx, context, { kind, origin: 'reset', template: null, basedOn });
    tx.note({ kind, version });
    return { version };
  });
}

/** Several wordings of another school at once: all of them or none. */
export function takeOverTemplates(
  core: TemplatesCore,
  context: Context,
  { entries }: InputOf<'templates.takeOver'>,
): Promise<{ changed: number }> {
  const kinds = entries.map(({ kind }) => kind);
  if (new Set(kinds).size !== kinds.length) throw appError('templates.kind-twice');
  for (const { kind, template } of entries) assertUsable(core, kind, template);
  return core.database.write(context, { action: 'templates.takeOver', subject: kinds.join(',') }, (tx) => {
    const templates = entries.map(({ kind, template, basedOn }) => ({
      kind,
      version: addVersion(core, tx, context, { kind, origin: 'taken-over', template, basedOn }),
    }));
    tx.note({ templates });
    return { changed: templates.filter(({ version }, at) => version !== entries[at]!.basedOn).length };
  });
}

function addVersion(
  core: TemplatesCore,
  tx: Transaction,
  context: Context,
  { kind, origin, template, basedOn }: NewWording,
): number {
  const newest = newestVersion(tx.sql, kind);
  if (newest !== basedOn) throw appError('templates.changed-meanwhile');
  const wanted = canonicalJson(template ?? core.papers.ownTemplateOf(kind));
  if (canonicalJson(inForce(core, kind).template) === wanted) return newest;
  const version = newest + 1;
  insertVersion(tx.sql, {
    kind,
    version,
    origin,
    template,
    at: tx.at,
    userId: signedInUser(context).userId,
  });
  tx.change('paper-template', `${kind}:${version}`, { kind, version, origin, template });
  return version;
}
