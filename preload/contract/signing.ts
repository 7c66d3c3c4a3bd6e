import { z } from 'zod';
import { MEBIBYTE, bytes, empty, id, instant, line, password, sentenceParams, sha256Hex } from './fields.ts';
import { command, query } from './method.ts';
import { signatureReport } from './signing-keys.ts';
import { PAPER_KINDS, PAPER_STATES } from './vocabulary/papers.ts';
import {
  KEY_SOURCES,
  ROUND_STATES,
  SIGNING_METHODS,
  SIGNING_ORDERS,
  STEP_STATES,
} from './vocabulary/signing.ts';

const field = z.string().regex(/^[A-Za-z0-9]{1,40}$/u);
const reason = line(300, 3);
const sentence = z.strictObject({ code: z.string(), params: sentenceParams });
const jobId = z.string().min(1).max(40);
/** One PIN for at most so many papers. */
const MOST_PAPERS = 200;

const step = z.strictObject({
  field,
  /** "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG" */
  role: z.string(),
  /** As it is printed on the paper, or of whoever was chosen for the place; '' = written by hand. */
  name: z.string(),
  seal: z.boolean(),
  /** Whom the place is bound to; null = an officer has to choose. */
  staffId: id.nullable(),
  state: z.enum(STEP_STATES),
  method: z.enum(SIGNING_METHODS).nullable(),
  signedAt: instant.nullable(),
  /** Who signed, when somebody else signed for this person. */
  signedBy: z.string(),
});

const queued = z.strictObject({
  paperId: id,
  kind: z.enum(PAPER_KINDS),
  symbol: z.string(),
  title: z.string(),
  person: z.string(),
  department: z.string(),
  issuedAt: instant,
  openedAt: instant,
  order: z.enum(SIGNING_ORDERS),
  steps: z.array(step),
  /** Fields the caller can sign now, as that person or for the head. */
  mine: z.array(field),
  /** The caller stands in this round and others come first. */
  later: z.boolean(),
  /** Digest of the newest file: what `signing.return` and `signing.reject` must be told. */
  sha256: sha256Hex,
  /** Why the paper came back, the last time. */
  returned: z.strictObject({ reason: z.string(), by: z.string(), at: instant }).nullable(),
});

/** A certificate as people read it. */
export const certificateFacts = z.strictObject({
  fingerprint: sha256Hex,
  owner: z.string(),
  organisation: z.string(),
  issuer: z.string(),
  serial: z.string(),
  notBefore: instant,
  notAfter: instant,
  internal: z.boolean(),
  /** Sentences under `signing.warning`. */
  warnings: z.array(sentence),
});

const candidate = z.strictObject({
  /** Null = nobody is bound to the place yet. */
  staffId: id.nullable(),
  field,
  name: z.string(),
  role: z.string(),
});

const toSign = z.strictObject({
  paperId: id,
  symbol: z.string(),
  title: z.string(),
  person: z.string(),
  /** Digest of `bytes`: what `signing.sign` must be told. */
  sha256: sha256Hex,
  bytes: bytes(100 * MEBIBYTE),
  pages: z.int(),
  order: z.enum(SIGNING_ORDERS),
  /** What the signature means; text under `signing.meaning`. */
  meaning: sentence,
  steps: z.array(step),
  /** Places that can be signed now, with whom they are bound to. */
  open: z.array(candidate),
  /** The place of the person who signs; null = why not is in `refusal`. */
  field: field.nullable(),
  refusal: sentence.nullable(),
});

const key = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('p12'), file: bytes(64 * 1024), password: z.string().max(256) }),
  z.strictObject({ kind: z.literal('internal'), fingerprint: sha256Hex, password }),
  /** The token process holds the unlocked key; the office only has bytes signed. */
  z.strictObject({
    kind: z.literal('token'),
    handle: z.string().min(1).max(80),
    certificate: bytes(16 * 1024),
    chain: z.array(bytes(16 * 1024)).max(6),
  }),
]);

const signed = z.strictObject({
  paperId: id,
  state: z.enum(['signed', 'refused', 'not-tried']),
  /** Code and params of a refusal, as in `errors`. */
  error: sentence.nullable(),
  sha256: sha256Hex.nullable(),
  level: z.enum(['B-B', 'B-T']).nullable(),
  /** Why there is no timestamp although a server is set, as in `errors`. */
  unstamped: sentence.nullable(),
  /** That was the last signature of the paper. */
  complete: z.boolean(),
});

/** Rounds of signatures: who signs what, the act itself, and what is proven afterwards. */
export const signing = {
  /** "Việc chờ tôi ký" over all kinds of papers; `all` is for those who see to it that papers get signed. */
  'signing.queue': query({
    permission: 'signed-in',
    input: z.strictObject({ scope: z.enum(['mine', 'all']) }),
    output: z.array(queued),
  }),
  /** The rounds of one paper with every version of its file, newest first. */
  'signing.rounds': query({
    permission: 'papers.read',
    input: z.strictObject({ paperId: id }),
    output: z.strictObject({
      rounds: z.array(
        z.strictObject({
          number: z.int(),
          state: z.enum(ROUND_STATES),
          order: z.enum(SIGNING_ORDERS),
          openedAt: instant,
          openedBy: z.string(),
          closedAt: instant.nullable(),
          closedBy: z.string(),
          reason: z.string(),
          steps: z.array(step),
        }),
      ),
      versions: z.array(
        z.strictObject({
          version: z.int(),
          sha256: sha256Hex,
          at: instant,
          by: z.string(),
          origin: z.enum(['issued', 'signature', 'return', 'long-term']),
          field: field.nullable(),
        }),
      ),
    }),
  }),
  /** The frozen bytes and what a signature would mean. `signer` null = the person signed in. For the signing window only. */
  'signing.toSign': query({
    permission: 'signed-in',
    input: z.strictObject({ paperIds: z.array(id).min(1).max(MOST_PAPERS), signer: id.nullable() }),
    output: z.strictObject({
      signer: z.strictObject({ staffId: id.nullable(), name: z.string() }),
      papers: z.array(toSign),
      /** Bound to the person who signs. */
      certificates: z.array(certificateFacts.extend({ source: z.enum(KEY_SOURCES) })),
      timestamp: z.strictObject({ on: z.boolean(), url: z.string() }),
    }),
  }),
  /** Opens a key file or reads a token's certificate, to show whose it is; nothing is kept. For the signing window only. */
  'signing.inspectKey': command({
    permission: 'signed-in',
    input: z.strictObject({
      signer: id.nullable(),
      key: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('p12'), file: bytes(64 * 1024), password: z.string().max(256) }),
        z.strictObject({
          kind: z.literal('certificate'),
          certificate: bytes(16 * 1024),
          chain: z.array(bytes(16 * 1024)).max(6),
        }),
      ]),
    }),
    output: certificateFacts,
    touches: [],
  }),
  /**
   * Signs papers one after the other with one key; stops at the first refused key, or when told to. What was not read
   * is not signed. For the signing window only.
   */
  'signing.sign': command({
    permission: 'signed-in',
    input: z.strictObject({
      batchId: jobId,
      signer: id.nullable(),
      papers: z
        .array(z.strictObject({ paperId: id, field, sha256: sha256Hex, read: z.boolean() }))
        .min(1)
        .max(MOST_PAPERS),
      /** The certificate that was shown; the key must be of this one. */
      fingerprint: sha256Hex,
      key,
    }),
    output: z.strictObject({ results: z.array(signed), stopped: z.boolean() }),
    touches: ['signing', 'papers', 'accounts', 'custody', 'delegations', 'audit'],
  }),
  /** Between two papers of a running batch. */
  'signing.stop': command({
    permission: 'signed-in',
    input: z.strictObject({ batchId: jobId }),
    output: empty,
    touches: [],
  }),
  /**
   * Back to a person who has signed already: that signature and all after it no longer count. Like a signature, it is
   * about the file that was shown: refused when another has taken its place.
   */
  'signing.return': command({
    permission: 'signed-in',
    input: z.strictObject({ paperId: id, sha256: sha256Hex, toField: field, reason }),
    output: empty,
    touches: ['signing', 'papers', 'audit'],
  }),
  /** Back to the office: the round ends, the paper counts as refused. */
  'signing.reject': command({
    permission: 'signed-in',
    input: z.strictObject({ paperId: id, sha256: sha256Hex, reason }),
    output: empty,
    touches: ['signing', 'papers', 'accounts', 'audit'],
  }),
  /** Says who is meant where two share a name, or where a name is written by hand. */
  'signing.assign': command({
    permission: 'papers.sign',
    input: z.strictObject({ paperId: id, field, staffId: id }),
    output: empty,
    touches: ['signing', 'audit'],
  }),
  /** Places that were signed by pen on the page that was scanned; the others stay open. */
  'signing.markInked': command({
    permission: 'papers.sign',
    input: z.strictObject({ paperId: id, fields: z.array(field).min(1).max(12), signedOn: z.iso.date() }),
    output: z.strictObject({ complete: z.boolean() }),
    touches: ['signing', 'papers', 'accounts', 'custody', 'delegations', 'audit'],
  }),
  /** Judges a paper of this vault against what the vault remembers of it: digest, places, certificates. */
  'signing.verifyPaper': query({
    permission: 'papers.read',
    input: z.strictObject({ paperId: id }),
    output: z.strictObject({
      paperId: id,
      symbol: z.string(),
      state: z.enum(PAPER_STATES),
      report: signatureReport,
    }),
  }),
  /** Any PDF, read in a process of its own; one of this vault's own papers is judged strictly. */
  'signing.verifyFile': query({
    permission: 'signed-in',
    input: z.strictObject({ fileName: line(200, 1), bytes: bytes(100 * MEBIBYTE) }),
    output: z.strictObject({
      fileName: z.string(),
      sha256: sha256Hex,
      /** The paper of this vault whose version it is. */
      paper: z.strictObject({ paperId: id, symbol: z.string(), newest: z.boolean() }).nullable(),
      report: signatureReport,
    }),
  }),
  /** Adds chains and revocation answers to signed papers, so that they can be judged years later. Needs the network. */
  'signing.addLongTerm': command({
    permission: 'papers.sign',
    input: z.strictObject({ jobId, paperIds: z.array(id).min(1).max(MOST_PAPERS) }),
    output: z.strictObject({
      results: z.array(
        z.strictObject({
          paperId: id,
          state: z.enum(['added', 'nothing-new', 'refused']),
          error: sentence.nullable(),
        }),
      ),
    }),
    touches: ['signing', 'papers', 'audit'],
  }),
};
