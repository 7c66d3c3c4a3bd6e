import { spawnSync } from 'node:child_process';
import { withFile } from '../pdf/judges.ts';
import type { TestPki } from '../pki/test-pki.ts';

/** What Poppler says about one signature. */
export interface PdfsigVerdict {
  readonly field: string;
  readonly signer: string;
  readonly valid: boolean;
  readonly trusted: boolean;
  /** "Total document signed": nothing follows what this signature covers. */
  readonly total: boolean;
  /** Its sentences on the signature and on the certificate. */
  readonly said: string;
}

/** In the order of the file's fields. The program ends with 0 for broken signatures too, so its text is read. */
export function pdfsig(pdf: Uint8Array, pki: TestPki): PdfsigVerdict[] {
  const output = withFile(pdf, (path) => {
    const run = spawnSync('pdfsig', ['-nssdir', `sql:${pki.path('nss')}`, '-no-ocsp', path], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    if (run.error) throw run.error;
    return run.stdout + run.stderr;
  });
  return output
    .split(/^Signature #\d+:$/m)
    .slice(1)
    .map(verdictOf);
}

function verdictOf(text: string): PdfsigVerdict {
  const line = (label: string): string =>
    new RegExp(`^ *- ${label}: (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  const signature = line('Signature Validation');
  const certificate = line('Certificate Validation');
  return {
    field: line('Signature Field Name'),
    signer: line('Signer Certificate Common Name'),
    valid: signature === 'Signature is Valid.',
    trusted: certificate === 'Certificate is Trusted.',
    total: /^ *- Total document signed$/m.test(text),
    said: `${signature} ${certificate}`.trim(),
  };
}
