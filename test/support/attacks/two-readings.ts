import { readPdf } from '../../../main/platform/pades/structure/read-pdf.ts';
import { signedByHand, signedWith } from '../pades/signed-by-hand.ts';
import { attack, type Attack } from './attack.ts';
import { Edit, patched, placeOf } from './edit-pdf.ts';
import { FIELDS, type SignedBench } from './signed-bench.ts';

/** The newest trailer counts fewer objects than there are. */
function undercounted(pdf: Uint8Array, size: string): Uint8Array {
  const at = placeOf(pdf, '/Size ') + '/Size '.length;
  const digits = /^\d+/u.exec(Buffer.from(pdf).toString('latin1', at, at + 10))?.[0] ?? '';
  return patched(pdf, at, size.padEnd(digits.length));
}

/** One more increment, whose table names the one before the signed as its predecessor. */
function skipping(pdf: Uint8Array): Uint8Array {
  const { revisions } = readPdf(pdf, { strict: true });
  const [signed, before] = [revisions.at(-1), revisions.at(-2)];
  if (!signed || !before) throw new Error('no revision to skip');
  const next = new Edit(pdf).trailer({}).write();
  const at = placeOf(next, '/Prev ') + '/Prev '.length;
  const width = String(signed.xrefOffset).length;
  return patched(next, at, String(before.xrefOffset).padEnd(width));
}

const shared = (bench: SignedBench): Promise<Uint8Array> =>
  signedByHand(bench.blank, FIELDS[1], signedWith(bench.signer('ec-p256')), {
    also: (edit, value) => edit.merge(edit.field(FIELDS[2]).ref, { V: value }),
  });

/** What one reader takes for the paper and another does not. */
export const TWO_READINGS: readonly Attack[] = [
  attack('one signature shown in two fields', 'invalid', 'signature-shared', shared),
  attack('the signed revision passed by', 'unreadable', 'pdf.broken', ({ one }) => skipping(one)),
  attack('a trailer that counts fewer objects than there are', 'unreadable', 'pdf.broken', ({ one }) =>
    undercounted(new Edit(one).write(), '4'),
  ),
];
