import { partsOf, orNull, readHexInteger, readOctets, unwrap } from '../asn1/read.ts';
import { TAG } from '../asn1/tags.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { readName, sameName } from '../certificate/name.ts';
import { digestOf } from './hash.ts';
import type { CmsAttribute } from './read-signed-data.ts';
import { readHash } from './signature-algorithm.ts';

/** Whether ESS signing-certificate (v1 or v2, RFC 5035) names exactly this certificate as the signer's. */
export function namesCertificate(attribute: CmsAttribute, version: 1 | 2, certificate: Certificate): boolean {
  return orNull(() => names(attribute, version, certificate)) ?? false;
}

function names(attribute: CmsAttribute, version: 1 | 2, certificate: Certificate): boolean {
  if (attribute.values.length !== 1) return false;
  const [first] = partsOf(partsOf(attribute.values[0])[0]);
  const parts = partsOf(first);
  const given = version === 2 && parts[0]?.identifier === TAG.sequence ? readHash(parts.shift()) : null;
  const hash = version === 1 ? 'sha1' : (given ?? 'sha256');
  const [digest, issuerSerial] = parts;
  if (hash === 'md5') return false;
  if (Buffer.compare(readOctets(digest), digestOf(hash, certificate.der)) !== 0) return false;
  if (!issuerSerial) return true;
  const [names, serial] = partsOf(issuerSerial);
  const issuer = readName(unwrap(partsOf(names)[0]));
  return readHexInteger(serial) === certificate.serial && sameName(issuer, certificate.issuer);
}
