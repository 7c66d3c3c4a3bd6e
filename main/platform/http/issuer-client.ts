import { appError } from '../../kernel/app-error.ts';
import { readCertificate, type Certificate } from '../pades/certificate/certificate.ts';
import { readSignedData } from '../pades/cms/read-signed-data.ts';
import { exchange } from './exchange.ts';

const MOST_BYTES = 64 * 1024;
/** Somebody waits for it, and without it the act goes on. */
const PATIENCE_MS = 5_000;

/**
 * What a certificate's issuer publishes of itself (RFC 5280 §4.2.2.1): one certificate, or a CMS that only carries some.
 * Refusals: those of `exchange`, and `net.issuer-wrong`. Nothing is trusted for having been found there.
 */
export async function downloadIssuers(url: string): Promise<readonly Certificate[]> {
  const bytes = await exchange({
    url,
    accept: 'application/pkix-cert, application/pkcs7-mime, */*',
    mostBytes: MOST_BYTES,
    patienceMs: PATIENCE_MS,
  });
  const one = readCertificate(bytes);
  const found = one ? [one] : (readSignedData(bytes)?.certificates ?? []);
  if (found.length === 0) throw appError('net.issuer-wrong', { host: new URL(url).host });
  return found;
}
