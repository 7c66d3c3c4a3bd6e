import { createHash, randomBytes } from 'node:crypto';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { isAppError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { timestampServer } from '../../../platform/http/timestamp-client.ts';
import { wordOf } from '../../../platform/i18n/index.ts';
import {
  checkTimestamp,
  isInternal,
  judgeByCrl,
  judgeByOcsp,
  maySignPapers,
  readCertificate,
  readCrl,
  readOcsp,
  refusalOfKey,
  type Certificate,
} from '../../../platform/pades/index.ts';
import { programVersion } from '../../../platform/program-version.ts';
import { timestampSettings } from '../data/setting-rows.ts';
import { diagnose, type DoctorFacts, type Finding } from '../domain/doctor.ts';
import { daysUntil } from '../domain/expiry.ts';
import { fetchedChain, knownChain } from './issuers.ts';
import { shownCertificate } from './read-certificate.ts';
import { answerAbout } from './revocation-answers.ts';
import type { SigningCore } from './signing-core.ts';
import { groundOf } from './trust.ts';

export async function runDoctor(
  core: SigningCore,
  context: Context,
  { token, certificate: file, online }: InputOf<'signing.doctor'>,
): Promise<OutputOf<'signing.doctor'>> {
  const der = file ?? token?.certificates[0];
  const certificate = der ? readCertificate(der) : null;
  const { timestamp, clockAheadSeconds } = await askTimestamp(core, context, online);
  const findings = diagnose({
    token: token && { ...token, certificates: token.certificates.length },
    certificate: certificate && (await certificateFacts(core, context, certificate, online)),
    timestamp,
    clockAheadSeconds,
  });
  const shown = findings.map((each) => ({ ...each, params: { ...each.params } }));
  return { at: context.at, findings: shown, report: reportOf(findings, context.at, token?.modulePath ?? '') };
}

async function certificateFacts(
  core: SigningCore,
  context: Context,
  certificate: Certificate,
  online: boolean,
): Promise<NonNullable<DoctorFacts['certificate']>> {
  const find = online ? fetchedChain : knownChain;
  const chain = await find(core.database.read, certificate, { inside: [], at: context.at });
  const issuer = chain.certificates[1];
  const { owner, issuer: issuerName, notAfter, notBefore } = shownCertificate(certificate);
  return {
    owner,
    issuer: issuerName,
    daysLeft: daysUntil(notAfter, context.at),
    future: notBefore > context.at,
    chainFaults: chain.reasons.map(({ code }) => code),
    maySign: maySignPapers(certificate),
    keyRefusal: refusalOfKey(certificate.publicKey),
    internal: isInternal(certificate),
    revocation: issuer ? await revocationOf(core, context, certificate, issuer, online) : 'unknown',
  };
}

async function revocationOf(
  core: SigningCore,
  context: Context,
  certificate: Certificate,
  issuer: Certificate,
  online: boolean,
): Promise<NonNullable<DoctorFacts['certificate']>['revocation']> {
  const at = new Date(context.at);
  const known = keptAnswers(core.database.read, certificate, issuer, at);
  if (known === 'revoked' || !online) return known;
  try {
    const answer = await answerAbout(core.database.read, certificate, issuer, new Map(), at);
    if (!answer) return known === 'good' ? known : 'unpublished';
    return answer.judged.status === 'unusable' ? 'silent' : answer.judged.status;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return 'silent';
  }
}

function keptAnswers(
  sql: Sqlite,
  certificate: Certificate,
  issuer: Certificate,
  at: Date,
): 'good' | 'revoked' | 'unknown' {
  const { crls: lists, ocsps } = groundOf(sql);
  const crls = lists.flatMap((der) => readCrl(der) ?? []);
  const when = { at, now: at, crls };
  const judged = [
    ...crls.map((crl) => judgeByCrl(crl, certificate, issuer, when)),
    ...ocsps.flatMap((der) => readOcsp(der) ?? []).map((one) => judgeByOcsp(one, certificate, issuer, when)),
  ].map(({ status }) => status);
  return judged.includes('revoked') ? 'revoked' : judged.includes('good') ? 'good' : 'unknown';
}

/** The server's clock is the one that counts in court; asking costs one timestamp of nothing. */
async function askTimestamp(
  core: SigningCore,
  context: Context,
  online: boolean,
): Promise<Pick<DoctorFacts, 'timestamp' | 'clockAheadSeconds'>> {
  const { timestampOn, timestampUrl } = timestampSettings(core.database.read);
  if (!timestampOn) return { timestamp: 'off', clockAheadSeconds: null };
  if (!online) return { timestamp: 'not-asked', clockAheadSeconds: null };
  try {
    const nothing = randomBytes(16);
    const token = await timestampServer(timestampUrl).request(createHash('sha256').update(nothing).digest());
    const checked = checkTimestamp(token, nothing);
    if (!checked?.certificate) return { timestamp: 'wrong', clockAheadSeconds: null };
    const { certificate, pool, time } = checked;
    const known = { inside: pool, at: context.at };
    const { trusted } = await fetchedChain(core.database.read, certificate, known);
    const clockAheadSeconds = (core.clock.now().getTime() - time.getTime()) / 1_000;
    return { timestamp: trusted ? 'answers' : 'untrusted', clockAheadSeconds };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { timestamp: FAILURES[error.code] ?? 'refuses', clockAheadSeconds: null };
  }
}

const FAILURES: Readonly<Record<string, DoctorFacts['timestamp']>> = {
  'net.silent': 'silent',
  'net.unreachable': 'silent',
  'net.redirected': 'moved',
  'net.timestamp-wrong': 'wrong',
  'net.too-large': 'wrong',
};

/** For whoever helps: no personal number, no PIN; the name of a person stays here. */
function reportOf(findings: readonly Finding[], at: string, modulePath: string): string {
  const lines = findings.map(({ step, state, code }) => {
    const sentence = wordOf('vi', `signing.doctor.finding.${code}`) ?? code;
    return `${step}: ${state} – ${sentence.replace(/\{\w+\}/gu, '…')}`;
  });
  const module = modulePath.split(/[\\/]/u).at(-1) ?? '';
  return [`Sổ Trường ${programVersion()} – Bác sĩ chữ ký số`, at, module && `PKCS#11: ${module}`, ...lines]
    .filter((line) => line !== '')
    .join('\n');
}
