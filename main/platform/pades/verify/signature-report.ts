import type { Reason, Verdict } from './reason.ts';

export type Level = 'B-B' | 'B-T' | 'B-LT' | 'B-LTA';

export interface SignerName {
  readonly name: string;
  readonly organisation: string;
  readonly issuer: string;
  readonly serial: string;
  /** SHA-256 of the certificate, in hex. */
  readonly fingerprint: string;
}

/** An object a later revision changed: its number and, as a reason, what it is in words. */
export interface LaterChange {
  readonly object: string;
  readonly what: Reason;
}

export interface SignatureReport {
  readonly field: string;
  readonly signer: SignerName;
  /** When it was signed, ISO 8601: the proven time, else the time the signer claims; null = neither is there. */
  readonly time: string | null;
  readonly timeProven: boolean;
  readonly level: Level;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** Made with a certificate of a school's own authority, this one's or another's. */
  readonly internal: boolean;
  readonly coversWholeFile: boolean;
  readonly changedAfter: readonly LaterChange[];
}

export interface PaperReport {
  readonly verdict: Verdict | 'unsigned' | 'unreadable';
  readonly signatures: readonly SignatureReport[];
  readonly reasons: readonly Reason[];
}
