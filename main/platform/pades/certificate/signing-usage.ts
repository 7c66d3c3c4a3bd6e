import type { Certificate } from './certificate.ts';
import { PURPOSE } from './extensions.ts';

/** Purposes that have nothing to do with a person's signature on a paper: TLS servers, code, timestamps, OCSP. */
const OTHER_PURPOSES: readonly string[] = [
  '1.3.6.1.5.5.7.3.1',
  '1.3.6.1.5.5.7.3.3',
  PURPOSE.timeStamping,
  PURPOSE.ocspSigning,
];

/** Whether the certificate's usages let its owner sign papers; Vietnamese authorities name no one purpose for it. */
export function maySignPapers({ extensions }: Certificate): boolean {
  const { keyUsage, extendedUsage, basic } = extensions;
  if (basic?.authority) return false;
  if (keyUsage && !keyUsage.has('digitalSignature') && !keyUsage.has('nonRepudiation')) return false;
  return !extendedUsage?.purposes.every((purpose) => OTHER_PURPOSES.includes(purpose));
}
