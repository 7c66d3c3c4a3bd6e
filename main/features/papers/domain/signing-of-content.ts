import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';

interface Content {
  readonly template?: PaperTemplate;
  /** Papers of accounts keep their model beside the rights it was drawn from. */
  readonly model?: { readonly template?: PaperTemplate };
}

/** How a paper is signed, as its wording said when it was issued; papers of the first edition kept no wording. */
export function signingOfContent(content: string): NonNullable<PaperTemplate['signing']> {
  const { template, model } = JSON.parse(content) as Content;
  return (template ?? model?.template)?.signing ?? { order: 'sequential', seal: false };
}
