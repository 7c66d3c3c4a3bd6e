import { X509Certificate } from 'node:crypto';
import type { Handle } from 'pkcs11js';
import { sha256Hex } from '../kernel/sha256-hex.ts';
import { CK, attributeOf, findObjects, type Pkcs11Module } from './pkcs11.ts';
import type { TokenCertificate } from './protocol.ts';
import { unpadded } from './token-info.ts';

export interface CertificatesOnToken {
  readonly certificates: readonly TokenCertificate[];
  readonly authorities: number;
  readonly unreadable: number;
}

const LONGEST_CHAIN = 8;

/** What a session sees of certificates; none of it needs a PIN. */
export function certificatesOf(module: Pkcs11Module, session: Handle): CertificatesOnToken {
  const objects = findObjects(module, session, [{ type: CK.objectClass, value: CK.certificate }]);
  const read = objects.map((object) => {
    const attribute = (type: number): Buffer | null => attributeOf(module, session, object, type);
    return {
      ckaId: attribute(CK.id)?.toString('hex') ?? '',
      label: unpadded(attribute(CK.label)?.toString('utf8') ?? ''),
      x509: parsed(attribute(CK.value)),
    };
  });
  const readable = read.flatMap(({ x509, ...rest }) => (x509 === null ? [] : [{ ...rest, x509 }]));
  const issuers = readable.filter(({ x509 }) => x509.ca).map(({ x509 }) => x509);
  return {
    certificates: readable
      .filter(({ x509 }) => !x509.ca)
      .map(({ ckaId, label, x509 }) => ({
        ckaId,
        label,
        der: new Uint8Array(x509.raw),
        fingerprint: sha256Hex(x509.raw),
        serialNumber: x509.serialNumber,
        chain: chainAbove(x509, issuers),
      })),
    authorities: issuers.length,
    unreadable: read.length - readable.length,
  };
}

function parsed(der: Buffer | null): X509Certificate | null {
  try {
    return der === null ? null : new X509Certificate(der);
  } catch {
    return null;
  }
}

function chainAbove(certificate: X509Certificate, issuers: readonly X509Certificate[]): Uint8Array[] {
  const chain: X509Certificate[] = [];
  for (let below = certificate; chain.length < LONGEST_CHAIN;) {
    const issuer = issuers.find((one) => below.checkIssued(one) && !chain.includes(one));
    if (issuer === undefined) break;
    chain.push(issuer);
    below = issuer;
  }
  return chain.map(({ raw }) => new Uint8Array(raw));
}
