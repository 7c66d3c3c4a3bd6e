import { existsSync, statSync } from 'node:fs';
import { appError, isAppError } from '../../kernel/app-error.ts';
import { sentenceOf, textOf } from '../../platform/i18n/index.ts';
import { verifyPdf, type PaperReport, type Reason, type VerifyOptions } from '../../platform/pades/index.ts';
import {
  certificatesIn,
  ocspAnswersIn,
  revocationListsIn,
  SHIPPED_ANCHORS,
} from '../../platform/trust/trust-files.ts';
import { LARGEST_PDF, readInputFile } from './input-file.ts';
import type { Options } from './options.ts';
import type { Command } from './run.ts';

const VERDICTS = {
  valid: 'hợp lệ',
  invalid: 'KHÔNG hợp lệ',
  indeterminate: 'chưa xác định',
  unsigned: 'không có chữ ký',
  unreadable: 'không đọc được',
} as const;

/** Needs no vault: anybody may check a paper against the anchors and lists they hold. */
export const verifyCommand: Command = async (_terminal, paths, options) => {
  if (paths.length === 0) throw appError('cli.verify-usage');
  const how = howToVerify(options);
  const files = [];
  for (const file of paths) files.push(await judged(file, how));
  const good = files.every(({ verdict }) => verdict === 'valid');
  return { result: { files }, text: files.map(linesOf).join('\n'), ...(good ? {} : { exit: 2 as const }) };
};

/** A file that cannot be had is one answer among the others, not the end of them. */
async function judged(file: string, how: VerifyOptions) {
  try {
    return told(file, await verifyPdf(readInputFile(file, LARGEST_PDF), how));
  } catch (error) {
    if (!isAppError(error)) throw error;
    const reasons = [{ code: error.code, message: sentenceOf('vi', error.code, error.params) }];
    return { file, verdict: 'unreadable' as const, signatures: [], reasons };
  }
}

/** ISO 8601 with a zone: without one the answer would depend on the machine. A day alone begins in Vietnam. */
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/u;

function momentOf(text: string): Date {
  const moment = new Date(text.length === 10 ? `${text}T00:00:00+07:00` : text);
  const day = text.slice(0, 10);
  const isDay = new Date(`${day}T00:00:00Z`);
  const real = !Number.isNaN(isDay.getTime()) && isDay.toISOString().startsWith(day);
  if (!MOMENT.test(text) || !real || Number.isNaN(moment.getTime())) throw appError('cli.verify-time');
  return moment;
}

function howToVerify({ trust, crl, ocsp, at, strict, lenient }: Options): VerifyOptions {
  if (strict === true && lenient === true) throw appError('cli.verify-usage');
  return {
    mode: lenient === true ? 'lenient' : 'strict',
    trust: [
      ...certificatesIn(SHIPPED_ANCHORS),
      ...(trust === undefined ? [] : certificatesIn(folder(trust))),
    ],
    crls: crl === undefined ? [] : revocationListsIn(folder(crl)),
    ocsps: ocsp === undefined ? [] : ocspAnswersIn(folder(ocsp)),
    at: at === undefined ? new Date() : momentOf(at),
  };
}

function folder(path: string): string {
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw appError('cli.folder-missing', { folder: path });
  return path;
}

function told(file: string, report: PaperReport) {
  return {
    file,
    verdict: report.verdict,
    signatures: report.signatures.map(({ field, signer, time, level, verdict, reasons }) => ({
      field,
      signer: signer.name,
      time,
      level,
      verdict,
      reasons: reasons.map(inWords),
    })),
    reasons: report.reasons.map(inWords),
  };
}

function inWords({ code, params }: Reason): { readonly code: string; readonly message: string } {
  return { code, message: textOf('vi', `signing.verify.reason.${code}`, params ?? {}) };
}

function linesOf({ file, verdict, signatures, reasons }: ReturnType<typeof told>): string {
  return [
    `${file}: ${VERDICTS[verdict]}`,
    ...reasons.map(({ message }) => `  ${message}`),
    ...signatures.flatMap((signature) => [
      `  ${signature.field}: ${VERDICTS[signature.verdict]}, ${signature.signer}, ${signature.time ?? '—'}, ${signature.level}`,
      ...signature.reasons.map(({ message }) => `    ${message}`),
    ]),
  ].join('\n');
}
