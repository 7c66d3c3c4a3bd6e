import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';

interface AddedSigner {
  readonly field: string;
  readonly role: string;
  readonly name: string;
  readonly note?: string;
}

/** The field of the school's seal; no person's name stands under it. */
export const SEAL_FIELD = 'DauCoQuan';

/** Signers whom the school added to a kind of paper, and the place of its seal, with the names of their digital fields. */
export function addedSigners({ extraWitnesses, signing }: PaperTemplate): AddedSigner[] {
  return [
    ...extraWitnesses.map(({ title, fullName }, index) => ({
      field: `NguoiKyThem${index + 1}`,
      role: title,
      name: fullName,
    })),
    ...(signing?.seal === true
      ? [{ field: SEAL_FIELD, role: 'Dấu của cơ quan', name: '', note: '(Đóng dấu)' }]
      : []),
  ];
}
