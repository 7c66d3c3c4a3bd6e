import { checkSignature } from '../cms/check-signature.ts';
import { readSignedData, type SignedData } from '../cms/read-signed-data.ts';
import { checkTimestamp } from '../cms/timestamp-token.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { Covered } from './byte-range.ts';
import { isDocumentTimestamp, type SignedField } from './signature-fields.ts';

/** Somebody whose signature stands in a file, and every certificate that came along with it. */
export interface Signatory {
  readonly certificate: Certificate;
  readonly inside: readonly Certificate[];
}

const NOTHING = new Uint8Array();

/** Signers and the servers of their timestamps: who they say they are. Whether they are is another question. */
export function signatoriesOf(
  fields: readonly SignedField[],
  coveredBy: (signature: SignedField['signature']) => Covered,
): Signatory[] {
  return fields.flatMap(({ signature }) => {
    const found = coveredBy(signature);
    if ('reason' in found) return [];
    const { contents } = found.signed;
    if (isDocumentTimestamp(signature)) return stampedBy(contents);
    const data = readSignedData(contents);
    return data ? signedBy(data) : [];
  });
}

function signedBy(data: SignedData): Signatory[] {
  const checked = checkSignature(data, () => NOTHING);
  if (!checked) return [];
  const { certificate, timestamps } = checked;
  const signer = certificate ? [{ certificate, inside: data.certificates }] : [];
  return [...signer, ...timestamps.flatMap(stampedBy)];
}

function stampedBy(token: Uint8Array): Signatory[] {
  const checked = checkTimestamp(token, NOTHING);
  return checked?.certificate ? [{ certificate: checked.certificate, inside: checked.pool }] : [];
}
