import { z } from 'zod';
import { command, query } from './method.ts';
import { MEBIBYTE, bytes, day, empty, file, id, instant, line, sha256Hex } from './fields.ts';
import { NUMBER_ORIGINS, OUTGOING_KINDS } from './vocabulary/dispatches.ts';
import {
  ARCHIVE_FAULTS,
  ATTACHMENT_OWNERS,
  ATTACHMENT_TYPES,
  DOCUMENT_KINDS,
  ENTRY_KINDS,
  ENTRY_STATES,
  LEFT_OUT_REASONS,
} from './vocabulary/archive.ts';

const kind = z.enum(ENTRY_KINDS);
const state = z.enum(ENTRY_STATES);
const dayOrNone = z.union([day, z.literal('')]);
const jobId = z.string().max(40);
const purpose = z.enum(['view', 'print', 'save']);
const reason = line(300, 3);

/** What narrows the archive; '' and null leave everything in. */
const filter = {
  text: line(120),
  person: line(120),
  fromDay: dayOrNone,
  toDay: dayOrNone,
  /** Only what has been kept as long as its kind asks. */
  due: z.boolean(),
};
const cursor = z.strictObject({ tier: z.enum(['phrase', 'words', 'all']), before: z.int().min(0) });
const entryRow = z.strictObject({
  /** Paper or document. */
  ref: id,
  kind,
  state,
  day,
  symbol: z.string(),
  subject: z.string(),
  person: z.string(),
  /** Place in the book of incoming dispatches; null for everything else. */
  arrivalNo: z.number().int().nullable(),
  /** What must be read beside a paper that counts; '' for a document. */
  remark: z.string(),
  /** Attachments and scans. */
  files: z.number().int(),
  /** Where the words were found: pieces in turn plain, found, plain …; empty without a search. */
  snippet: z.array(z.string()),
});
const storedFile = z.strictObject({
  id,
  fileName: z.string(),
  mediaType: z.enum(ATTACHMENT_TYPES),
  /** Bytes. */
  size: z.number().int(),
  sha256: sha256Hex,
  note: z.string(),
  at: instant,
  by: z.string(),
});
const newFile = z.strictObject({ fileName: line(200, 1), bytes: bytes(25 * MEBIBYTE), note: line(200) });
const documentFields = {
  /** "125/SGDĐT-VP", as it is written on the dispatch; '' for an outgoing one, whose number the program gives. */
  number: line(60),
  day,
  /** Sender of an incoming, receiver of an outgoing dispatch. */
  party: line(150),
  subject: line(300, 3),
  /** Whom it is about, if it is about somebody. */
  person: line(120),
  note: line(500),
  /** When an incoming dispatch came; '' = today. */
  arrivalDay: dayOrNone,
  /** Of an outgoing one. */
  signer: line(80),
  /** Who is to deal with an incoming one, who keeps the copy of an outgoing one. */
  receiver: line(120),
  copies: z.int().min(0).max(9_999),
};
const check = z.strictObject({
  id,
  at: instant,
  by: z.string(),
  papers: z.number().int(),
  scans: z.number().int(),
  attachments: z.number().int(),
  bytes: z.number().int(),
  /** A stopped check says nothing about the rest. */
  complete: z.boolean(),
  bad: z.array(
    z.strictObject({
      type: z.enum(['paper', 'scan', 'attachment']),
      id,
      name: z.string(),
      fault: z.enum(ARCHIVE_FAULTS),
    }),
  ),
});
const refs = z.array(id).min(1).max(5_000);

export const archive = {
  /** Newest entry first; with a text, those who hold the words as a phrase come before those who hold them anywhere. */
  'archive.page': query({
    permission: 'archive.read',
    input: z.strictObject({
      ...filter,
      kind: kind.nullable(),
      state: state.nullable(),
      cursor: cursor.nullable(),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({ entries: z.array(entryRow), next: cursor.nullable() }),
  }),
  /** How many there are of each kind and state under the other filters. */
  'archive.counts': query({
    permission: 'archive.read',
    input: z.strictObject(filter),
    output: z.array(z.strictObject({ kind, state, count: z.number().int() })),
  }),
  'archive.people': query({ permission: 'archive.read', input: empty, output: z.array(z.string()) }),
  'archive.entry': query({
    permission: 'archive.read',
    input: z.strictObject({ ref: id }),
    output: z.strictObject({
      ref: id,
      kind,
      state,
      day,
      symbol: z.string(),
      subject: z.string(),
      person: z.string(),
      /** Number in the book of incoming dispatches; null for everything else. */
      arrivalNo: z.number().int().nullable(),
      arrivalDay: z.string(),
      /** Kind of an outgoing dispatch; null for everything else. */
      outKind: z.enum(OUTGOING_KINDS).nullable(),
      numberOrigin: z.enum(NUMBER_ORIGINS),
      party: z.string(),
      signer: z.string(),
      receiver: z.string(),
      copies: z.number().int(),
      note: z.string(),
      reason: z.string(),
      /** What must be read beside a paper that counts; '' for a document. */
      remark: z.string(),
      /** Of the issued bytes of a paper; '' for a document. */
      sha256: z.string(),
      at: instant,
      by: z.string(),
      scans: z.array(
        z.strictObject({ id, fileName: z.string(), size: z.number().int(), sha256: sha256Hex, at: instant }),
      ),
      attachments: z.array(storedFile),
    }),
  }),
  'archive.addDocument': command({
    permission: 'archive.manage',
    input: z.strictObject({
      kind: z.enum(DOCUMENT_KINDS),
      ...documentFields,
      arrivalDay: documentFields.arrivalDay.default(''),
      signer: documentFields.signer.default(''),
      receiver: documentFields.receiver.default(''),
      copies: documentFields.copies.default(0),
      /** Of an outgoing dispatch. */
      outKind: z.enum(OUTGOING_KINDS).default('cong-van'),
      /** Who drafted it, at the end of the symbol of a công văn: "VP". */
      unit: z
        .string()
        .regex(/^[\p{L}\p{M}0-9]{0,12}$/u)
        .default(''),
      /** Its number in the book on paper, from before the program kept the register; null = the program gives the next. */
      earlierNo: z.int().min(1).max(99_999).nullable().default(null),
      /** Such a number may carry the next one along: that was said, and is meant. */
      jumpConfirmed: z.boolean().default(false),
      files: z.array(newFile).max(10),
    }),
    output: z.strictObject({
      ref: id,
      arrivalNo: z.number().int().nullable(),
      /** As it is in the archive now. */
      number: z.string(),
    }),
    touches: ['archive', 'audit'],
  }),
  /** Corrects what was typed; the log keeps the old words. */
  'archive.changeDocument': command({
    permission: 'archive.manage',
    input: z.strictObject({ ref: id, ...documentFields }),
    output: empty,
    touches: ['archive', 'audit'],
  }),
  'archive.voidDocument': command({
    permission: 'archive.manage',
    input: z.strictObject({
      ref: id,
      reason,
      /** Only of a number taken in from the book on paper: it was mistyped, the paper book never reached it. */
      numberMistaken: z.boolean().default(false),
    }),
    output: empty,
    touches: ['archive', 'audit'],
  }),
  'archive.attach': command({
    permission: 'archive.manage',
    input: z.strictObject({
      ownerKind: z.enum(ATTACHMENT_OWNERS),
      ownerId: id,
      files: z.array(newFile).min(1).max(10),
    }),
    output: z.strictObject({ added: z.number().int() }),
    touches: ['archive', 'audit'],
  }),
  'archive.file': query({
    permission: 'archive.read',
    input: z.strictObject({ id, purpose }),
    output: file,
  }),
  /** The words of a kept Word or Excel file as a PDF to look at; its looks stay with its own program. */
  'archive.preview': query({
    permission: 'archive.read',
    input: z.strictObject({ id, purpose }),
    output: file,
  }),
  /** Writes papers, scans and attachments with an index into a new folder; asked by the shell, which knows the folder. */
  'archive.export': command({
    permission: 'archive.read',
    input: z.strictObject({ refs, folder: z.string().min(1).max(1_000), jobId }),
    output: z.strictObject({
      folder: z.string(),
      files: z.number().int(),
      /** Kept files whose bytes are not what came in: named in the index, not handed on. */
      leftOut: z.array(z.strictObject({ symbol: z.string(), name: z.string() })),
      cancelled: z.boolean(),
    }),
    touches: ['audit'],
  }),
  /** Puts papers, scans and attachments together as one file with an index in front; what cannot become pages is named. */
  'archive.combine': command({
    permission: 'archive.read',
    input: z.strictObject({ refs: z.array(id).min(1).max(300), jobId }),
    output: z.strictObject({
      /** For `archive.combinedFile`; '' = cancelled. */
      token: z.string(),
      entries: z.number().int(),
      files: z.number().int(),
      pages: z.number().int(),
      leftOut: z.array(
        z.strictObject({ symbol: z.string(), name: z.string(), reason: z.enum(LEFT_OUT_REASONS) }),
      ),
      cancelled: z.boolean(),
    }),
    touches: [],
  }),
  'archive.combinedFile': query({
    permission: 'archive.read',
    input: z.strictObject({ token: id, purpose }),
    output: file,
  }),
  /** Stored digest against bytes of everything kept; progress events, cancel between two files. */
  'archive.verify': command({
    permission: 'archive.manage',
    input: z.strictObject({ jobId }),
    output: check,
    touches: ['archive', 'audit'],
  }),
  'archive.lastCheck': query({ permission: 'archive.read', input: empty, output: check.nullable() }),
  'archive.stopJob': command({
    permission: 'archive.read',
    input: z.strictObject({ jobId }),
    output: empty,
    touches: [],
  }),
  /** Kinds without a row are kept for ever. */
  'archive.retention': query({
    permission: 'archive.read',
    input: empty,
    output: z.array(z.strictObject({ kind, years: z.number().int().nullable(), due: z.number().int() })),
  }),
  /** Records after how many years a kind is to be looked at; nothing is ever deleted. */
  'archive.setRetention': command({
    permission: 'archive.manage',
    input: z.strictObject({ kind, years: z.int().min(1).max(100).nullable() }),
    output: empty,
    touches: ['archive', 'audit'],
  }),
};
