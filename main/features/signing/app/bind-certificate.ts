import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { matchSubject, type Certificate, type SubjectMatch } from '../../../platform/pades/index.ts';
import { userById } from '../../auth/index.ts';
import {
  bindCertificate,
  certificateRow,
  certificateRows,
  unbindCertificate,
  type CertificateRow,
} from '../data/certificate-rows.ts';
import { certificateState, daysUntil, dueOf } from '../domain/expiry.ts';
import { certificateIn, shownCertificate } from './read-certificate.ts';
import type { SigningCore } from './signing-core.ts';

export function fitOf(core: SigningCore, certificate: Certificate, staffId: string): SubjectMatch {
  const person = core.people.staffById(staffId);
  if (!person) throw appError('signing.no-person');
  const { fullName, personalId } = person;
  return matchSubject(certificate, { fullName, personalId: personalId === '' ? null : personalId });
}

export function readForPerson(
  core: SigningCore,
  { staffId, certificate }: InputOf<'signing.readCertificate'>,
): OutputOf<'signing.readCertificate'> {
  const read = certificateIn(certificate);
  const { fingerprint, owner, organisation, issuer, notBefore, notAfter } = shownCertificate(read);
  const { result, differs } = fitOf(core, read, staffId);
  return {
    fingerprint,
    owner,
    organisation,
    issuer,
    notBefore,
    notAfter,
    fit: result,
    differs: [...differs],
  };
}

/** What names the person fully needs no reason; anything less is an officer's word, which the log keeps. */
export async function bindByOfficer(
  core: SigningCore,
  context: Context,
  { staffId, certificate: file, source, reason }: InputOf<'signing.bindCertificate'>,
): Promise<{ fingerprint: string }> {
  const certificate = certificateIn(file);
  const { fingerprint } = certificate;
  const fit = fitOf(core, certificate, staffId).result;
  if (fit !== 'match' && reason.length < 3) throw appError('signing.reason-needed');
  await core.database.write(context, { action: 'signing.bindCertificate', subject: staffId }, (tx) => {
    const known = certificateRow(tx.sql, fingerprint);
    if (known && known.unboundAt === null && known.staffId !== staffId)
      throw appError('signing.certificate-of-another');
    if (known?.source === 'internal') throw appError('signing.certificate-internal');
    keepBinding(tx, context, { certificate, chain: [], staffId, source, fit, reason });
  });
  return { fingerprint };
}

/** In the transaction of whoever binds, or of the first signature. */
export function keepBinding(
  tx: Transaction,
  context: Context,
  bound: Pick<CertificateRow, 'staffId' | 'source' | 'fit' | 'reason' | 'chain'> & {
    readonly certificate: Certificate;
  },
): void {
  const { certificate, ...row } = bound;
  const { fingerprint, der } = certificate;
  const { userId } = signedInUser(context);
  bindCertificate(tx.sql, { ...row, fingerprint, der, boundAt: tx.at, boundBy: userId });
  const { staffId, source, fit, reason } = row;
  tx.note({ fingerprint, staffId, fit, reasoned: reason !== '' });
  tx.change('signing-certificate', fingerprint, { staffId, source, fit });
}

export async function unbindByOfficer(
  core: SigningCore,
  context: Context,
  { fingerprint, reason }: InputOf<'signing.unbindCertificate'>,
): Promise<void> {
  await core.database.write(context, { action: 'signing.unbindCertificate' }, (tx) => {
    const row = certificateRow(tx.sql, fingerprint);
    if (row?.unboundAt !== null) throw appError('signing.certificate-unknown');
    if (row.source === 'internal') throw appError('signing.certificate-internal');
    unbindCertificate(tx.sql, fingerprint, { at: tx.at, userId: signedInUser(context).userId, reason });
    tx.about(row.staffId);
    tx.note({ fingerprint });
    tx.change('signing-certificate', fingerprint, { unbound: true });
  });
}

/** Everybody's, the soonest to expire first: the calendar of certificates. */
export function listCertificates(core: SigningCore, context: Context): OutputOf<'signing.certificates'> {
  const { read } = core.database;
  return certificateRows(read)
    .map((row) => {
      const person = core.people.staffById(row.staffId);
      const facts = shownCertificate(certificateIn(row.der));
      const daysLeft = daysUntil(facts.notAfter, context.at);
      return {
        ...facts,
        staffId: row.staffId,
        person: person?.fullName ?? '',
        department: person?.department ?? '',
        source: row.source,
        fit: row.fit,
        reason: row.reason,
        boundAt: row.boundAt,
        boundBy: userById(read, row.boundBy)?.fullName ?? '',
        state: certificateState({ ...row, ...facts }, context.at),
        daysLeft,
        due: dueOf(daysLeft),
      };
    })
    .sort((a, b) => (a.notAfter < b.notAfter ? -1 : a.notAfter > b.notAfter ? 1 : 0));
}
