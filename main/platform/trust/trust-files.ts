import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { APP_ROOT } from '../app-root.ts';

/** Authorities every installation trusts; empty until the school or its superior adds one. */
export const SHIPPED_ANCHORS = join(APP_ROOT, 'resources', 'trust', 'anchors');

const CERTIFICATE_FILES = ['.cer', '.crt', '.der', '.pem'];
const LIST_FILES = ['.crl', '.der', '.pem'];
const ANSWER_FILES = ['.ocsp', '.ors', '.der', '.pem'];
const MOST_FILES = 1000;
const MOST_BYTES = 32 * 1024 * 1024;

/** The certificates of a folder, each as DER. */
export const certificatesIn = (folder: string): Uint8Array[] =>
  blocksIn(folder, CERTIFICATE_FILES, 'CERTIFICATE');

/** The certificate revocation lists of a folder, each as DER. */
export const revocationListsIn = (folder: string): Uint8Array[] => blocksIn(folder, LIST_FILES, 'X509 CRL');

/** The OCSP answers of a folder, each as DER. */
export const ocspAnswersIn = (folder: string): Uint8Array[] =>
  blocksIn(folder, ANSWER_FILES, 'OCSP RESPONSE');

function blocksIn(folder: string, endings: readonly string[], label: string): Uint8Array[] {
  return readdirSync(folder)
    .filter((name) => endings.includes(extname(name).toLowerCase()))
    .sort()
    .slice(0, MOST_FILES)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size <= MOST_BYTES)
    .flatMap((path) => derBlocks(readFileSync(path), label));
}

const SEQUENCE = 0x30;

/** A file is one DER value, or any number of PEM blocks (RFC 7468). */
function derBlocks(file: Buffer, label: string): Uint8Array[] {
  if (file[0] === SEQUENCE) return [file];
  const block = new RegExp(`-----BEGIN ${label}-----([^-]*)-----END ${label}-----`, 'gu');
  return [...file.toString('latin1').matchAll(block)].map(([, body = '']) => Buffer.from(body, 'base64'));
}
