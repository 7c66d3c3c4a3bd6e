import { existsSync, statSync } from 'node:fs';
import { appError } from '../../kernel/app-error.ts';
import { textOf } from '../../platform/i18n/index.ts';
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
  for (const file of paths) files.push(told(file, await verifyPdf(readInputFile(file, LARGEST_PDF), how)));
  const good = files.every(({ verdict }) => verdict === 'valid');
  return { result: { files }, text: files.map(linesOf).join('\n'), ...(good ? {} : { exit: 2 as const }) };
};

function howToVerify({ trust, crl, ocsp, at, strict, lenient }: Options): VerifyOptions {
  if (strict === true && lenient === true) throw appError('cli.verify-usage');
  const moment = at === undefined ? new Date() : new Date(at);
  if (Number.isNaN(moment.getTime())) throw appError('cli.verify-time');
  return {
    mode: lenient === true ? 'lenient' : 'strict',
    trust: [
      ...certificatesIn(SHIPPED_ANCHORS),
      ...(trust === undefined ? [] : certificatesIn(folder(trust))),
    ],
    crls: crl === undefined ? [] : revocationListsIn(folder(crl)),
    ocsps: ocsp === undefined ? [] : ocspAnswersIn(folder(ocsp)),
    at: moment,
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
