import { randomBytes } from 'node:crypto';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import {
  issueCertificate,
  makeAuthority,
  makeCrl,
  makeKeyPair,
  renewCertificate,
  type Authority,
} from '../../../platform/pades/index.ts';
import { seal } from '../../../platform/vault/seal.ts';
import { stretchPassword } from '../../../platform/vault/kek.ts';
import type { RevocationReason } from '../../../../preload/contract/vocabulary/signing.ts';
import { titleOfJob } from '../../accounts/index.ts';
import { passwordProblems } from '../../auth/index.ts';
import {
  authorityRow,
  insertAuthority,
  insertIssued,
  issuedRow,
  issuedRows,
  revokeIssued,
  type AuthorityRow,
} from '../data/authority-rows.ts';
import { certificateRow } from '../data/certificate-rows.ts';
import { keepRevocation, ownCrl } from '../data/revocation-rows.ts';
import { keepBinding } from './bind-certificate.ts';
import { certificateIn, ownerOf } from './read-certificate.ts';
import type { SigningCore } from './signing-core.ts';

const AUTHORITY = 'authority';
/** A list is good so long; a task asks for the next one before. */
const CRL_DAYS = 90;
const DAY_MS = 86_400_000;
/** Bound into the box of a person's key. */
export const personPlace = (fingerprint: string): string => `so-truong/person-key/1|${fingerprint}`;

const REASON_CODES = {
  'key-compromise': 'keyCompromise',
  'affiliation-changed': 'affiliationChanged',
  superseded: 'superseded',
  'cessation-of-operation': 'cessationOfOperation',
} as const;

export function readAuthority(core: SigningCore): OutputOf<'signing.authority'> {
  const { read } = core.database;
  const row = authorityRow(read);
  if (!row) return null;
  const certificate = certificateIn(row.der);
  const issued = issuedRows(read, row.fingerprint);
  const crl = ownCrl(read, row.fingerprint);
  return {
    fingerprint: row.fingerprint,
    subject: ownerOf(certificate),
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    issued: issued.length,
    revoked: issued.filter(({ revokedAt }) => revokedAt !== null).length,
    crlNumber: crl?.number ?? 0,
    crlNextUpdate: crl?.nextUpdate ?? null,
  };
}

export async function createAuthority(core: SigningCore, context: Context): Promise<{ fingerprint: string }> {
  const { schoolName } = core.papers.school(context.at);
  const made = makeAuthority({ school: schoolName, at: wholeSecond(context.at) });
  const { fingerprint } = certificateIn(made.certificate);
  await core.database.write(context, { action: 'signing.createAuthority' }, (tx) => {
    if (authorityRow(tx.sql)) throw appError('signing.authority-exists');
    const row = {
      fingerprint,
      der: made.certificate,
      sealedKey: core.box.seal(made.privateKey, AUTHORITY),
      createdAt: tx.at,
      createdBy: signedInUser(context).userId,
    };
    insertAuthority(tx.sql, row);
    publish(core, tx, row);
    tx.note({ fingerprint });
    tx.change('signing-authority', fingerprint, { created: true });
  });
  made.privateKey.fill(0);
  return { fingerprint };
}

/** The key is made here and sealed at once by the person's own password; nobody else can sign with it. */
export async function issueToPerson(
  core: SigningCore,
  context: Context,
  { staffId, password, renews }: InputOf<'signing.issueCertificate'>,
): Promise<{ fingerprint: string }> {
  const person = core.people.staffById(staffId);
  if (!person) throw appError('signing.no-person');
  const [problem] = passwordProblems('', password);
  if (problem) throw appError(problem);
  const row = requireAuthority(core);
  const authority = opened(core, row);
  const old = renews === null ? null : certificateRow(core.database.read, renews);
  if (renews !== null && (old?.staffId !== staffId || old.source !== 'internal'))
    throw appError('signing.certificate-unknown');
  const { privateKey, publicKey } = makeKeyPair();
  const at = wholeSecond(context.at);
  const { fullName, personalId, job, jobTitle } = person;
  const der = old
    ? renewCertificate(authority, { certificate: old.der, publicKey, at })
    : issueCertificate(authority, {
        person: { fullName, title: titleOfJob(job, jobTitle), ...(personalId === '' ? {} : { personalId }) },
        publicKey,
        at,
      });
  authority.privateKey.fill(0);
  const certificate = certificateIn(der);
  const { fingerprint, serial } = certificate;
  const salt = randomBytes(16);
  const cost = await core.passwordCost();
  const wrapping = await stretchPassword(password, salt, cost);
  const sealedKey = seal(wrapping, privateKey, personPlace(fingerprint));
  wrapping.fill(0);
  privateKey.fill(0);
  await core.database.write(context, { action: 'signing.issueCertificate', subject: staffId }, (tx) => {
    keepBinding(tx, context, {
      certificate,
      chain: [row.der],
      staffId,
      source: 'internal',
      fit: 'match',
      reason: '',
    });
    insertIssued(tx.sql, { fingerprint, authority: row.fingerprint, serial, sealedKey, salt, cost });
    if (renews !== null && issuedRow(tx.sql, renews)?.revokedAt === null)
      takeBack(core, tx, row, { fingerprint: renews, why: 'superseded', reason: 'Cấp lại' });
    tx.note({ fingerprint, renews });
  });
  return { fingerprint };
}

export async function revokeCertificate(
  core: SigningCore,
  context: Context,
  input: InputOf<'signing.revokeCertificate'>,
): Promise<void> {
  const row = requireAuthority(core);
  await core.database.write(context, { action: 'signing.revokeCertificate' }, (tx) => {
    const issued = issuedRow(tx.sql, input.fingerprint);
    if (issued?.revokedAt !== null) throw appError('signing.certificate-unknown');
    takeBack(core, tx, row, input);
    tx.about(certificateRow(tx.sql, input.fingerprint)?.staffId ?? '');
    tx.note({ fingerprint: input.fingerprint, why: input.why });
  });
}

export async function publishCrl(
  core: SigningCore,
  context: Context,
): Promise<OutputOf<'signing.publishCrl'>> {
  const row = requireAuthority(core);
  return core.database.write(context, { action: 'signing.publishCrl' }, (tx) => {
    const published = publish(core, tx, row);
    tx.note({ number: published.number });
    return published;
  });
}

export function exportAuthority(
  core: SigningCore,
  { what }: InputOf<'signing.exportAuthority'>,
): OutputOf<'signing.exportAuthority'> {
  const row = requireAuthority(core);
  if (what === 'certificate') return { fileName: 'ca-noi-bo.crt', bytes: row.der };
  const crl = ownCrl(core.database.read, row.fingerprint);
  if (!crl) throw appError('signing.no-crl');
  return { fileName: `ca-noi-bo-${crl.number}.crl`, bytes: crl.der };
}

function takeBack(
  core: SigningCore,
  tx: Transaction,
  authority: AuthorityRow,
  { fingerprint, why, reason }: { fingerprint: string; why: RevocationReason; reason: string },
): void {
  revokeIssued(tx.sql, fingerprint, { at: tx.at, why, reason });
  tx.change('signing-certificate', fingerprint, { revoked: why });
  publish(core, tx, authority);
}

/** Every list names everything that was taken back; it is published with the act itself. */
function publish(
  core: SigningCore,
  tx: Transaction,
  row: AuthorityRow,
): { number: number; nextUpdate: string } {
  const number = (ownCrl(tx.sql, row.fingerprint)?.number ?? 0) + 1;
  const at = wholeSecond(tx.at);
  const nextUpdate = new Date(at.getTime() + CRL_DAYS * DAY_MS);
  const revoked = issuedRows(tx.sql, row.fingerprint).flatMap(({ serial, revokedAt, why }) =>
    revokedAt !== null && why !== ''
      ? [{ serial, at: wholeSecond(revokedAt), reason: REASON_CODES[why] }]
      : [],
  );
  const authority = opened(core, row);
  const der = makeCrl(authority, { number, at, nextUpdate, revoked });
  authority.privateKey.fill(0);
  keepRevocation(tx.sql, {
    sha256: sha256Hex(der),
    kind: 'crl',
    authority: row.fingerprint,
    number,
    der,
    thisUpdate: at.toISOString(),
    nextUpdate: nextUpdate.toISOString(),
    at: tx.at,
  });
  tx.change('signing-crl', `${row.fingerprint}:${number}`, { number, revoked: revoked.length });
  return { number, nextUpdate: nextUpdate.toISOString() };
}

function requireAuthority(core: SigningCore): AuthorityRow {
  const row = authorityRow(core.database.read);
  if (!row) throw appError('signing.no-authority');
  return row;
}

function opened(core: SigningCore, row: AuthorityRow): Authority {
  const privateKey = core.box.open(row.sealedKey, AUTHORITY);
  if (!privateKey) throw new Error('the key of the authority does not open with this vault');
  return { certificate: row.der, privateKey };
}

/** Certificates and lists tell whole seconds: what is made now must not begin later than now. */
function wholeSecond(instant: string): Date {
  return new Date(Math.floor(Date.parse(instant) / 1_000) * 1_000);
}
