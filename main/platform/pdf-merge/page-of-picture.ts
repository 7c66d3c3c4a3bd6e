import PDFDocument from 'pdfkit';
import { isAppError } from '../../kernel/app-error.ts';
import { PAGE } from '../pdf/page-format.ts';
import { imageSize } from '../qr/image-size.ts';
import { refusePngBomb } from '../qr/png-content.ts';
import { refuseTooManyPixels } from '../qr/scan-limits.ts';
import type { MergeFault } from './merge-request.ts';

/** The types of pdfkit leave it out. */
interface OpensImages {
  openImage(picture: Buffer): {
    readonly width: number;
    readonly height: number;
    /** 1–8, of a photograph. */
    readonly orientation?: number;
  };
}

/** Points; what most printers leave white. */
const EDGE = 14;

/** A picture on an A4 sheet, the sheet turned where the picture is wider than high; a fault where there is none. */
export async function pageOfPicture(
  bytes: Uint8Array,
  format: 'png' | 'jpeg',
): Promise<Uint8Array | MergeFault> {
  try {
    const { width, height } = imageSize(bytes, format);
    refuseTooManyPixels(width, height);
    if (format === 'png') refusePngBomb(bytes, width, height);
    return await sheetWith(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    return isAppError(error) && error.code === 'scan.too-large' ? 'too-large' : 'damaged';
  }
}

function sheetWith(picture: Buffer): Promise<Uint8Array> {
  const doc = new PDFDocument({ autoFirstPage: false, margin: 0, font: null as unknown as string });
  const image = (doc as unknown as OpensImages).openImage(picture);
  // A camera that was held upright notes it beside the pixels: from the fifth note on, the sides change places.
  const turned = (image.orientation ?? 1) > 4;
  const [across, down] = turned ? [image.height, image.width] : [image.width, image.height];
  const [width, height] = across > down ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  doc.addPage({ size: [width, height], margin: 0 });
  doc.image(picture, EDGE, EDGE, {
    fit: [width - 2 * EDGE, height - 2 * EDGE],
    align: 'center',
    valign: 'center',
  });
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('error', reject);
    doc.on('end', () => {
      resolve(Buffer.concat(parts));
    });
    doc.end();
  });
}
