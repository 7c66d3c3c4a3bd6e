import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';

/** Signers whom the school added to a kind of paper, with the names of their digital fields. */
export function addedSigners({
  extraWitnesses,
}: PaperTemplate): { readonly field: string; readonly role: string; readonly name: string }[] {
  return extraWitnesses.map(({ title, fullName }, index) => ({
    field: `NguoiKyThem${index + 1}`,
    role: title,
    name: fullName,
  }));
}
