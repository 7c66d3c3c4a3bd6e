import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import { mm, signatureBlock, type Atom, type SignaturePlace } from '../../../platform/pdf/index.ts';
import { addedSigners, SEAL_FIELD } from '../domain/added-signers.ts';

/** At most three places stand beside each other; witnesses the school added come below. */
const PLACES_A_ROW = 3;
/** Room for a round seal of 36 mm in its real size, with a margin. */
const SEAL_ROOM = mm(40);
const HEAD_FIELD = /^(?:ThuTruong|HieuTruong|NguoiUyQuyen)$/u;
const BLANK: SignaturePlace = { role: '', note: '', name: '' };

/** The places of the kind and those the school added; where a seal is wanted, the head signs beside it in the last row. */
export function signatureRows(
  places: readonly SignaturePlace[],
  template: PaperTemplate,
  options: Parameters<typeof signatureBlock>[1] = {},
): Atom[] {
  const added = addedSigners(template).map((signer): SignaturePlace => ({
    ...signer,
    role: signer.role.toLocaleUpperCase('vi'),
  }));
  const all = [...places, ...added];
  const seal = all.find(({ field }) => field === SEAL_FIELD);
  const head = seal && all.find(({ field = '' }) => HEAD_FIELD.test(field));
  const others = all.filter((place) => place !== seal && place !== head);
  const rows = Array.from({ length: Math.ceil(others.length / PLACES_A_ROW) }, (_, row) => ({
    places: others.slice(row * PLACES_A_ROW, (row + 1) * PLACES_A_ROW),
    options,
  }));
  if (seal) rows.push({ places: sealRow(seal, head), options: { ...options, room: SEAL_ROOM } });
  return rows.map((row, index) => {
    // A single signer signs at the right.
    const block = signatureBlock(row.places.length === 1 ? [BLANK, row.places[0]!] : row.places, row.options);
    return { ...block, keep: index < rows.length - 1 || template.recipients.length > 0 };
  });
}

/** NĐ 30/2020 Phụ lục I: the seal lies over about a third of the head's signature, at its left. */
function sealRow(seal: SignaturePlace, head: SignaturePlace | undefined): SignaturePlace[] {
  if (!head) return [seal];
  return [{ ...BLANK, field: seal.field!, over: 1 / 3 }, head];
}
