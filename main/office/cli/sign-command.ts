import { appError } from '../../kernel/app-error.ts';
import { timestampServer } from '../../platform/http/timestamp-client.ts';
import { readCertificate } from '../../platform/pades/certificate/certificate.ts';
import { openPkcs12 } from '../../platform/pades/certificate/pkcs12.ts';
import { signField } from '../../platform/pades/index.ts';
import { signerName } from '../../platform/pades/verify/judge-signer.ts';
import { hourInWords, shortDate } from '../../platform/pdf/index.ts';
import { LARGEST_PDF, readInputFile } from './input-file.ts';
import { required } from './options.ts';
import { assertWritable, writeOutputFile } from './output-file.ts';
import type { Command } from './run.ts';
import { passwordFrom } from './sign-in.ts';

const LARGEST_KEY_FILE = 64 * 1024;

/** Fills one empty field with the key of a .p12 file; the password comes as every other one does. */
export const signCommand: Command = async (terminal, [path], options) => {
  if (path === undefined) throw appError('cli.sign-usage');
  const field = required(options, 'field');
  const out = required(options, 'out');
  const pdf = readInputFile(path, LARGEST_PDF);
  const key = readInputFile(required(options, 'p12'), LARGEST_KEY_FILE);
  assertWritable(out);
  const signer = openPkcs12(key, await passwordFrom(terminal));
  const at = new Date().toISOString();
  const signed = await signField(pdf, {
    field,
    signer,
    at,
    appearance: { lines: boxLines(signer.certificate, at) },
    ...(options.tsa === undefined ? {} : { timestamp: timestampServer(options.tsa) }),
  });
  writeOutputFile(out, signed.pdf);
  const { sha256, level } = signed;
  return {
    result: { file: out, field, level, sha256 },
    text: `Đã ký ô ${field} (${level}) và ghi vào ${out}.`,
  };
};

function boxLines(certificate: Uint8Array, at: string): string[] {
  const { name, organisation } = signerName(readCertificate(certificate));
  return [name, organisation, `Ký lúc ${hourInWords(at)}, ${shortDate(at)} (+07:00)`];
}
