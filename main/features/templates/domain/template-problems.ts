import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';

/** A refusal as data: its sentence is in the locale files. */
export interface TemplateProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the rules need to know of the kind and the typeface. */
export interface TemplateRules {
  /** Names that may stand in braces. */
  readonly placeholders: readonly string[];
  /** The program's own wording has clauses: a paper of this kind without any would say nothing. */
  readonly needsClauses: boolean;
  readonly placeholdersIn: (text: string) => readonly string[];
  readonly hasLoneBrace: (text: string) => boolean;
  readonly textsOf: (template: PaperTemplate) => readonly string[];
  /** The first character that the typeface of the papers lacks. */
  readonly missingGlyph: (text: string) => string | null;
}

const QUOTED = 40;
/** Some six pages: a paper that nobody would read, and that each print of a whole staff would have to draw. */
const MOST_LETTERS = 20_000;

/** Everything that speaks against a wording, in the order of its lines. Lengths and counts are checked by the contract. */
export function templateProblems(template: PaperTemplate, rules: TemplateRules): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  if (rules.needsClauses && template.sections.length === 0) {
    problems.push({ code: 'templates.no-clauses', params: {} });
  }
  const texts = rules.textsOf(template);
  if (texts.reduce((sum, text) => sum + text.length, 0) > MOST_LETTERS) {
    return [{ code: 'templates.too-long', params: { most: MOST_LETTERS } }];
  }
  for (const text of texts) {
    const line = shortened(text);
    if (rules.hasLoneBrace(text)) problems.push({ code: 'templates.lone-brace', params: { line } });
    for (const name of rules.placeholdersIn(text)) {
      if (!rules.placeholders.includes(name)) {
        problems.push({ code: 'templates.unknown-placeholder', params: { placeholder: `{${name}}`, line } });
      }
    }
    const char = rules.missingGlyph(text);
    if (char !== null) problems.push({ code: 'templates.missing-glyph', params: { char, line } });
  }
  return problems;
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= QUOTED ? text : `${letters.slice(0, QUOTED).join('').trimEnd()}…`;
}
