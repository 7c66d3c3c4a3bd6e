import { createPrivateKey, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appError } from '../../main/kernel/app-error.ts';
import { SchoolThatSigns } from '../support/signing/school-that-signs.ts';

let school: SchoolThatSigns;
let papers: readonly string[] = [];
/** What the token process does with the next bytes; set by each test. */
let onToken: (toBeSigned: Uint8Array, hash: string) => Promise<Uint8Array>;
const asked: string[] = [];

const signature = (toBeSigned: Uint8Array, hash: string): Promise<Uint8Array> => {
  const key = createPrivateKey(Buffer.from(school.pki.read('rsa-2048.key')));
  return Promise.resolve(sign(hash, toBeSigned, key));
};
beforeAll(async () => {
  school = await SchoolThatSigns.open({
    signByToken: (handle, toBeSigned, hash) => {
      asked.push(handle);
      return onToken(toBeSigned, hash);
    },
  });
  const { template, version } = await school.call('templates.get', { kind: 'bien-ban-ban-giao' });
  await school.call('templates.save', {
    kind: 'bien-ban-ban-giao',
    basedOn: version,
    template: { ...template, signing: { order: 'any', seal: true } },
  });
  papers = [
    await school.paperOf(school.teacher, 'cam-ket'),
    await school.paperOf(school.teacher, 'bien-ban-ban-giao'),
  ];
});
afterAll(() => school.close());

const token = () => ({
  kind: 'token' as const,
  handle: '7',
  certificate: school.pki.read('rsa-2048.der'),
  chain: [school.pki.read('sub.der')],
});
async function batch(batchId: string) {
  const key = token();
  const fingerprint = await school.fingerprintOf(school.teacher, key);
  const shown = await school.call('signing.toSign', { paperIds: [...papers], signer: school.teacher });
  const wanted = shown.papers.map(({ paperId, field, sha256 }) => ({
    paperId,
    field: field!,
    sha256,
    read: true,
  }));
  return school.call('signing.sign', { batchId, signer: school.teacher, papers: wanted, fingerprint, key });
}

describe('a template', () => {
  it('says that everybody may sign at once, and that the seal comes last', async () => {
    const { order, steps } = await school.steps(papers[1]!);
    expect(order).toBe('any');
    expect(steps.map(({ field, state, seal }) => [field, state, seal])).toEqual([
      ['BenGiao', 'turn', false],
      ['BenNhan', 'turn', false],
      ['NguoiChungKien', 'turn', false],
      ['DauCoQuan', 'waiting', true],
    ]);
  });
});

describe('a batch with a token', () => {
  it('ends at the first wrong PIN, tries nothing again and signs nothing', async () => {
    onToken = () => Promise.reject(appError('token.pin-wrong', { low: 1, final: 0 }));
    asked.length = 0;
    const { results, stopped } = await batch('wrong');
    expect(results.map(({ state, error }) => [state, error?.code])).toEqual([
      ['refused', 'token.pin-wrong'],
      ['not-tried', undefined],
    ]);
    expect(stopped).toBe(true);
    expect(asked).toEqual(['7']);
    for (const paperId of papers)
      expect((await school.call('signing.rounds', { paperId })).versions).toHaveLength(1);
  });

  it('keeps what was signed before the token was pulled out', async () => {
    asked.length = 0;
    onToken = (toBeSigned, hash) =>
      asked.length === 1 ? signature(toBeSigned, hash) : Promise.reject(appError('token.token-removed'));
    const { results } = await batch('removed');
    expect(results.map(({ state, error }) => [state, error?.code])).toEqual([
      ['signed', undefined],
      ['refused', 'token.token-removed'],
    ]);
    expect((await school.steps(papers[0]!)).steps[0]).toMatchObject({ method: 'token', state: 'signed' });
  });

  it('stops between two papers when it is told to', async () => {
    const paperId = papers[1]!;
    const key = token();
    const fingerprint = await school.fingerprintOf(school.teacher, key);
    const { paper } = await school.toSign(school.teacher, paperId);
    const one = { paperId, field: 'BenNhan', sha256: paper.sha256, read: true };
    onToken = async (toBeSigned, hash) => {
      await school.call('signing.stop', { batchId: 'stopped' });
      return signature(toBeSigned, hash);
    };
    const { results, stopped } = await school.call('signing.sign', {
      batchId: 'stopped',
      signer: school.teacher,
      papers: [one, one],
      fingerprint,
      key,
    });
    expect(results.map(({ state }) => state)).toEqual(['signed', 'not-tried']);
    expect(stopped).toBe(true);
  });
});
