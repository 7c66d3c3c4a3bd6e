import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { KeySource } from '../../../../preload/contract/vocabulary/signing.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { openPkcs12, readCertificate, type Certificate } from '../../../platform/pades/index.ts';
import { certificateRow } from '../data/certificate-rows.ts';
import { fitOf } from './bind-certificate.ts';
import { chainWarnings, knownChain } from './issuers.ts';
import { certificateIn, ownerOf, refusalOf, shownCertificate, warningsOf } from './read-certificate.ts';
import type { SigningCore } from './signing-core.ts';
import { signingPerson, type SigningPerson } from './who-signs.ts';

/** A certificate this person may sign with now; `bind` = it names them fully and is bound with the first signature. */
export interface AllowedKey {
  readonly certificate: Certificate;
  readonly bind: KeySource | null;
}

/** @throws signing.certificate-… for what is another's, not bound, out of date, taken back, or not for signing */
export function allowedKey(
  core: SigningCore,
  person: SigningPerson,
  der: Uint8Array,
  source: KeySource,
  now: string,
): AllowedKey {
  const certificate = certificateIn(der);
  const refusal = refusalOf(certificate, now);
  if (refusal) throw appError(refusal.code, refusal.params);
  if (person.staffId === null) throw appError('signing.no-person');
  const bound = certificateRow(core.database.read, certificate.fingerprint);
  if (bound?.revokedAt != null) throw appError('signing.certificate-revoked');
  if (bound?.unboundAt === null) {
    if (bound.staffId === person.staffId) return { certificate, bind: null };
    throw appError('signing.certificate-of-another', { owner: ownerOf(certificate) });
  }
  // Let go by an officer: only an officer binds it again.
  if (!bound && fitOf(core, certificate, person.staffId).result === 'match')
    return { certificate, bind: source };
  throw appError('signing.certificate-not-bound', { owner: ownerOf(certificate), name: person.name });
}

/** Whose certificate it is and what speaks against it, before anything is signed. */
export function inspectKey(
  core: SigningCore,
  context: Context,
  { signer, key }: InputOf<'signing.inspectKey'>,
): OutputOf<'signing.inspectKey'> {
  const person = signingPerson(core, context, signer);
  const opened = key.kind === 'p12' ? openPkcs12(key.file, key.password) : key;
  const certificate = certificateIn(opened.certificate);
  const inside = opened.chain.flatMap((each) => readCertificate(each) ?? []);
  const known = knownChain(core.database.read, certificate, { inside, at: context.at });
  const warnings = [...warningsOf(certificate, context.at), ...chainWarnings(known)];
  const bound = certificateRow(core.database.read, certificate.fingerprint);
  if (bound?.revokedAt != null) warnings.push({ code: 'certificate-revoked', params: {} });
  if (bound?.unboundAt === null) {
    if (bound.staffId !== person.staffId) warnings.push({ code: 'certificate-of-another', params: {} });
  } else if (
    bound ||
    person.staffId === null ||
    fitOf(core, certificate, person.staffId).result !== 'match'
  ) {
    warnings.push({ code: 'certificate-not-bound', params: { name: person.name } });
  }
  return { ...shownCertificate(certificate), warnings };
}
