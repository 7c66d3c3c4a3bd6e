import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import {
  firstOfType,
  isInternal,
  maySignPapers,
  NAME,
  readCertificate,
  refusalOfKey,
  type Certificate,
} from '../../../platform/pades/index.ts';
import { daysUntil, WARNING_DAYS } from '../domain/expiry.ts';

type Facts = OutputOf<'signing.inspectKey'>;
export interface Warning {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/u;

/** A certificate as people have it: DER, or PEM. @throws signing.certificate-damaged */
export function certificateIn(file: Uint8Array): Certificate {
  const text = file[0] === 0x30 ? null : PEM.exec(Buffer.from(file).toString('latin1'));
  const certificate = readCertificate(text ? Uint8Array.from(Buffer.from(text[1] ?? '', 'base64')) : file);
  if (!certificate) throw appError('signing.certificate-damaged');
  return certificate;
}

export function ownerOf({ subject }: Certificate): string {
  return firstOfType(subject, NAME.commonName) || firstOfType(subject, NAME.organisation);
}

export function shownCertificate(certificate: Certificate): Omit<Facts, 'warnings'> {
  const { issuer } = certificate;
  return {
    fingerprint: certificate.fingerprint,
    owner: ownerOf(certificate),
    organisation: firstOfType(certificate.subject, NAME.organisation),
    issuer: firstOfType(issuer, NAME.commonName) || firstOfType(issuer, NAME.organisation),
    serial: certificate.serial,
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    internal: isInternal(certificate),
  };
}

/** What keeps it from signing papers now, whoever owns it. Null = nothing. */
export function refusalOf(certificate: Certificate, now: string): Warning | null {
  const { notBefore, notAfter } = certificate;
  const [from, to] = [notBefore.toISOString(), notAfter.toISOString()];
  if (now > to) return { code: 'signing.certificate-expired', params: { day: dayOf(to) } };
  if (now < from) return { code: 'signing.certificate-future', params: { day: dayOf(from) } };
  if (!maySignPapers(certificate)) return { code: 'signing.certificate-usage', params: {} };
  const key = refusalOfKey(certificate.publicKey);
  return key ? { code: `signing.${key}`, params: { key: certificate.publicKey.label } } : null;
}

/** What the person should know before the PIN; text under `signing.warning`. */
export function warningsOf(certificate: Certificate, now: string): Warning[] {
  const refusal = refusalOf(certificate, now);
  if (refusal) return [{ ...refusal, code: refusal.code.replace('signing.', '') }];
  const days = daysUntil(certificate.notAfter.toISOString(), now);
  const soon = days < Math.max(...WARNING_DAYS) ? [{ code: 'expires-soon', params: { days } }] : [];
  return isInternal(certificate) ? [{ code: 'internal', params: {} }, ...soon] : soon;
}

function dayOf(instant: string): string {
  return instant.slice(0, 10).split('-').reverse().join('/');
}
