import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import { appError } from '../../../kernel/app-error.ts';
import { missingGlyph } from '../../../platform/pdf/index.ts';
import type { Database } from '../../../platform/database/work.ts';
import { hasLoneBrace, placeholdersIn, textsOf, type PapersApi } from '../../papers/index.ts';
import { partsWithoutPlace } from '../domain/editable-parts.ts';
import { templateProblems, type TemplateProblem } from '../domain/template-problems.ts';

/** What the use cases of this feature work with. */
export interface TemplatesCore {
  readonly database: Database;
  readonly papers: PapersApi;
}

/** A kind that no feature of this program draws has no wording either. */
export function requireKind(core: TemplatesCore, kind: PaperKind): void {
  if (!core.papers.kinds().includes(kind)) throw appError('templates.kind-not-drawn');
}

export function problemsOf(core: TemplatesCore, kind: PaperKind, template: PaperTemplate): TemplateProblem[] {
  const misplaced = partsWithoutPlace(kind, template).map(() => ({
    code: 'templates.part-without-place',
    params: {},
  }));
  const problems = templateProblems(template, {
    placeholders: core.papers.placeholdersOf(kind),
    needsClauses: core.papers.ownTemplateOf(kind).sections.length > 0,
    placeholdersIn,
    hasLoneBrace,
    textsOf,
    missingGlyph,
  });
  return [...misplaced.slice(0, 1), ...problems];
}

/** Throws the first thing that speaks against a wording. */
export function assertUsable(core: TemplatesCore, kind: PaperKind, template: PaperTemplate): void {
  requireKind(core, kind);
  const [problem] = problemsOf(core, kind, template);
  if (problem) throw appError(problem.code, problem.params);
}

/** The wording in force, without its version. */
export function inForce(core: TemplatesCore, kind: PaperKind): { version: number; template: PaperTemplate } {
  const { version, ...template } = core.papers.templateOf(kind);
  return { version, template };
}
