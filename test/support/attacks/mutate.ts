type Below = (below: number) => number;
type Mutation = (pdf: Uint8Array, below: Below) => Uint8Array;

/** Words of the format that decide how a file is read. */
const WORDS = [
  'obj',
  'endobj',
  'stream',
  'endstream',
  'xref',
  'trailer',
  'startxref',
  '%%EOF',
  '<<',
  '>>',
  '/Prev',
  'R',
];

const flip: Mutation = (pdf, below) => {
  const copy = Uint8Array.from(pdf);
  const at = below(pdf.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << below(8));
  return copy;
};
const overwrite: Mutation = (pdf, below) => {
  const copy = Uint8Array.from(pdf);
  const at = below(pdf.length);
  for (let index = at; index < Math.min(at + 1 + below(16), pdf.length); index += 1) copy[index] = below(256);
  return copy;
};
const insert: Mutation = (pdf, below) => {
  const at = below(pdf.length + 1);
  const word = Buffer.from(
    below(2) === 0 ? (WORDS[below(WORDS.length)] ?? '') : String(below(1e6)),
    'latin1',
  );
  return Buffer.concat([pdf.subarray(0, at), word, pdf.subarray(at)]);
};
const remove: Mutation = (pdf, below) => {
  const at = below(pdf.length);
  return Buffer.concat([pdf.subarray(0, at), pdf.subarray(at + 1 + below(64))]);
};
const copyBlock: Mutation = (pdf, below) => {
  const copy = Uint8Array.from(pdf);
  const length = 1 + below(400);
  copy.copyWithin(below(pdf.length), below(pdf.length), below(pdf.length) + length);
  return copy;
};
const cut: Mutation = (pdf, below) => pdf.slice(0, below(pdf.length));
const grow: Mutation = (pdf, below) => Buffer.concat([pdf, pdf.subarray(below(pdf.length))]);
/** A digit near the end of the file, where the tables of objects and their places stand. */
const redirect: Mutation = (pdf, below) => {
  const copy = Uint8Array.from(pdf);
  for (let tries = 0; tries < 200; tries += 1) {
    const at = Math.max(0, pdf.length - 1 - below(4000));
    const byte = copy[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) continue;
    copy[at] = 0x30 + below(10);
    return copy;
  }
  return copy;
};

const MUTATIONS: readonly Mutation[] = [
  flip,
  flip,
  overwrite,
  insert,
  remove,
  copyBlock,
  redirect,
  redirect,
  cut,
  grow,
];

export function mutated(pdf: Uint8Array, below: Below): Uint8Array {
  const mutate = MUTATIONS[below(MUTATIONS.length)] ?? flip;
  const once = mutate(pdf, below);
  return below(5) === 0 ? flip(once, below) : once;
}
