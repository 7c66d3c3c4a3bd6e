import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SchoolThatSigns } from '../support/signing/school-that-signs.ts';
import { rejectPaper, returnPaper } from '../support/signing/give-back.ts';

let school: SchoolThatSigns;
let clockAheadMs = 0;
beforeAll(async () => {
  school = await SchoolThatSigns.open({ clock: { now: () => new Date(Date.now() + clockAheadMs) } });
});
afterEach(() => {
  clockAheadMs = 0;
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
    await returnPaper(school.call, paperId, 'NguoiCamKet', 'Ký nhầm chỗ');

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
    await rejectPaper(school.call, paperId, 'Sai tên');
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
      await returnPaper(school.call, paperId, 'NguoiCamKet', 'Mờ chữ');
    }
    expect((await listed(paperId)).scans.map(({ givenBack }) => givenBack?.round)).toEqual([1, 2]);
  });

  it('of a paper refused before it was sent to anybody falls with the refusal', async () => {
    const paperId = await school.issuedPaper();
    expect(await scan(paperId, 190)).toBe('');
    await school.call('papers.refuse', { id: paperId, reason: 'Sai chức vụ' });
    await school.call('papers.sendToSign', { ids: [paperId] });

    expect((await listed(paperId)).scans).toMatchObject([{ givenBack: { round: 1 } }]);
    await expect(markSigned(paperId)).rejects.toMatchObject({ code: 'papers.scan-needed' });
    expect(await scan(paperId, 180)).toBe('');
    await markSigned(paperId);
    expect(await school.state(paperId)).toBe('signed');
  });

  it('taken before the paper was sent counts in its first round', async () => {
    const paperId = await school.issuedPaper();
    expect(await scan(paperId, 170)).toBe('');
    await school.call('papers.sendToSign', { ids: [paperId] });
    await markSigned(paperId);
    expect(await school.state(paperId)).toBe('signed');
  });

  it('of the new round counts although the clock was put back after the return', async () => {
    const { paperId } = await school.paper('cam-ket');
    await scan(paperId, 160);
    await inked(paperId, 'NguoiCamKet');
    await returnPaper(school.call, paperId, 'NguoiCamKet', 'Mờ chữ');
    clockAheadMs = -120_000;
    expect(await scan(paperId, 150)).toBe('');
    const rounds = (await listed(paperId)).scans.map(({ fileName, givenBack }) => [
      fileName,
      givenBack?.round,
    ]);
    expect(Object.fromEntries(rounds)).toEqual({ 'ky-160.png': 1, 'ky-150.png': undefined });
    await markSigned(paperId);
    expect(await school.state(paperId)).toBe('signed');
  });

  it('of the old round stays fallen although the clock was put back before the return', async () => {
    const { paperId } = await school.paper('cam-ket');
    await scan(paperId, 140);
    await inked(paperId, 'NguoiCamKet');
    clockAheadMs = -120_000;
    await returnPaper(school.call, paperId, 'NguoiCamKet', 'Mờ chữ');
    await expect(markSigned(paperId)).rejects.toMatchObject({ code: 'papers.scan-needed' });
  });
});
