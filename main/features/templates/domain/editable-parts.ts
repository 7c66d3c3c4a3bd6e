import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import {
  TEMPLATE_PARTS,
  type PaperTemplate,
  type TemplatePart,
} from '../../../../preload/contract/vocabulary/templates.ts';

/** A slip is one sheet to fold over a secret: nothing fits but its head and where it goes, and nobody signs it. */
const SLIP_PARTS: readonly TemplatePart[] = ['headerLines', 'recipients'];

export function editableParts(kind: PaperKind): readonly TemplatePart[] {
  return kind === 'phieu-cap' ? SLIP_PARTS : TEMPLATE_PARTS;
}

/** Parts that are worded although the kind has no place for them. */
export function partsWithoutPlace(kind: PaperKind, template: PaperTemplate): TemplatePart[] {
  const allowed = editableParts(kind);
  return TEMPLATE_PARTS.filter((part) => !allowed.includes(part) && isWorded(template, part));
}

function isWorded(template: PaperTemplate, part: TemplatePart): boolean {
  return part === 'signing' ? template.signing !== undefined : template[part].length > 0;
}
