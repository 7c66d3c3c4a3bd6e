import { z } from 'zod';
import { command, query } from './method.ts';
import { MEBIBYTE, bytes, empty, file, id, instant, line, sha256Hex } from './fields.ts';
import { PAPER_KINDS, PAPER_STATES } from './vocabulary/papers.ts';

const kind = z.enum(PAPER_KINDS);
const reason = line(300, 3);
const SLIPS = ['bien-ban-ban-giao', 'cam-ket', 'phieu-cap'] as const;
const registerYear = z.int().min(2000).max(2200);
const registerChoice = z.strictObject({ year: registerYear, kinds: z.array(kind).max(PAPER_KINDS.length) });
export const paperView = z.strictObject({
  id,
  kind,
  number: z.number().int(),
  year: z.number().int(),
  /** "05/BB-THCSHP" */
  symbol: z.string(),
  title: z.string(),
  accountId: id.nullable(),
  person: z.string(),
  department: z.string(),
  state: z.enum(PAPER_STATES),
  issuedAt: instant,
  sha256: sha256Hex,
  pages: z.number().int(),
  signers: z.array(
    z.strictObject({ field: z.string(), role: z.string(), name: z.string(), signedAt: instant.nullable() }),
  ),
  scans: z.array(
    z.strictObject({
      id,
      fileName: z.string(),
      sha256: sha256Hex,
      at: instant,
      matchedBy: z.enum(['qr', 'hand']),
      /** The round of signing it was given back with; null = it counts. */
      givenBack: z.strictObject({ round: z.int(), at: instant }).nullable(),
    }),
  ),
  reason: z.string(),
  /** What must be read beside it: the record it was drawn from says something else by now. */
  remark: z.string(),
  allowed: z.array(z.enum(['send-to-sign', 'mark-signed', 'refuse', 'void', 'attach-scan'])),
});
export const scan = z.strictObject({ fileName: line(200, 1), bytes: bytes(25 * MEBIBYTE) });

export const papers = {
  /**
   * Newest first. `board` leaves out what was finished long ago, however many papers there are: everything that waits
   * or was refused, the newest of the rest, and the one that is open.
   */
  'papers.list': query({
    permission: 'papers.read',
    input: z.strictObject({
      scope: z.enum(['all', 'board']).default('all'),
      open: id.nullable().default(null),
    }),
    output: z.array(paperView),
  }),
  /** Numbers, draws, stores and lists the papers of a selection; progress events, cancel between two papers. */
  'papers.issue': command({
    permission: 'papers.issue',
    input: z.strictObject({
      accountIds: z.array(id).min(1).max(5_000),
      kinds: z
        .array(z.enum(SLIPS))
        .min(1)
        .max(SLIPS.length)
        .refine((kinds) => new Set(kinds).size === kinds.length, 'twice'),
      jobId: z.string().max(40),
    }),
    output: z.strictObject({ paperIds: z.array(id), cancelled: z.boolean() }),
    touches: ['papers', 'accounts', 'audit'],
  }),
  'papers.cancelIssue': command({
    permission: 'papers.issue',
    input: z.strictObject({ jobId: z.string().max(40) }),
    output: empty,
    touches: [],
  }),
  /** The issued bytes, exactly. Each reading of a slip is logged. */
  'papers.file': query({
    permission: 'papers.read',
    input: z.strictObject({ id, purpose: z.enum(['view', 'print', 'save']) }),
    output: file,
  }),
  'papers.combined': query({
    permission: 'papers.read',
    input: z.strictObject({ ids: z.array(id).min(1).max(5_000), purpose: z.enum(['view', 'print', 'save']) }),
    output: file,
  }),
  'papers.reminderSheet': query({
    permission: 'papers.read',
    input: z.strictObject({ ids: z.array(id).min(1).max(5_000) }),
    output: file,
  }),
  /** The book of issued numbers of a year: every number of every kind from 1 to the last, with what became of it. */
  'papers.numberRegister': query({
    permission: 'papers.read',
    input: z.strictObject({ year: registerYear.nullable() }),
    output: z.strictObject({
      year: registerYear,
      years: z.array(registerYear),
      registers: z.array(
        z.strictObject({ kind, last: z.number().int(), missing: z.array(z.number().int()) }),
      ),
      entries: z.array(
        z.strictObject({
          kind,
          number: z.number().int(),
          symbol: z.string(),
          /** null = no paper bears the number; that must never be. */
          paperId: id.nullable(),
          title: z.string(),
          person: z.string(),
          state: z.enum(PAPER_STATES).nullable(),
          issuedAt: instant.nullable(),
          signedOn: z.string().nullable(),
          reason: z.string(),
          remark: z.string(),
        }),
      ),
    }),
  }),
  /** The same on A4, one register after the other. */
  'papers.numberRegisterFile': query({ permission: 'papers.read', input: registerChoice, output: file }),
  'papers.exportNumberRegister': query({ permission: 'papers.read', input: registerChoice, output: file }),
  'papers.sendToSign': command({
    permission: 'papers.sign',
    input: z.strictObject({ ids: z.array(id).min(1).max(5_000) }),
    output: z.strictObject({ changed: z.number().int() }),
    touches: ['papers', 'accounts', 'audit'],
  }),
  /** Wet ink: a scan matched by its QR to the paper; tells what was recognised and attached. */
  'papers.attachScans': command({
    permission: 'papers.sign',
    input: z.strictObject({ scans: z.array(scan).min(1).max(50), paperId: id.nullable() }),
    output: z.array(
      z.strictObject({
        fileName: z.string(),
        /** '' = no paper found; the person chooses by hand. */
        paperId: z.string(),
        paper: z.string(),
        /** Code of the refusal, '' = attached; with what its sentence names. */
        error: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
    touches: ['papers', 'accounts', 'audit'],
  }),
  'papers.scanFile': query({
    permission: 'papers.read',
    input: z.strictObject({ scanId: id, purpose: z.enum(['view', 'print', 'save']) }),
    output: file,
  }),
  /** A paper of another body as it was handed in. */
  'papers.incomingScan': query({
    permission: 'papers.read',
    input: z.strictObject({ id, purpose: z.enum(['view', 'print', 'save']) }),
    output: file,
  }),
  'papers.markSigned': command({
    permission: 'papers.sign',
    input: z.strictObject({ id, signedOn: z.iso.date() }),
    output: empty,
    touches: ['papers', 'accounts', 'audit'],
  }),
  'papers.refuse': command({
    permission: 'papers.sign',
    input: z.strictObject({ id, reason }),
    output: empty,
    touches: ['papers', 'accounts', 'audit'],
  }),
  'papers.void': command({
    permission: 'papers.issue',
    input: z.strictObject({ id, reason }),
    output: empty,
    touches: ['papers', 'accounts', 'audit'],
  }),
};
