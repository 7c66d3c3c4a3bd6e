import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { renderPaper } from '../../../../../main/features/accounts/documents/index.ts';
import { openPkcs12 } from '../../../../../main/platform/pades/certificate/pkcs12.ts';
import { listFields, signField, type BoxPicture } from '../../../../../main/platform/pades/index.ts';
import { PAGE } from '../../../../../main/platform/pdf/index.ts';
import { handover, LONG_NAME } from '../../../../support/pdf/invented-papers.ts';
import { rasterised } from '../../../../support/pdf/judges.ts';
import { P12_PASSWORD } from '../../../../support/pki/make-pki.ts';
import { testPki } from '../../../../support/pki/test-pki.ts';

const DPI = 72;
const own = renderPaper(handover());
const [place] = listFields(own);
const raster = (bytes: Uint8Array): PNG =>
  PNG.sync.read(Buffer.from(rasterised(bytes, 'png', DPI, place?.page)));

/** All ink, so that whatever could reach out does. */
function blackSquare(): Uint8Array {
  const picture = new PNG({ width: 40, height: 40 });
  for (let at = 3; at < picture.data.length; at += 4) picture.data[at] = 255;
  return PNG.sync.write(picture);
}

async function signedWith(picture?: BoxPicture): Promise<Uint8Array> {
  const pki = await testPki();
  const lines = Array.from({ length: 12 }, () => `${LONG_NAME} ${LONG_NAME}`);
  const { pdf } = await signField(own, {
    field: place?.name ?? '',
    signer: openPkcs12(pki.read('ec-p256.p12'), P12_PASSWORD),
    at: '2026-09-05T01:30:00Z',
    appearance: picture ? { lines, picture } : { lines },
  });
  return pdf;
}

/** Pixels that differ, as red, green, blue afterwards, inside and outside the field. */
function changes(before: PNG, after: PNG): { inside: number[][]; outside: number[][] } {
  const found = { inside: [] as number[][], outside: [] as number[][] };
  const [left = 0, bottom = 0, right = 0, top = 0] = place?.rect ?? [];
  for (let y = 0; y < before.height; y++) {
    for (let x = 0; x < before.width; x++) {
      const at = (y * before.width + x) * 4;
      if (before.data.compare(after.data, at, at + 4, at, at + 4) === 0) continue;
      const isInside =
        x >= left - 1 && x <= right + 1 && y >= PAGE.height - top - 1 && y <= PAGE.height - bottom + 1;
      found[isInside ? 'inside' : 'outside'].push([...after.data.subarray(at, at + 3)]);
    }
  }
  return found;
}

describe('the box of a signature', () => {
  const before = raster(own);

  it.each<[string, BoxPicture | undefined]>([
    ['text alone', undefined],
    ['a handwritten name', { png: blackSquare(), kind: 'handwriting' }],
    ['a seal larger than the box', { png: blackSquare(), kind: 'seal', millimetres: 120 }],
  ])('draws nothing outside its field: %s', async (_, picture) => {
    const { inside, outside } = changes(before, raster(await signedWith(picture)));
    expect(outside).toEqual([]);
    expect(inside.length).toBeGreaterThan(100);
  });

  it.each<[BoxPicture['kind'], number]>([
    ['handwriting', 2],
    ['seal', 0],
  ])('draws the black ink of a picture of kind %s in its own colour', async (kind, strongest) => {
    const { inside } = changes(before, raster(await signedWith({ png: blackSquare(), kind })));
    const coloured = inside.filter((pixel) => Math.max(...pixel) - Math.min(...pixel) > 100);
    expect(coloured.length).toBeGreaterThan(50);
    expect(coloured.every((pixel) => pixel.indexOf(Math.max(...pixel)) === strongest)).toBe(true);
  });
});
