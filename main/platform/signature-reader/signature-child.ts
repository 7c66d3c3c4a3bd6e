import { verifyPdf, type VerifyOptions } from '../pades/verify/verify-pdf.ts';
import { serveReader } from '../reader/serve-reader.ts';

/** Entry of the short-lived process that judges the signatures of a PDF of unknown origin. */
serveReader<{ readonly pdf: Uint8Array; readonly options: VerifyOptions }>('signature', ({ pdf, options }) =>
  verifyPdf(pdf, options),
);
