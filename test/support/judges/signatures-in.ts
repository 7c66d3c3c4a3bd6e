/** One signature as it lies in the file, found without the code under test. */
export interface RawSignature {
  /** The bytes that it covers, one after another. */
  readonly covered: Uint8Array;
  readonly cms: Uint8Array;
  readonly signatureValue: Uint8Array;
  /** The RFC 3161 token among the unsigned attributes. */
  readonly timestamp: Uint8Array | null;
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;
/** id-aa-signatureTimeStampToken, with tag and length. */
const TIMESTAMP_OID = Buffer.from('060b2a864886f70d010910020e', 'hex');
const OCTET_STRING = 0x04;

/** In the order of the file, which is the order of signing. */
export function signaturesIn(pdf: Uint8Array): RawSignature[] {
  const file = Buffer.from(pdf);
  return [...file.toString('latin1').matchAll(BYTE_RANGE)].map((match) => {
    const [start, length, tail, rest] = match.slice(1).map(Number) as [number, number, number, number];
    const hex = file.toString('latin1', start + length + 1, tail - 1);
    const padded = Buffer.from(hex, 'hex');
    const cms = padded.subarray(0, readTlv(padded, 0).end);
    const covered = Buffer.concat([file.subarray(start, start + length), file.subarray(tail, tail + rest)]);
    return { covered, cms, signatureValue: signatureValueIn(cms), timestamp: timestampIn(cms) };
  });
}

interface Tlv {
  readonly tag: number;
  readonly from: number;
  readonly end: number;
}

function readTlv(bytes: Buffer, at: number): Tlv {
  const first = bytes[at + 1]!;
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  const from = at + 2 + lengthBytes;
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(at + 2, lengthBytes);
  return { tag: bytes[at]!, from, end: from + length };
}

function children(bytes: Buffer, { from, end }: Tlv): Tlv[] {
  const found: Tlv[] = [];
  for (let at = from; at < end; at = found.at(-1)!.end) found.push(readTlv(bytes, at));
  return found;
}

// ContentInfo → [0] → SignedData → last member: the SignerInfos → the first → its only OCTET STRING.
function signatureValueIn(cms: Buffer): Uint8Array {
  const [, wrapped] = children(cms, readTlv(cms, 0));
  const [signedData] = children(cms, wrapped!);
  const [signerInfo] = children(cms, children(cms, signedData!).at(-1)!);
  const value = children(cms, signerInfo!).find(({ tag }) => tag === OCTET_STRING)!;
  return cms.subarray(value.from, value.end);
}

function timestampIn(cms: Buffer): Uint8Array | null {
  const at = cms.indexOf(TIMESTAMP_OID);
  if (at === -1) return null;
  const { from, end } = readTlv(cms, at + TIMESTAMP_OID.length);
  return cms.subarray(from, end);
}
