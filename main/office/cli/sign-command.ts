import { refusalOf, stampingBy } from '../../features/signing/index.ts';
import { appError } from '../../kernel/app-error.ts';
import { sentenceOf } from '../../platform/i18n/index.ts';
import { readCertificate } from '../../platform/pades/certificate/certificate.ts';
import { openPkcs12 } from '../../platform/pades/certificate/pkcs12.ts';
import { signerName } from '../../platform/pades/verify/judge-signer.ts';
import { hourInWords, shortDate } from '../../platform/pdf/index.ts';
import { LARGEST_PDF, readInputFile } from './input-file.ts';
import { required } from './options.ts';
import { assertWritable, writeOutputFile } from './output-file.ts';
import type { Command } from './run.ts';
import { passwordFrom } from './sign-in.ts';

const LARGEST_KEY_FILE = 64 * 1024;

/**
 * Fills one empty field with the key of a .p12 file; the password comes as every other one does. A certificate that
 * nobody will accept, and a timestamp server that does not answer, are told and do not stop it.
 */
export const signCommand: Command = async (terminal, [path], options) => {
  if (path === undefined) throw appError('cli.sign-usage');
  const field = required(options, 'field');
  const out = required(options, 'out');
  const pdf = readInputFile(path, LARGEST_PDF);
  const key = readInputFile(required(options, 'p12'), LARGEST_KEY_FILE);
  assertWritable(out);
  const signer = openPkcs12(key, await passwordFrom(terminal));
  const certificate = readCertificate(signer.certificate);
  const at = new Date().toISOString();
  const { signed, unstamped } = await stampingBy(options.tsa ?? null).sign(pdf, {
    field,
    signer,
    at,
    appearance: { lines: boxLines(signer.certificate, at) },
  });
  await writeOutputFile(out, signed.pdf);
  const { sha256, level } = signed;
  const doubts = [certificate && refusalOf(certificate, at), unstamped].filter((doubt) => doubt !== null);
  const warnings = doubts.map(({ code, params }) => ({ code, message: sentenceOf('vi', code, params) }));
  for (const { message } of warnings) terminal.say(`${message}\n`);
  return {
    result: { file: out, field, level, sha256, warnings },
    text: `Đã ký ô ${field} (${level}) và ghi vào ${out}.`,
  };
};

function boxLines(certificate: Uint8Array, at: string): string[] {
  const { name, organisation } = signerName(readCertificate(certificate));
  return [name, organisation, `Ký lúc ${hourInWords(at)}, ${shortDate(at)} (+07:00)`];
}
