import type { PaperKind, PaperState } from '../../../../preload/contract/vocabulary/papers.ts';

export interface PaperRecord {
  readonly id: string;
  readonly kind: PaperKind;
  readonly year: number;
  readonly number: number;
  readonly symbol: string;
  readonly title: string;
  readonly version: number;
  readonly accountId: string | null;
  readonly person: string;
  readonly department: string;
  readonly state: PaperState;
  readonly issuedAt: string;
  readonly issuedBy: string;
  /** Canonical JSON: everything needed to draw the paper again, without any password. */
  readonly content: string;
  /** Printed in the QR code; the digest of the paper's content, not of the file. */
  readonly contentDigest: string;
  readonly sha256: string;
  readonly pages: number;
  readonly signedOn: string | null;
  readonly reason: string;
  readonly printedSha256: string | null;
}
export interface SignerRecord {
  readonly paperId: string;
  readonly field: string;
  readonly role: string;
  readonly name: string;
  readonly signedAt: string | null;
}
export interface ScanRecord {
  readonly id: string;
  readonly paperId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly at: string;
  readonly userId: string;
  readonly matchedBy: 'qr' | 'hand';
  /** Of signing; 1 also before the paper was sent to be signed. */
  readonly round: number;
}
