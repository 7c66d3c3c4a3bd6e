import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyPdf } from '../../main/platform/pades/index.ts';
import { dictOf } from '../../main/platform/pades/structure/pdf-value.ts';
import { readPdf } from '../../main/platform/pades/structure/read-pdf.ts';
import { Edit, refIn } from '../support/attacks/edit-pdf.ts';
import { FIELDS, signedBench, type SignedBench } from '../support/attacks/signed-bench.ts';

let bench: SignedBench;
beforeAll(async () => {
  bench = await signedBench();
});
afterAll(() => {
  bench.close();
});

/** Many objects that a reader comes to, signed, and then revisions of one small object each. */
async function manyTimesMany(objects: number, revisions: number): Promise<Uint8Array> {
  const edit = new Edit(bench.blank);
  const all = Array.from({ length: objects }, (_unused, at) => edit.add(dictOf({ N: at })));
  edit.merge(edit.root, { Pieces: all });
  const signed = await bench.sign(edit.write(), FIELDS[0], bench.signer('rsa-2048'));
  const doc = readPdf(signed, { strict: false });
  const root = refIn(doc.trailer, 'Root').num;
  const size = Math.max(...doc.objectNumbers()) + 1;
  let previous = doc.revisions.at(-1)!.xrefOffset;
  let length = signed.length;
  const pieces: Uint8Array[] = [signed];
  for (let at = 0; at < revisions; at += 1) {
    const object = `\n${all[0]!.num} 0 obj\n<</A ${at}>>\nendobj\n`;
    const table = `xref\n${all[0]!.num} 1\n${String(length + 1).padStart(10, '0')} 00000 n \n`;
    const start = length + object.length;
    const trailer = `trailer\n<</Size ${size}/Root ${root} 0 R/Prev ${previous}>>\nstartxref\n${start}\n%%EOF\n`;
    pieces.push(Buffer.from(object + table + trailer, 'latin1'));
    previous = start;
    length = start + table.length + trailer.length;
  }
  return Buffer.concat(pieces);
}

it('a file of many objects and many revisions is given up, not compared for minutes', async () => {
  const { verdict, reasons } = await verifyPdf(await manyTimesMany(20_000, 400), {
    ...bench.options,
    mode: 'lenient',
  });
  expect({ verdict, reasons }).toMatchObject({
    verdict: 'unreadable',
    reasons: [{ code: 'pdf.too-complex', params: { limit: 'steps' } }],
  });
});

it('a large file that a few people signed in turn is still judged', async () => {
  const { verdict, reasons } = await verifyPdf(await manyTimesMany(20_000, 12), {
    ...bench.options,
    mode: 'lenient',
  });
  expect({ verdict, reasons }).not.toMatchObject({ verdict: 'unreadable' });
});
