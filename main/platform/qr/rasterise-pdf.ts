import { PDFiumLibrary } from '@hyzyla/pdfium';
import { appError } from '../../kernel/app-error.ts';
import type { Bitmap } from './bitmap.ts';
import { refuseTooManyPages, refuseTooManyPixels } from './scan-limits.ts';

const DOTS_PER_INCH = 200;

/** The pages of a PDF one after another as pictures of about 200 dpi. The WebAssembly memory is let go at the end. */
export async function* rasterisePdf(bytes: Uint8Array): AsyncGenerator<Bitmap> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes).catch(() => {
      throw appError('scan.damaged');
    });
    try {
      refuseTooManyPages(document.getPageCount());
      for (const page of document.pages()) yield await draw(page);
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
}

type PdfPage =
  Awaited<ReturnType<Awaited<ReturnType<typeof PDFiumLibrary.init>>['loadDocument']>> extends {
    getPage(index: number): infer Page;
  }
    ? Page
    : never;

async function draw(page: PdfPage): Promise<Bitmap> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = DOTS_PER_INCH / 72;
  if (!(originalWidth > 0) || !(originalHeight > 0)) throw appError('scan.damaged');
  refuseTooManyPixels(originalWidth * scale, originalHeight * scale);
  const { data, width, height } = await page
    .render({ scale, render: 'bitmap', colorSpace: 'Gray' })
    .catch(() => {
      throw appError('scan.damaged');
    });
  return { width, height, grey: data };
}
