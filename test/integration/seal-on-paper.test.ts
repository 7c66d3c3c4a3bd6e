import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listFields } from '../../main/platform/pades/index.ts';
import { rasterised } from '../support/pdf/judges.ts';
import { SchoolThatSigns } from '../support/signing/school-that-signs.ts';

const DPI = 300;
const MILLIMETRES = 25.4 / DPI;
const PICTURES = join(import.meta.dirname, '../../test-results/papers');

let school: SchoolThatSigns;
/** Who signs, with internal certificates. */
let clerk = '';
let sealId = '';
const keys = new Map<string, string>();
beforeAll(async () => {
  school = await SchoolThatSigns.open();
  clerk = await school.colleague({ fullName: 'Lê Thị Văn Thư', job: 'clerk', department: 'Tổ Văn phòng' });
  for (const staffId of [school.officer, school.principal, clerk])
    keys.set(staffId, await school.issue(staffId));
  const seal = { kind: 'seal' as const, staffId: null, widthMm: 36, png: ring() };
  sealId = (await school.call('signing.savePicture', seal)).id;
  for (const kind of ['cam-ket', 'bien-ban-ban-giao'] as const) {
    const { template, version } = await school.call('templates.get', { kind });
    const signing = { order: 'any' as const, seal: true };
    await school.call('templates.save', { kind, basedOn: version, template: { ...template, signing } });
  }
});
afterAll(() => school.close());

/** A round seal whose ring touches the edges of the picture. */
function ring(): Uint8Array<ArrayBuffer> {
  const size = 600;
  const picture = new PNG({ width: size, height: size });
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const far = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2);
      const inked = far <= size / 2 && far > size / 2 - 14;
      picture.data.set([0xd6, 0x1a, 0x1a, inked ? 255 : 0], (y * size + x) * 4);
    }
  }
  return Uint8Array.from(PNG.sync.write(picture));
}

/** Where red ink stands on the page, in millimetres from its top left corner. */
function redOf(png: Uint8Array) {
  const { data, width, height } = PNG.sync.read(Buffer.from(png));
  const red = { left: width, right: 0, top: height, bottom: 0 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      if (data[at]! < 150 || data[at + 1]! > 120 || data[at + 2]! > 120) continue;
      red.left = Math.min(red.left, x);
      red.right = Math.max(red.right, x + 1);
      red.top = Math.min(red.top, y);
      red.bottom = Math.max(red.bottom, y + 1);
    }
  }
  return {
    left: red.left * MILLIMETRES,
    right: red.right * MILLIMETRES,
    top: red.top * MILLIMETRES,
    bottom: red.bottom * MILLIMETRES,
  };
}

async function sealed(kind: 'cam-ket' | 'bien-ban-ban-giao', signers: readonly string[]) {
  const { paperId, teacher, key } = await school.paper(kind);
  await school.sign(teacher, key, [paperId]);
  for (const staffId of signers) await school.sign(staffId, school.internal(keys.get(staffId)!), [paperId]);
  const { bytes } = await school.call('papers.file', { id: paperId, purpose: 'view' });
  const { report } = await school.call('signing.verifyPaper', { paperId });
  expect(report.verdict).toBe('valid');
  const fields = new Map(
    listFields(bytes).map(({ name, page, rect }) => {
      const [left, bottom, right, top] = rect.map((value) => (value * 25.4) / 72) as [
        number,
        number,
        number,
        number,
      ];
      return [name, { page, left, right, top: 297 - top, bottom: 297 - bottom }];
    }),
  );
  const seal = fields.get('DauCoQuan')!;
  const picture = rasterised(bytes, 'png', DPI, seal.page);
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(join(PICTURES, `seal-${kind}.png`), picture);
  return { fields, seal, picture, red: redOf(picture) };
}

it.each([
  ['cam-ket', () => [school.principal, clerk]],
  ['bien-ban-ban-giao', () => [school.officer, school.principal, clerk]],
] as const)(
  'the seal of a %s stands on the page in its real size and nowhere outside its field',
  async (kind, signers) => {
    const { seal, red } = await sealed(kind, signers());
    expect(Math.abs(red.right - red.left - 36)).toBeLessThan(0.5);
    expect(Math.abs(red.bottom - red.top - 36)).toBeLessThan(0.5);
    expect(red.left).toBeGreaterThanOrEqual(seal.left);
    expect(red.right).toBeLessThanOrEqual(seal.right);
    expect(red.top).toBeGreaterThanOrEqual(seal.top);
    expect(red.bottom).toBeLessThanOrEqual(seal.bottom);
  },
);

it("the seal lies over about a third of the head's signature, at its left", async () => {
  const { fields, red } = await sealed('cam-ket', [school.principal, clerk]);
  const head = fields.get('ThuTruong')!;
  const covered = (red.right - head.left) / (head.right - head.left);
  expect(covered).toBeGreaterThan(0.25);
  expect(covered).toBeLessThan(0.4);
  expect(red.left).toBeLessThan(head.left);
});

/** The longest unbroken dark line from top to bottom between two distances from the left edge, in millimetres. */
function longestLine(png: Uint8Array, left: number, right: number): number {
  const { data, width, height } = PNG.sync.read(Buffer.from(png));
  let longest = 0;
  for (let x = Math.floor(left / MILLIMETRES); x * MILLIMETRES < right; x += 1) {
    let run = 0;
    for (let y = 0; y < height; y += 1) {
      run = data[(y * width + x) * 4]! < 160 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
  }
  return longest * MILLIMETRES;
}

it("without a picture of the seal no frame cuts through the head's signature", async () => {
  await school.call('signing.removePicture', { id: sealId });
  const { seal, picture } = await sealed('cam-ket', [school.principal, clerk]);
  expect(longestLine(picture, seal.right - 1, seal.right + 1)).toBeLessThan(5);
});
