import { vietnamDay } from '../../../kernel/vietnam-day.ts';

/** Why a verdict is what it is; the sentence of `code` stands in the locales under `signing.verify.reason`. */
export interface Reason {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
export type Verdict = 'valid' | 'invalid' | 'indeterminate';

export type VerifyMode = 'strict' | 'lenient';

/** What cannot be known, or does not bear on what was signed: the verdict stays. */
const NOTES: readonly string[] = [
  'revocation-unknown',
  'revocation-stale',
  'revoked-later',
  'time-not-proven',
  'internal-signature',
  'later-signatures',
  'later-evidence',
  'allowed.field-filled',
  'allowed.field-added',
  'allowed.annotation',
  'allowed.metadata',
  'allowed.unused-object',
];

/** Faults of our own papers that the signing programs of others make every day. */
const FOREIGN_HABITS: readonly string[] = [
  'signature-type',
  'signing-certificate-missing',
  'signing-certificate-v1',
  'structure-repaired',
];

/** Nothing proves the signature wrong, and nothing at hand proves it right. */
const DOUBTS: readonly string[] = [
  'trailing-data',
  'structure-ambiguous',
  'revision-skipped',
  'annotation-added',
  'certificate-expired',
  'certificate-not-yet-valid',
  'issuer-expired',
  'issuer-not-yet-valid',
  'issuer-not-authority',
  'issuer-usage',
  'critical-extension',
  'path-length',
  'chain-untrusted',
  'chain-incomplete',
  'chain-too-long',
  'timestamp-untrusted',
  'timestamp-foreign',
  'timestamp-invalid',
  'hash-weak',
  'key-weak',
  'key-unsupported',
  'claimed-future',
  'claimed-before-certificate',
  'claimed-after-certificate',
  'algorithm-unknown',
  'signature-type-unknown',
];

/** "05/09/2026", as the sentences of reasons write a day. */
export const dayOfReason = (time: Date): string =>
  vietnamDay(time.toISOString()).split('-').reverse().join('/');

/** The worst of the reasons decides. A code in none of the lists is a fault. */
export function verdictOf(reasons: readonly Reason[], mode: VerifyMode): Verdict {
  const weighty = reasons.filter(({ code }) => !isNote(code, mode));
  if (weighty.length === 0) return 'valid';
  return weighty.every(({ code }) => DOUBTS.includes(code)) ? 'indeterminate' : 'invalid';
}

const isNote = (code: string, mode: VerifyMode): boolean =>
  NOTES.includes(code) || (mode === 'lenient' && FOREIGN_HABITS.includes(code));

export function worstOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('invalid')) return 'invalid';
  return verdicts.includes('indeterminate') ? 'indeterminate' : 'valid';
}
