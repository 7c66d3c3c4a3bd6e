import type { OutputOf } from '../../../preload/contract/index.ts';

export type TemplateView = OutputOf<'templates.get'>;
export type Template = TemplateView['template'];
export type TemplatePart = TemplateView['parts'][number];

/** A wording as it is typed: one line of a box is one line of the paper. */
export interface TemplateDraft {
  readonly headerLines: string;
  readonly legalBasis: string;
  readonly sections: readonly { readonly heading: string; readonly clauses: string }[];
  readonly extraWitnesses: readonly { readonly title: string; readonly fullName: string }[];
  readonly recipients: string;
  readonly signing: NonNullable<Template['signing']>;
}

export function draftOf(template: Template): TemplateDraft {
  return {
    headerLines: template.headerLines.join('\n'),
    legalBasis: template.legalBasis.join('\n'),
    sections: template.sections.map(({ heading, clauses }) => ({ heading, clauses: clauses.join('\n') })),
    extraWitnesses: template.extraWitnesses.map((witness) => ({ ...witness })),
    recipients: template.recipients.join('\n'),
    signing: template.signing ?? { order: 'sequential', seal: false },
  };
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '');

/** What would be saved: empty lines, empty parts and rows without a title are left away. */
export function templateOf(draft: TemplateDraft): Template {
  const { signing } = draft;
  const plain = signing.order === 'sequential' && !signing.seal;
  return {
    headerLines: linesOf(draft.headerLines),
    legalBasis: linesOf(draft.legalBasis).map((line) => line.replace(/;$/u, '')),
    sections: draft.sections
      .map(({ heading, clauses }) => ({ heading: tidy(heading), clauses: linesOf(clauses) }))
      .filter(({ heading, clauses }) => heading !== '' || clauses.length > 0),
    extraWitnesses: draft.extraWitnesses
      .map(({ title, fullName }) => ({ title: tidy(title), fullName: tidy(fullName) }))
      .filter(({ title, fullName }) => title !== '' || fullName !== ''),
    recipients: linesOf(draft.recipients),
    ...(plain ? {} : { signing }),
  };
}

export function sameTemplate(a: Template, b: Template): boolean {
  return JSON.stringify(draftOf(a)) === JSON.stringify(draftOf(b));
}

interface Limit {
  readonly lines: number;
  readonly letters: number;
}
/** The bounds of the contract (`preload/contract/templates.ts`), told while one types. */
const LIMITS: Readonly<Record<'headerLines' | 'legalBasis' | 'clauses' | 'recipients', Limit>> = {
  headerLines: { lines: 3, letters: 120 },
  legalBasis: { lines: 12, letters: 400 },
  clauses: { lines: 40, letters: 1_500 },
  recipients: { lines: 12, letters: 200 },
};
export const MOST_SECTIONS = 10;
export const MOST_WITNESSES = 3;

export interface LineProblem {
  readonly key: 'tooMany' | 'tooLong' | 'noClauses' | 'noTitle';
  readonly params: Readonly<Record<string, number>>;
}

export function linesProblem(field: keyof typeof LIMITS, text: string): LineProblem | null {
  const { lines: most, letters } = LIMITS[field];
  const lines = linesOf(text);
  if (lines.length > most) return { key: 'tooMany', params: { most } };
  const long = lines.findIndex((line) => line.length > letters);
  return long < 0 ? null : { key: 'tooLong', params: { line: long + 1, most: letters } };
}

export function sectionProblem({ heading, clauses }: TemplateDraft['sections'][number]): LineProblem | null {
  if (tidy(heading) !== '' && linesOf(clauses).length === 0) return { key: 'noClauses', params: {} };
  return linesProblem('clauses', clauses);
}

export function witnessProblem({
  title,
  fullName,
}: TemplateDraft['extraWitnesses'][number]): LineProblem | null {
  return tidy(title) === '' && tidy(fullName) !== '' ? { key: 'noTitle', params: {} } : null;
}

/** Whether the office would take it apart from what it alone can judge (placeholders, letters of the typeface). */
export function isWithinLimits(draft: TemplateDraft): boolean {
  return [
    linesProblem('headerLines', draft.headerLines),
    linesProblem('legalBasis', draft.legalBasis),
    linesProblem('recipients', draft.recipients),
    ...draft.sections.map(sectionProblem),
    ...draft.extraWitnesses.map(witnessProblem),
  ].every((problem) => problem === null);
}
