import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import { signatureBlock, type Atom, type SignaturePlace } from '../../../platform/pdf/index.ts';
import { addedSigners } from '../domain/added-signers.ts';

/** At most three places stand beside each other; witnesses the school added come below. */
const PLACES_A_ROW = 3;

/** The places of the kind and those the school added. */
export function signatureRows(
  places: readonly SignaturePlace[],
  template: PaperTemplate,
  options: Parameters<typeof signatureBlock>[1] = {},
): Atom[] {
  const all: SignaturePlace[] = [
    ...places,
    ...addedSigners(template).map((signer) => ({ ...signer, role: signer.role.toLocaleUpperCase('vi') })),
  ];
  const rows = Array.from({ length: Math.ceil(all.length / PLACES_A_ROW) }, (_, row) =>
    all.slice(row * PLACES_A_ROW, (row + 1) * PLACES_A_ROW),
  );
  return rows.map((row, index) => {
    // A single signer signs at the right.
    const block = signatureBlock(
      row.length === 1 ? [{ role: '', note: '', name: '' }, row[0]!] : row,
      options,
    );
    return { ...block, keep: index < rows.length - 1 || template.recipients.length > 0 };
  });
}
