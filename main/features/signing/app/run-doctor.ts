import { createHash, randomBytes } from 'node:crypto';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { isAppError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { timestampServer } from '../../../platform/http/timestamp-client.ts';
import { wordOf } from '../../../platform/i18n/index.ts';
import {
  chainOf,
  checkTimestamp,
  judgeByCrl,
  maySignPapers,
  readCertificate,
  readCrl,
  refusalOfKey,
  type Certificate,
} from '../../../platform/pades/index.ts';
import { programVersion } from '../../../platform/program-version.ts';
import { timestampSettings } from '../data/setting-rows.ts';
import { diagnose, type DoctorFacts, type Finding } from '../domain/doctor.ts';
import { daysUntil } from '../domain/expiry.ts';
import { isInternal, shownCertificate } from './read-certificate.ts';
import type { SigningCore } from './signing-core.ts';
import { groundOf } from './trust.ts';

export async function runDoctor(
  core: SigningCore,
  context: Context,
  { token, certificate: file, online }: InputOf<'signing.doctor'>,
): Promise<OutputOf<'signing.doctor'>> {
  const der = file ?? token?.certificates[0];
  const certificate = der ? readCertificate(der) : null;
  const { timestamp, clockAheadSeconds } = await askTimestamp(core, online);
  const findings = diagnose({
    token: token && { ...token, certificates: token.certificates.length },
    certificate: certificate && certificateFacts(core, context, certificate),
    timestamp,
    clockAheadSeconds,
  });
  const shown = findings.map((each) => ({ ...each, params: { ...each.params } }));
  return { at: context.at, findings: shown, report: reportOf(findings, context.at, token?.modulePath ?? '') };
}

function certificateFacts(
  core: SigningCore,
  context: Context,
  certificate: Certificate,
): NonNullable<DoctorFacts['certificate']> {
  const at = new Date(context.at);
  const ground = groundOf(core.database.read);
  const anchors = ground.trust.flatMap((der) => readCertificate(der) ?? []);
  const chain = chainOf(certificate, { anchors, pool: [], at });
  const issuer = chain.certificates[1];
  const { owner, issuer: issuerName, notAfter, notBefore } = shownCertificate(certificate);
  const judged = issuer
    ? ground.crls
        .flatMap((der) => readCrl(der) ?? [])
        .map((crl) => judgeByCrl(crl, certificate, issuer, { at, now: at }).status)
    : [];
  return {
    owner,
    issuer: issuerName,
    daysLeft: daysUntil(notAfter, context.at),
    future: notBefore > context.at,
    chainFaults: chain.reasons.map(({ code }) => code),
    maySign: maySignPapers(certificate),
    keyRefusal: refusalOfKey(certificate.publicKey),
    internal: isInternal(certificate),
    revocation: judged.includes('revoked') ? 'revoked' : judged.includes('good') ? 'good' : 'unknown',
  };
}

/** The server's clock is the one that counts in court; asking costs one timestamp of nothing. */
async function askTimestamp(
  core: SigningCore,
  online: boolean,
): Promise<Pick<DoctorFacts, 'timestamp' | 'clockAheadSeconds'>> {
  const { timestampOn, timestampUrl } = timestampSettings(core.database.read);
  if (!timestampOn) return { timestamp: 'off', clockAheadSeconds: null };
  if (!online) return { timestamp: 'not-asked', clockAheadSeconds: null };
  try {
    const nothing = randomBytes(16);
    const token = await timestampServer(timestampUrl).request(createHash('sha256').update(nothing).digest());
    const time = checkTimestamp(token, nothing)?.time;
    const ahead = time === undefined ? null : (core.clock.now().getTime() - time.getTime()) / 1_000;
    return { timestamp: 'answers', clockAheadSeconds: ahead };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const silent = error.code === 'net.silent' || error.code === 'net.unreachable';
    return { timestamp: silent ? 'silent' : 'refuses', clockAheadSeconds: null };
  }
}

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
