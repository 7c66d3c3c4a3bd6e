import type { SigningOrder } from './signing.ts';

/** The parts of a kind of paper that a school may word for itself; the rest is fixed by the program. */
export interface PaperTemplate {
  /** Lines above the school's name instead of the profile's superior body and name; empty = the profile. At most 3. */
  readonly headerLines: readonly string[];
  /** "Căn cứ …", each without the final semicolon. */
  readonly legalBasis: readonly string[];
  /** Fixed clauses under their headings. `{tenDangNhap}` and the like are filled in from the paper. */
  readonly sections: readonly { readonly heading: string; readonly clauses: readonly string[] }[];
  /** Signature places besides those of the kind. At most 3. */
  readonly extraWitnesses: readonly { readonly title: string; readonly fullName: string }[];
  /** "Nơi nhận", each line with its own ending; empty = the list is left out. */
  readonly recipients: readonly string[];
  /** How the paper is signed; absent = one after the other, without a place for the seal. */
  readonly signing?: { readonly order: SigningOrder; readonly seal: boolean } | undefined;
}

export const TEMPLATE_PARTS = [
  'headerLines',
  'legalBasis',
  'sections',
  'extraWitnesses',
  'recipients',
  'signing',
] as const;
export type TemplatePart = (typeof TEMPLATE_PARTS)[number];

/** How a version came about. */
export const TEMPLATE_ORIGINS = ['edited', 'taken-over', 'reset'] as const;
export type TemplateOrigin = (typeof TEMPLATE_ORIGINS)[number];
