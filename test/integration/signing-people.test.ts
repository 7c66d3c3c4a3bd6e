import { execFileSync } from 'node:child_process';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PNG } from 'pngjs';
import { SchoolWithDeputy } from '../support/office/school-with-deputy.ts';
import { withFile } from '../support/pdf/judges.ts';
import { KEY_PASSWORD } from '../support/signing/school-that-signs.ts';

let school: SchoolWithDeputy;
let papers: readonly string[] = [];
const keys = new Map<string, string>();
const staffAt = (index: number): string => school.school.staffIds[index]!;

beforeAll(async () => {
  school = await SchoolWithDeputy.open();
  await school.call('signing.createAuthority', {});
  for (const index of [0, 1, 5]) {
    const wish = { staffId: staffAt(index), password: KEY_PASSWORD, renews: null };
    keys.set(staffAt(index), (await school.call('signing.issueCertificate', wish)).fingerprint);
  }
  const selection = { all: false, department: null, staffIds: [staffAt(5), staffAt(3)] };
  const { ids } = await school.call('accounts.create', { selection, logins: {}, sharedReason: '' });
  const issued = await school.call('papers.issue', { accountIds: ids, kinds: ['cam-ket'], jobId: 'x' });
  const all = await school.call('papers.list', {});
  papers = issued.paperIds.toSorted(
    (a, b) => order(all.find(({ id }) => id === a)!.person) - order(all.find(({ id }) => id === b)!.person),
  );
  await school.call('papers.sendToSign', { ids: [...papers] });
});
afterAll(() => school.close());
const order = (person: string): number => (person === 'Trần Văn Bách' ? 0 : 1);

async function signNow(paperId: string, signer: string | null, staffId: string) {
  const { papers: shown } = await school.call('signing.toSign', { paperIds: [paperId], signer });
  const { field, sha256 } = shown[0]!;
  const fingerprint = keys.get(staffId)!;
  const { results } = await school.call('signing.sign', {
    batchId: `${paperId.slice(-8)}-${field ?? 'none'}`,
    signer,
    papers: [{ paperId, field: field ?? 'X', sha256, read: true }],
    fingerprint,
    key: { kind: 'internal', fingerprint, password: KEY_PASSWORD },
  });
  return results[0]!;
}

const textOf = (pdf: Uint8Array): string =>
  withFile(pdf, (path) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }));

describe('a teacher', () => {
  it('sees the own papers only, and signs there and nowhere else', async () => {
    await school.as('giaovien');
    const mine = await school.call('signing.queue', { scope: 'mine' });
    expect(mine.map(({ paperId, mine: fields }) => [paperId, fields])).toEqual([
      [papers[0], ['NguoiCamKet']],
    ]);
    const refused = [
      school.call('signing.queue', { scope: 'all' }),
      school.call('signing.toSign', { paperIds: [papers[1]!], signer: null }),
      school.call('signing.toSign', { paperIds: [papers[0]!], signer: staffAt(0) }),
      school.call('signing.rounds', { paperId: papers[0]! }),
      school.call('signing.certificates', {}),
      school.call('signing.createAuthority', {}),
    ];
    for (const call of refused) await expect(call).rejects.toMatchObject({ code: 'permission.denied' });
    await expect(
      school.call('signing.reject', {
        paperId: papers[1]!,
        sha256: '0'.repeat(64),
        reason: 'Không phải của tôi',
      }),
    ).rejects.toMatchObject({ code: 'signing.not-your-turn' });
    const { tasks } = await school.call('home.overview', {});
    expect(tasks.find(({ key }) => key === 'signing-mine')).toMatchObject({ count: 1 });
    expect(await signNow(papers[0]!, null, staffAt(5))).toMatchObject({ state: 'signed' });
    expect(await school.call('signing.queue', { scope: 'mine' })).toEqual([]);
  });
});

describe('a deputy', () => {
  it('signs for the head only under a delegation, which the round names', async () => {
    await school.as('phohieutruong');
    expect(await signNow(papers[0]!, null, staffAt(1))).toMatchObject({
      state: 'refused',
      error: { code: 'signing.no-place' },
    });
    await school.asPrincipal();
    const { id } = await school.call('delegations.create', school.wish());
    const { symbol } = await school.delegation(id);
    await school.as('phohieutruong');
    expect((await school.call('signing.queue', { scope: 'mine' })).map(({ mine }) => mine)).toEqual([
      ['ThuTruong'],
    ]);
    expect(await signNow(papers[0]!, null, staffAt(1))).toMatchObject({ state: 'signed', complete: true });
    await school.asOfficer();
    const { rounds } = await school.call('signing.rounds', { paperId: papers[0]! });
    expect(rounds[0]!.steps.at(-1)).toMatchObject({
      name: 'Vũ Thị Minh Nguyệt',
      signedBy: 'Phạm Quốc Khánh',
    });
    const { report } = await school.call('signing.verifyPaper', { paperId: papers[0]! });
    expect(report).toMatchObject({ verdict: 'valid' });
    const { bytes } = await school.call('papers.file', { id: papers[0]!, purpose: 'view' });
    expect(textOf(bytes)).toContain(`Theo ủy quyền số ${symbol}`);
  });
});

describe('an officer', () => {
  it('says who is meant where two share a name, and nobody of another name', async () => {
    const paperId = papers[1]!;
    const unbound = (await school.call('signing.rounds', { paperId })).rounds[0]!.steps[0]!;
    expect(unbound).toMatchObject({ name: 'Nguyễn Thị Hương' });
    const assign = (staffId: string) =>
      school.call('signing.assign', { paperId, field: unbound.field, staffId });
    await expect(assign(staffAt(5))).rejects.toMatchObject({ code: 'signing.other-name' });
    await assign(staffAt(4));
    const { steps } = (await school.call('signing.rounds', { paperId })).rounds[0]!;
    expect(steps[0]).toMatchObject({ staffId: staffAt(4) });
  });

  it('keeps pictures without anything but their pixels', async () => {
    const picture = PNG.sync.write(new PNG({ width: 300, height: 100 }));
    const text = Buffer.from('tEXtComment\0Trần Văn Bách đã ở đây');
    const chunk = Buffer.alloc(text.length + 8);
    chunk.writeUInt32BE(text.length - 4, 0);
    text.copy(chunk, 4);
    chunk.writeUInt32BE(crc32(text), text.length + 4);
    const afterHead = 33;
    const hidden = Buffer.concat([picture.subarray(0, afterHead), chunk, picture.subarray(afterHead)]);
    const save = {
      kind: 'handwriting' as const,
      staffId: staffAt(5),
      widthMm: 40,
      png: Uint8Array.from(hidden),
    };
    await school.call('signing.savePicture', save);
    await school.call('signing.savePicture', save);
    const [kept, ...others] = await school.call('signing.pictures', {});
    expect(others).toEqual([]);
    expect(Buffer.from(kept!.png).includes('đã ở đây')).toBe(false);
    await expect(
      school.call('signing.savePicture', { ...save, png: Uint8Array.from(Buffer.from('không phải ảnh')) }),
    ).rejects.toMatchObject({ code: 'signing.picture-damaged' });
    await expect(school.call('signing.savePicture', { ...save, kind: 'seal' })).rejects.toMatchObject({
      code: 'signing.picture-owner',
    });
  });

  it('adds long-term evidence of the own authority without a network, once', async () => {
    const wish = { jobId: 'long', paperIds: [papers[0]!] };
    expect((await school.call('signing.addLongTerm', wish)).results).toMatchObject([
      { state: 'added', error: null },
    ]);
    expect((await school.call('signing.addLongTerm', wish)).results).toMatchObject([
      { state: 'nothing-new' },
    ]);
    const { report } = await school.call('signing.verifyPaper', { paperId: papers[0]! });
    expect(report.verdict).toBe('valid');
    expect(report.signatures.map(({ level }) => level)).toEqual(['B-B', 'B-B']);
  });

  it('asks the doctor, whose report names nobody', async () => {
    const { findings, report } = await school.call('signing.doctor', {
      token: null,
      certificate: (await school.call('signing.exportAuthority', { what: 'certificate' })).bytes,
      online: false,
    });
    expect(findings.map(({ step }) => step)).toEqual([
      'certificate',
      'chain',
      'usage',
      'expiry',
      'revocation',
      'clock',
      'timestamp',
    ]);
    expect(findings.find(({ step }) => step === 'usage')).toMatchObject({ state: 'fault' });
    expect(report).not.toMatch(/Hoa Phượng|Nguyễn|\d{12}/u);
  });

  it('takes the archive’s word for every version that is kept', async () => {
    const check = await school.call('archive.verify', { jobId: 'all' });
    expect(check).toMatchObject({ complete: true, bad: [] });
    const combined = await school.call('papers.combined', { ids: [...papers], purpose: 'view' });
    expect(combined.bytes.byteLength).toBeGreaterThan(10_000);
  });
});
