import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../main/kernel/sha256-hex.ts';
import { SchoolThatSigns } from '../support/signing/school-that-signs.ts';
import { rejectPaper, returnPaper } from '../support/signing/give-back.ts';

let school: SchoolThatSigns;
let officerKey = '';
let principalKey = '';
beforeAll(async () => {
  school = await SchoolThatSigns.open();
  officerKey = await school.issue(school.officer);
  principalKey = await school.issue(school.principal);
});
afterAll(() => school.close());

const fileOf = (id: string) => school.call('papers.file', { id, purpose: 'view' });
const turns = async (paperId: string) =>
  (await school.steps(paperId)).steps.filter(({ state }) => state === 'turn').map(({ field }) => field);

describe('a paper sent to be signed', () => {
  it('binds each place to the person it names, in the order of signing', async () => {
    const paperId = await school.paperOf(school.teacher, 'bien-ban-ban-giao');
    const { state, order, steps } = await school.steps(paperId);
    expect({ state, order }).toEqual({ state: 'open', order: 'sequential' });
    expect(steps.map(({ field, state: each }) => [field, each])).toEqual([
      ['BenGiao', 'turn'],
      ['BenNhan', 'waiting'],
      ['NguoiChungKien', 'waiting'],
    ]);
    expect(steps[1]).toMatchObject({ name: 'Vũ Đăng Khuê', staffId: school.teacher });
    await school.call('papers.void', { id: paperId, reason: 'Lập lại' });
    expect((await school.steps(paperId)).state).toBe('void');
  });

  it('is signed by one after the other with different keys and then counts as signed, once', async () => {
    const paperId = await school.paperOf(school.teacher, 'cam-ket');
    const before = await fileOf(paperId);
    expect(await turns(paperId)).toEqual(['NguoiCamKet']);
    await expect(school.toSign(school.principal, paperId)).resolves.toMatchObject({
      paper: { field: null, refusal: { code: 'signing.not-your-turn' } },
    });
    const first = await school.sign(school.teacher, school.p12(), [paperId]);
    expect(first.results).toMatchObject([{ state: 'signed', level: 'B-B', complete: false, error: null }]);
    const half = await fileOf(paperId);
    expect(sha256Hex(half.bytes)).toBe(first.results[0]!.sha256);
    expect(Buffer.from(half.bytes.subarray(0, before.bytes.length)).equals(Buffer.from(before.bytes))).toBe(
      true,
    );
    const last = await school.sign(school.principal, school.internal(principalKey), [paperId]);
    expect(last.results).toMatchObject([{ state: 'signed', complete: true }]);
    expect(await school.state(paperId)).toBe('signed');
    const { rounds, versions } = await school.call('signing.rounds', { paperId });
    expect(rounds[0]).toMatchObject({ state: 'complete' });
    expect(rounds[0]!.steps.map(({ method }) => method)).toEqual(['p12', 'internal']);
    expect(versions.map(({ version, origin }) => [version, origin])).toEqual([
      [3, 'signature'],
      [2, 'signature'],
      [1, 'issued'],
    ]);
    const { report } = await school.call('signing.verifyPaper', { paperId });
    expect(
      report.signatures.map(({ field, internal, verdict }) => [field, internal, verdict]).sort(),
    ).toEqual([
      ['NguoiCamKet', false, 'indeterminate'],
      ['ThuTruong', true, 'valid'],
    ]);
    await school.call('signing.addAnchor', {
      certificate: school.pki.read('root.crt'),
      fingerprint: (await school.call('signing.readAnchor', { certificate: school.pki.read('root.crt') }))
        .fingerprint,
      reason: 'Đã so dấu vân tay với nơi cấp',
    });
    const trusted = await school.call('signing.verifyPaper', { paperId });
    expect(trusted.report.verdict).toBe('valid');
    // A copy of it, brought back from outside.
    const { bytes } = await fileOf(paperId);
    const copy = await school.call('signing.verifyFile', { fileName: 'ban-sao.pdf', bytes });
    expect(copy).toMatchObject({ paper: { paperId, newest: true }, report: { verdict: 'valid' } });
    const older = await school.call('signing.verifyFile', { fileName: 'cu.pdf', bytes: half.bytes });
    expect(older).toMatchObject({ paper: { newest: false }, report: { verdict: 'invalid' } });
    expect(older.report.reasons.map(({ code }) => code)).toContain('not-newest-version');
  });

  it('lets only one of two who sign the same version', async () => {
    const { paperId, teacher, key } = await school.paper();
    const { paper } = await school.toSign(teacher, paperId);
    const wish = (batchId: string) => ({
      batchId,
      signer: teacher,
      papers: [{ paperId, field: 'NguoiCamKet', sha256: paper.sha256, read: true }],
      fingerprint: key.fingerprint,
      key,
    });
    const both = await Promise.all([
      school.call('signing.sign', wish('race-1')),
      school.call('signing.sign', wish('race-2')),
    ]);
    const states = both.map(({ results }) => results[0]!.state).sort();
    expect(states).toEqual(['refused', 'signed']);
    const refused = both.flatMap(({ results }) => results).find(({ state }) => state === 'refused');
    expect(['signing.place-taken', 'papers.changed-meanwhile']).toContain(refused?.error?.code);
    expect((await school.call('signing.rounds', { paperId })).versions).toHaveLength(2);
  });

  it('comes back to somebody who signed, and what was signed since counts no more', async () => {
    const { paperId, teacher, key } = await school.paper();
    const issued = await fileOf(paperId);
    await school.sign(teacher, key, [paperId]);
    await returnPaper(school.call, paperId, 'NguoiCamKet', 'Ký nhầm chứng thư');
    const { rounds, versions } = await school.call('signing.rounds', { paperId });
    expect(rounds.map(({ state, reason }) => [state, reason])).toEqual([
      ['open', ''],
      ['returned', 'Ký nhầm chứng thư'],
    ]);
    expect(versions[0]).toMatchObject({ version: 3, origin: 'return' });
    expect(sha256Hex((await fileOf(paperId)).bytes)).toBe(sha256Hex(issued.bytes));
    expect(await turns(paperId)).toEqual(['NguoiCamKet']);
    const [queued] = (await school.call('signing.queue', { scope: 'all' })).filter(
      (each) => each.paperId === paperId,
    );
    expect(queued?.returned).toMatchObject({ reason: 'Ký nhầm chứng thư' });
    expect((await school.sign(teacher, key, [paperId])).results).toMatchObject([{ state: 'signed' }]);
  });

  it('is neither returned nor refused by who saw another file than the one there is now', async () => {
    const { paperId, teacher, key } = await school.paper();
    const [shown] = (await school.call('signing.queue', { scope: 'all' })).filter(
      (each) => each.paperId === paperId,
    );
    const { sha256 } = shown!;
    await school.sign(teacher, key, [paperId]);
    const code = 'papers.changed-meanwhile';
    const reason = 'Sai đơn vị';
    const before = await school.call('signing.rounds', { paperId });
    await expect(
      school.call('signing.return', { paperId, sha256, toField: 'NguoiCamKet', reason }),
    ).rejects.toMatchObject({ code });
    await expect(school.call('signing.reject', { paperId, sha256, reason })).rejects.toMatchObject({ code });
    expect(await school.call('signing.rounds', { paperId })).toEqual(before);
    expect(await school.state(paperId)).toBe('signing');
  });

  it('is refused with a reason, and begins again from the issued bytes', async () => {
    const { paperId, teacher, key } = await school.paper();
    const issued = await fileOf(paperId);
    await school.sign(teacher, key, [paperId]);
    await rejectPaper(school.call, paperId, 'Sai đơn vị');
    expect(await school.state(paperId)).toBe('refused');
    await school.call('papers.sendToSign', { ids: [paperId] });
    expect(sha256Hex((await fileOf(paperId)).bytes)).toBe(sha256Hex(issued.bytes));
    expect(await turns(paperId)).toEqual(['NguoiCamKet']);
  });

  it('takes pen and key in one dossier: the scan closes what nobody signed on the screen', async () => {
    const { paperId, teacher, key } = await school.paper();
    await school.sign(teacher, key, [paperId]);
    const signedOn = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    await expect(
      school.call('signing.markInked', { paperId, fields: ['ThuTruong'], signedOn }),
    ).rejects.toMatchObject({ code: 'papers.scan-needed' });
    await school.attachScan(paperId);
    await expect(
      school.call('signing.markInked', { paperId, fields: ['ThuTruong'], signedOn }),
    ).resolves.toEqual({ complete: true });
    expect(await school.state(paperId)).toBe('signed');
    expect((await school.steps(paperId)).steps.map(({ method }) => method)).toEqual(['internal', 'ink']);
    const { report } = await school.call('signing.verifyPaper', { paperId });
    expect(report).toMatchObject({ verdict: 'valid', reasons: [] });
  });

  it('is completed by the wet ink of everybody who is missing', async () => {
    const { paperId, teacher, key } = await school.paper();
    await school.sign(teacher, key, [paperId]);
    await school.attachScan(paperId);
    const signedOn = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    await school.call('papers.markSigned', { id: paperId, signedOn });
    const { state, steps } = await school.steps(paperId);
    expect({ state, methods: steps.map(({ method }) => method) }).toEqual({
      state: 'complete',
      methods: ['internal', 'ink'],
    });
  });
});

describe('the key', () => {
  it('is refused when its password is wrong, and nothing is signed', async () => {
    const { paperId, teacher, key } = await school.paper();
    await expect(school.sign(teacher, school.p12('rsa-2048', 'sai'), [paperId])).rejects.toMatchObject({
      code: 'signing.p12-password',
    });
    await expect(
      school.sign(teacher, { ...key, password: 'sai mat khau roi' }, [paperId]),
    ).rejects.toMatchObject({ code: 'signing.key-password' });
    expect((await school.call('signing.rounds', { paperId })).versions).toHaveLength(1);
  });

  it('of somebody else, or of nobody known, signs nothing', async () => {
    const { paperId, teacher } = await school.paper();
    await expect(school.sign(teacher, school.p12('ec-p256'), [paperId])).rejects.toMatchObject({
      code: 'signing.certificate-not-bound',
    });
    await expect(school.sign(teacher, school.internal(officerKey), [paperId])).rejects.toMatchObject({
      code: 'signing.certificate-of-another',
    });
  });

  it('that was taken back signs nothing any more, and its list says so', async () => {
    const fingerprint = await school.issue(school.staffIds[3]!);
    const before = await school.call('signing.authority', {});
    await school.call('signing.revokeCertificate', {
      fingerprint,
      why: 'key-compromise',
      reason: 'Lộ mật khẩu ký',
    });
    const after = await school.call('signing.authority', {});
    expect(after).toMatchObject({ revoked: before!.revoked + 1, crlNumber: before!.crlNumber + 1 });
    const listed = (await school.call('signing.certificates', {})).find(
      (row) => row.fingerprint === fingerprint,
    );
    expect(listed).toMatchObject({ state: 'revoked', internal: true, person: 'Đỗ Lê Thúy Ái' });
  });

  it('named by an officer with a reason counts for the person', async () => {
    const certificate = school.pki.read('ec-p384.crt');
    const seen = await school.call('signing.readCertificate', { staffId: school.staffIds[3]!, certificate });
    expect(seen).toMatchObject({ fit: 'mismatch', owner: 'Phạm Vũ Thắng' });
    const bind = { staffId: school.staffIds[3]!, certificate, source: 'token' as const };
    await expect(school.call('signing.bindCertificate', { ...bind, reason: '' })).rejects.toMatchObject({
      code: 'signing.reason-needed',
    });
    await school.call('signing.bindCertificate', { ...bind, reason: 'Chứng thư của đơn vị, đã đối chiếu' });
    await expect(
      school.call('signing.bindCertificate', { ...bind, staffId: school.officer, reason: 'Nhầm' }),
    ).rejects.toMatchObject({ code: 'signing.certificate-of-another' });
  });
});

describe('a batch', () => {
  it('signs what was read, one after the other, and tells how far it is', async () => {
    const { paperId: first, teacher, key } = await school.paper();
    const { paper } = await school.toSign(teacher, first);
    const second = await school.paperOf(teacher, 'bien-ban-ban-giao');
    const papers = [
      { paperId: first, field: 'NguoiCamKet', sha256: paper.sha256, read: false },
      { paperId: second, field: 'BenNhan', sha256: 'a'.repeat(64), read: true },
      { paperId: first, field: 'NguoiCamKet', sha256: paper.sha256, read: true },
    ];
    const { results, stopped } = await school.call('signing.sign', {
      batchId: 'three',
      signer: teacher,
      papers,
      fingerprint: key.fingerprint,
      key,
    });
    expect(results.map(({ state, error }) => [state, error?.code])).toEqual([
      ['refused', 'signing.not-read'],
      ['refused', 'signing.not-your-turn'],
      ['signed', undefined],
    ]);
    expect(stopped).toBe(false);
    const told = school.test.events.filter((event) => event.type === 'progress' && event.jobId === 'three');
    expect(told).toHaveLength(3);
  });

  it('does not change the certificate that was shown', async () => {
    const { paperId, teacher, key } = await school.paper();
    const { paper } = await school.toSign(teacher, paperId);
    const papers = [{ paperId, field: 'NguoiCamKet', sha256: paper.sha256, read: true }];
    await expect(
      school.call('signing.sign', {
        batchId: 'other',
        signer: teacher,
        papers,
        fingerprint: 'f'.repeat(64),
        key,
      }),
    ).rejects.toMatchObject({ code: 'signing.certificate-changed' });
  });
});
