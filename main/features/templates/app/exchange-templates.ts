import type { OutputOf } from '../../../../preload/contract/index.ts';
import { paperTemplate } from '../../../../preload/contract/templates.ts';
import { PAPER_KINDS, type PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { FILE_FORMAT, FILE_VERSION, readTemplateFile } from '../domain/template-file.ts';
import { templateDifferences } from '../domain/template-differences.ts';
import { listTemplates } from './read-templates.ts';
import { inForce, problemsOf, type TemplatesCore } from './templates-core.ts';

/** What the school words for itself, or everything in force while it words nothing. */
export async function exportTemplates(
  core: TemplatesCore,
  context: Context,
): Promise<OutputOf<'templates.export'>> {
  const all = listTemplates(core);
  const own = all.filter(({ changed }) => changed);
  const kinds = (own.length > 0 ? own : all).map(({ kind }) => kind);
  const content = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    school: core.papers.school(context.at).schoolName,
    templates: kinds.map((kind) => ({ kind, template: inForce(core, kind).template })),
  };
  await core.database.write(context, { action: 'templates.export', subject: kinds.join(',') }, (tx) =>
    tx.note({ kinds }),
  );
  return {
    fileName: 'mau-van-ban.json',
    bytes: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`),
  };
}

/** Each wording of a foreign file beside the one in force; nothing is written. */
export function readForeignTemplates(core: TemplatesCore, bytes: Uint8Array): OutputOf<'templates.readFile'> {
  const file = readTemplateFile(textOf(bytes));
  if (!file) throw appError('templates.not-a-template-file');
  const drawn = core.papers.kinds();
  const known = file.templates.filter(({ kind }) => drawn.includes(kind as PaperKind));
  if (new Set(known.map(({ kind }) => kind)).size !== known.length) throw appError('templates.kind-twice');
  const entries = known.map(({ kind, template: raw }) => {
    const template = paperTemplate.safeParse(raw);
    if (!template.success) throw appError('templates.file-beyond-limits');
    const own = inForce(core, kind as PaperKind);
    return {
      kind: kind as PaperKind,
      template: template.data,
      basedOn: own.version,
      differences: templateDifferences(own.template, template.data),
      problems: problemsOf(core, kind as PaperKind, template.data).slice(0, 5),
    };
  });
  entries.sort((a, b) => PAPER_KINDS.indexOf(a.kind) - PAPER_KINDS.indexOf(b.kind));
  return { school: file.school, entries, unknown: file.templates.length - known.length };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw appError('templates.not-a-template-file');
  }
}
