import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchoolThatSigns } from '../support/signing/school-that-signs.ts';

let school: SchoolThatSigns;
beforeAll(async () => {
  school = await SchoolThatSigns.open();
});
afterAll(() => school.close());

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const listed = async (paperId: string) =>
  (await school.call('papers.list', {})).find(({ id }) => id === paperId)!;
const scan = async (paperId: string, shade: number) => {
  const picture = Object.assign(new PNG({ width: 60, height: 80 }), {
    data: Buffer.alloc(60 * 80 * 4, shade),
  });
  const scans = [{ fileName: `ky-${shade}.png`, bytes: Uint8Array.from(PNG.sync.write(picture)) }];
  const [answer] = await school.call('papers.attachScans', { scans, paperId });
  return answer!.error;
};
const inked = (paperId: string, field: string) =>
  school.call('signing.markInked', { paperId, fields: [field], signedOn: today() });
const markSigned = (id: string) => school.call('papers.markSigned', { id, signedOn: today() });

describe('a scanned page', () => {
  it('belongs to the round it was signed in: after a return it stays in the dossier and proves nothing', async () => {
    const { paperId } = await school.paper('cam-ket');
    expect(await scan(paperId, 250)).toBe('');
    await inked(paperId, 'NguoiCamKet');
    await school.call('signing.return', { paperId, toField: 'NguoiCamKet', reason: 'Ký nhầm chỗ' });

    await expect(inked(paperId, 'NguoiCamKet')).rejects.toMatchObject({ code: 'papers.scan-needed' });
    await expect(markSigned(paperId)).rejects.toMatchObject({ code: 'papers.scan-needed' });
    const { scans, allowed } = await listed(paperId);
    expect(scans).toMatchObject([{ fileName: 'ky-250.png', givenBack: { round: 1 } }]);
    expect(allowed).not.toContain('mark-signed');

    expect(await scan(paperId, 250)).toBe('papers.scan-given-back');
    expect(await scan(paperId, 240)).toBe('');
    expect((await listed(paperId)).scans.map(({ givenBack }) => givenBack?.round ?? null)).toEqual([1, null]);
    await markSigned(paperId);
    expect(await school.state(paperId)).toBe('signed');
  });

  it('of a rejected paper does not complete it when it is sent once more', async () => {
    const { paperId } = await school.paper('cam-ket');
    await scan(paperId, 230);
    await school.call('signing.reject', { paperId, reason: 'Sai tên' });
    await school.call('papers.sendToSign', { ids: [paperId] });
    await expect(markSigned(paperId)).rejects.toMatchObject({ code: 'papers.scan-needed' });
    await scan(paperId, 220);
    await markSigned(paperId);
    expect(await school.state(paperId)).toBe('signed');
  });

  it('of each round tells which one it belongs to', async () => {
    const { paperId } = await school.paper('cam-ket');
    for (const shade of [210, 200]) {
      await scan(paperId, shade);
      await inked(paperId, 'NguoiCamKet');
      await school.call('signing.return', { paperId, toField: 'NguoiCamKet', reason: 'Mờ chữ' });
    }
    expect((await listed(paperId)).scans.map(({ givenBack }) => givenBack?.round)).toEqual([1, 2]);
  });
});
