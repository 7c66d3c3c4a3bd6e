import { EntitySchema } from 'typeorm';
import type { PaperRecord, ScanRecord, SignerRecord } from './paper-records.ts';

export const PaperEntity = new EntitySchema<PaperRecord>({
  name: 'paper',
  tableName: 'paper',
  columns: {
    id: { type: 'text', primary: true },
    kind: { type: 'text' },
    year: { type: 'integer' },
    number: { type: 'integer' },
    symbol: { type: 'text' },
    title: { type: 'text' },
    version: { type: 'integer' },
    accountId: { type: 'text', name: 'account_id', nullable: true },
    person: { type: 'text' },
    department: { type: 'text' },
    state: { type: 'text' },
    issuedAt: { type: 'text', name: 'issued_at' },
    issuedBy: { type: 'text', name: 'issued_by' },
    content: { type: 'text' },
    contentDigest: { type: 'text', name: 'content_digest' },
    sha256: { type: 'text' },
    pages: { type: 'integer' },
    signedOn: { type: 'text', name: 'signed_on', nullable: true },
    reason: { type: 'text' },
    printedSha256: { type: 'text', name: 'printed_sha256', nullable: true },
  },
});

export const PaperSignerEntity = new EntitySchema<SignerRecord>({
  name: 'paper_signer',
  tableName: 'paper_signer',
  columns: {
    paperId: { type: 'text', name: 'paper_id', primary: true },
    field: { type: 'text', primary: true },
    role: { type: 'text' },
    name: { type: 'text' },
    signedAt: { type: 'text', name: 'signed_at', nullable: true },
  },
});

export const PaperScanEntity = new EntitySchema<ScanRecord>({
  name: 'paper_scan',
  tableName: 'paper_scan',
  columns: {
    id: { type: 'text', primary: true },
    paperId: { type: 'text', name: 'paper_id' },
    fileName: { type: 'text', name: 'file_name' },
    mediaType: { type: 'text', name: 'media_type' },
    sha256: { type: 'text' },
    at: { type: 'text' },
    userId: { type: 'text', name: 'user_id' },
    matchedBy: { type: 'text', name: 'matched_by' },
    round: { type: 'integer' },
  },
});

export const paperEntities = [PaperEntity, PaperSignerEntity, PaperScanEntity];
