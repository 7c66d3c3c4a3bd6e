import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';

/** What every paper can fill into its wording. */
export const COMMON_PLACEHOLDERS = [
  'truong',
  'coQuan',
  'diaDanh',
  'namHoc',
  'soVanBan',
  'hoTen',
  'boPhan',
] as const;

export type PlaceholderValues = Readonly<Record<string, string>>;

/** Those that depend on no person. */
export function commonValues(
  school: { readonly schoolName: string; readonly superiorBody: string; readonly place: string },
  schoolYear: string,
  symbol: string,
): PlaceholderValues {
  return {
    truong: school.schoolName,
    coQuan: school.superiorBody,
    diaDanh: school.place,
    namHoc: schoolYear,
    soVanBan: symbol,
  };
}

const PLACEHOLDER = /\{(?<name>[^{}]*)\}/gu;
/** Left on paper for the pen when nobody knows the value. */
const DOTS = '........';

/** Every text of a wording, in the order of the paper. */
export function textsOf(template: PaperTemplate): string[] {
  return [
    ...template.headerLines,
    ...template.legalBasis,
    ...template.sections.flatMap(({ heading, clauses }) => [heading, ...clauses]),
    ...template.extraWitnesses.flatMap(({ title, fullName }) => [title, fullName]),
    ...template.recipients,
  ];
}

export function placeholdersIn(text: string): string[] {
  return Array.from(text.matchAll(PLACEHOLDER), ({ groups }) => groups?.['name'] ?? '');
}

/** Whether a brace stands alone, so that something was meant to be filled in and would be printed as it is. */
export function hasLoneBrace(text: string): boolean {
  return /[{}]/u.test(text.replace(PLACEHOLDER, ''));
}

function fill(text: string, values: PlaceholderValues): string {
  return text
    .replace(PLACEHOLDER, (_whole, name: string) => values[name] ?? DOTS)
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** The wording as it is printed and kept: an issued paper no longer depends on what its placeholders meant. */
export function fillTemplate<T extends PaperTemplate>(template: T, values: PlaceholderValues): T {
  const all = (texts: readonly string[]): string[] => texts.map((text) => fill(text, values));
  return {
    ...template,
    headerLines: all(template.headerLines),
    legalBasis: all(template.legalBasis),
    sections: template.sections.map(({ heading, clauses }) => ({
      heading: fill(heading, values),
      clauses: all(clauses),
    })),
    extraWitnesses: template.extraWitnesses.map(({ title, fullName }) => ({
      title: fill(title, values),
      fullName: fill(fullName, values),
    })),
    recipients: all(template.recipients),
  };
}
