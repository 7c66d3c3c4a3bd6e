import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PNG } from 'pngjs';

/** Sharp enough to read 13 pt letters in a column of half a screen. */
const DOTS_PER_INCH = 110;

/** The first pages of a PDF of ours as PNG pictures. Foreign files are opened by the reader's process only. */
export async function pagePictures(
  bytes: Uint8Array,
  most: number,
): Promise<{ readonly pictures: Uint8Array[]; readonly pages: number }> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    try {
      const pages = document.getPageCount();
      const pictures: Uint8Array[] = [];
      for (let index = 0; index < Math.min(most, pages); index++) {
        const picture = await document
          .getPage(index)
          .render({ scale: DOTS_PER_INCH / 72, render: 'bitmap', colorSpace: 'Gray' });
        pictures.push(greyPng(picture));
      }
      return { pictures, pages };
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
}

function greyPng({ width, height, data }: { width: number; height: number; data: Uint8Array }): Uint8Array {
  const rows = { width, height, data: Buffer.from(data) };
  return Uint8Array.from(
    PNG.sync.write(rows as PNG, { inputColorType: 0, colorType: 0, deflateLevel: 3, filterType: 0 }),
  );
}
