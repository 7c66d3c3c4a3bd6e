import { AppError, type ErrorParams } from '../../kernel/app-error.ts';

/** What is wrong with a PDF file, as data: the code, where it is in the file and, for `pdf.broken`, what stands there. */
export class PadesError extends AppError {
  constructor(code: PadesCode, params: ErrorParams = {}) {
    super(code, params);
    this.name = 'PadesError';
  }
}

export type PadesCode =
  | 'pdf.broken'
  | 'pdf.encrypted'
  | 'pdf.linearized'
  | 'pdf.too-large'
  | 'pdf.too-complex'
  | 'pdf.field-unknown'
  | 'pdf.field-not-signature'
  | 'pdf.field-signed'
  | 'pdf.signing-locked'
  | 'pdf.signature-too-long'
  | 'pdf.bad-picture';

/** `what` names the broken part for the log and the tests; `at` is a byte offset. */
export function broken(what: string, at: number): PadesError {
  return new PadesError('pdf.broken', { what, at });
}
