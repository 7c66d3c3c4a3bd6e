import { z } from 'zod';
import {
  MEBIBYTE,
  bytes,
  empty,
  file,
  id,
  instant,
  line,
  password,
  sentenceParams,
  sha256Hex,
} from './fields.ts';
import { command, query } from './method.ts';
import {
  CERTIFICATE_FITS,
  DOCTOR_STEPS,
  KEY_SOURCES,
  PICTURE_KINDS,
  REVOCATION_REASONS,
} from './vocabulary/signing.ts';

const reason = line(300, 3);
/** Text under `signing.verify.reason` or `signing.doctor`. */
const sentence = z.strictObject({ code: z.string(), params: sentenceParams });
const verdict = z.enum(['valid', 'invalid', 'indeterminate']);

export const signatureReport = z.strictObject({
  verdict: z.enum(['valid', 'invalid', 'indeterminate', 'unsigned', 'unreadable']),
  reasons: z.array(sentence),
  signatures: z.array(
    z.strictObject({
      field: z.string(),
      signer: z.strictObject({
        name: z.string(),
        organisation: z.string(),
        issuer: z.string(),
        serial: z.string(),
        fingerprint: z.string(),
      }),
      time: z.string().nullable(),
      timeProven: z.boolean(),
      level: z.enum(['B-B', 'B-T', 'B-LT', 'B-LTA']),
      verdict,
      reasons: z.array(sentence),
      internal: z.boolean(),
      coversWholeFile: z.boolean(),
      changedAfter: z.array(z.strictObject({ object: z.string(), what: sentence })),
    }),
  ),
});

const certificate = z.strictObject({
  fingerprint: sha256Hex,
  staffId: id,
  person: z.string(),
  department: z.string(),
  owner: z.string(),
  organisation: z.string(),
  issuer: z.string(),
  serial: z.string(),
  notBefore: instant,
  notAfter: instant,
  source: z.enum(KEY_SOURCES),
  internal: z.boolean(),
  fit: z.enum(CERTIFICATE_FITS),
  /** Why an officer bound it although it does not name the person fully. */
  reason: z.string(),
  boundAt: instant,
  boundBy: z.string(),
  /** `revoked` and `unbound` are final. */
  state: z.enum(['usable', 'future', 'expired', 'revoked', 'unbound']),
  /** Whole days until it expires; negative afterwards. */
  daysLeft: z.int(),
  /** Calendar: the nearest limit it is under. */
  due: z.enum(['7', '30', '60', 'later', 'past']),
});

const anchor = z.strictObject({
  fingerprint: sha256Hex,
  subject: z.string(),
  notBefore: instant,
  notAfter: instant,
  addedAt: instant,
  addedBy: z.string(),
  reason: z.string(),
});
const derFile = bytes(64 * 1024);

/** Certificates, trust, the school's own authority, pictures, settings and the doctor. */
export const signingKeys = {
  'signing.certificates': query({ permission: 'papers.read', input: empty, output: z.array(certificate) }),
  /** Whose certificate a file holds and how it fits a person; nothing is kept. */
  'signing.readCertificate': query({
    permission: 'signing.manage',
    input: z.strictObject({ staffId: id, certificate: derFile }),
    output: z.strictObject({
      fingerprint: sha256Hex,
      owner: z.string(),
      organisation: z.string(),
      issuer: z.string(),
      notBefore: instant,
      notAfter: instant,
      fit: z.enum(CERTIFICATE_FITS),
      /** What does not agree: 'name', 'personal-id'. */
      differs: z.array(z.string()),
    }),
  }),
  /** A certificate that names the person fully needs no reason. */
  'signing.bindCertificate': command({
    permission: 'signing.manage',
    input: z.strictObject({
      staffId: id,
      certificate: derFile,
      source: z.enum(['p12', 'token']),
      reason: line(300),
    }),
    output: z.strictObject({ fingerprint: sha256Hex }),
    touches: ['signing', 'audit'],
  }),
  'signing.unbindCertificate': command({
    permission: 'signing.manage',
    input: z.strictObject({ fingerprint: sha256Hex, reason }),
    output: empty,
    touches: ['signing', 'audit'],
  }),
  'signing.anchors': query({ permission: 'papers.read', input: empty, output: z.array(anchor) }),
  /** Shows the fingerprint that has to be compared before a root is trusted. */
  'signing.readAnchor': query({
    permission: 'signing.manage',
    input: z.strictObject({ certificate: derFile }),
    output: z.strictObject({
      fingerprint: sha256Hex,
      subject: z.string(),
      notBefore: instant,
      notAfter: instant,
    }),
  }),
  'signing.addAnchor': command({
    permission: 'signing.manage',
    input: z.strictObject({ certificate: derFile, fingerprint: sha256Hex, reason }),
    output: empty,
    touches: ['signing', 'audit'],
  }),
  'signing.removeAnchor': command({
    permission: 'signing.manage',
    input: z.strictObject({ fingerprint: sha256Hex, reason }),
    output: empty,
    touches: ['signing', 'audit'],
  }),
  /** The school's own authority: null before it is made. */
  'signing.authority': query({
    permission: 'papers.read',
    input: empty,
    output: z
      .strictObject({
        fingerprint: sha256Hex,
        subject: z.string(),
        notBefore: instant,
        notAfter: instant,
        issued: z.int(),
        revoked: z.int(),
        crlNumber: z.int(),
        crlNextUpdate: instant.nullable(),
      })
      .nullable(),
  }),
  'signing.createAuthority': command({
    permission: 'signing.manage',
    input: empty,
    output: z.strictObject({ fingerprint: sha256Hex }),
    touches: ['signing', 'audit'],
  }),
  /** The person types a password of their own; nobody else ever has it. `renews` takes the old one back. */
  'signing.issueCertificate': command({
    permission: 'signing.manage',
    input: z.strictObject({ staffId: id, password, renews: sha256Hex.nullable() }),
    output: z.strictObject({ fingerprint: sha256Hex }),
    touches: ['signing', 'audit'],
  }),
  'signing.revokeCertificate': command({
    permission: 'signing.manage',
    input: z.strictObject({ fingerprint: sha256Hex, why: z.enum(REVOCATION_REASONS), reason }),
    output: empty,
    touches: ['signing', 'audit'],
  }),
  /** A new revocation list, also when nothing was taken back: the old one runs out. */
  'signing.publishCrl': command({
    permission: 'signing.manage',
    input: empty,
    output: z.strictObject({ number: z.int(), nextUpdate: instant }),
    touches: ['signing', 'audit'],
  }),
  'signing.exportAuthority': query({
    permission: 'papers.read',
    input: z.strictObject({ what: z.enum(['certificate', 'crl']) }),
    output: file,
  }),
  'signing.pictures': query({
    permission: 'papers.read',
    input: empty,
    output: z.array(
      z.strictObject({
        id,
        kind: z.enum(PICTURE_KINDS),
        /** Null = the school's seal. */
        staffId: id.nullable(),
        person: z.string(),
        widthMm: z.number(),
        png: bytes(MEBIBYTE),
        at: instant,
        by: z.string(),
      }),
    ),
  }),
  /** Handwriting belongs to a person, the seal to the school; the newest counts. Everything but the picture is dropped. */
  'signing.savePicture': command({
    permission: 'signing.manage',
    input: z.strictObject({
      kind: z.enum(PICTURE_KINDS),
      staffId: id.nullable(),
      widthMm: z.number().min(10).max(80),
      png: bytes(MEBIBYTE),
    }),
    output: z.strictObject({ id }),
    touches: ['signing', 'audit'],
  }),
  'signing.removePicture': command({
    permission: 'signing.manage',
    input: z.strictObject({ id }),
    output: empty,
    touches: ['signing', 'audit'],
  }),
  'signing.settings': query({
    permission: 'papers.read',
    input: empty,
    output: z.strictObject({ timestampOn: z.boolean(), timestampUrl: z.string() }),
  }),
  /** Off at first: nothing of the program asks the network by itself. */
  'signing.saveSettings': command({
    permission: 'signing.manage',
    input: z.strictObject({
      timestampOn: z.boolean(),
      /** A server of the department's own network has no name that all the world knows. */
      timestampUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/u }).max(300)]),
    }),
    output: empty,
    touches: ['signing', 'audit'],
  }),
  /** "Bác sĩ chữ ký số": what `shell.lookAtToken` found (null = not asked) and what the office can see, with cures. */
  'signing.doctor': query({
    permission: 'signed-in',
    input: z.strictObject({
      token: z
        .strictObject({
          modulePath: z.string().max(500),
          moduleFound: z.boolean(),
          moduleLoads: z.boolean(),
          readers: z.int().min(0).max(64),
          tokens: z.int().min(0).max(64),
          pin: z.enum(['ok', 'low', 'final', 'locked', 'unknown']),
          certificates: z.array(derFile).max(20),
        })
        .nullable(),
      /** A certificate to look into when no token is asked. */
      certificate: derFile.nullable(),
      /** Asks the timestamp server and the issuer's addresses. */
      online: z.boolean(),
    }),
    output: z.strictObject({
      at: instant,
      findings: z.array(
        z.strictObject({
          step: z.enum(DOCTOR_STEPS),
          state: z.enum(['ok', 'warning', 'fault', 'unknown']),
          /** Sentence under `signing.doctor.finding`, its cure under `signing.doctor.cure`. */
          code: z.string(),
          params: sentenceParams,
        }),
      ),
      /** To send to somebody who helps; holds no secret and no personal number. */
      report: z.string(),
    }),
  }),
};
