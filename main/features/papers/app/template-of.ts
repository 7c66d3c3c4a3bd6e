import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import { newestTemplate } from '../data/template-rows.ts';
import type { OfficialPaper } from '../documents/index.ts';
import { COMMON_PLACEHOLDERS, placeholdersIn, textsOf } from '../domain/placeholders.ts';
import { ownerOf, type PapersCore } from './papers-core.ts';

const PLAIN = { headerLines: [], legalBasis: [], sections: [], extraWitnesses: [], recipients: [] };

/** The wording the program brings. */
export function ownTemplateOf(core: PapersCore, kind: PaperKind): PaperTemplate {
  return ownerOf(core, kind).templates[kind] ?? PLAIN;
}

/** The wording in force of a kind; version 0 is the program's own. Placeholders are still open. */
export function templateOf(core: PapersCore, kind: PaperKind): OfficialPaper['template'] {
  const newest = newestTemplate(core.database.read, kind);
  return { version: newest?.version ?? 0, ...(newest?.template ?? ownTemplateOf(core, kind)) };
}

/** What a wording of this kind may name in braces: what every paper knows, what its owner adds, what the program's own wording uses. */
export function placeholdersOf(core: PapersCore, kind: PaperKind): string[] {
  const added = ownerOf(core, kind).placeholders?.[kind] ?? [];
  const used = textsOf(ownTemplateOf(core, kind)).flatMap(placeholdersIn);
  return [...new Set([...COMMON_PLACEHOLDERS, ...added, ...used])];
}
