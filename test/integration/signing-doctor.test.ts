import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wordOf } from '../../main/platform/i18n/index.ts';
import { SchoolOnline } from '../support/signing/school-online.ts';

let at: SchoolOnline;
beforeAll(async () => {
  at = await SchoolOnline.open();
});
afterAll(() => at.close());
beforeEach(() => at.stampsFrom('/tsa'));

describe('the doctor on line', () => {
  const findings = async (certificate: Uint8Array) => {
    const asked = { token: null, certificate, online: true };
    const { findings: all } = await at.school.call('signing.doctor', asked);
    for (const { code } of all) {
      expect(wordOf('vi', `signing.doctor.finding.${code}`)).toMatch(/\p{L}/u);
      expect(wordOf('vi', `signing.doctor.cure.${code}`)).toMatch(/\p{L}/u);
    }
    return Object.fromEntries(all.map(({ step, state, code }) => [step, [state, code]]));
  };
  it('finds everything in order, asking the issuers', async () => {
    expect(await findings(at.certified('both', 'alone').certificate)).toMatchObject({
      chain: ['ok', 'chain-trusted'],
      revocation: ['ok', 'revocation-good'],
      clock: ['ok', 'clock-right'],
      timestamp: ['ok', 'timestamp-answers'],
    });
  });

  it.each(['ocsp', 'crl'] as const)('finds a revoked certificate by %s', async (named) => {
    const { name, certificate } = at.certified(named, 'alone');
    at.online.revoke(name);
    expect(await findings(certificate)).toMatchObject({ revocation: ['fault', 'revocation-revoked'] });
  });

  it('says when the issuer proves nothing', async () => {
    const { certificate } = at.certified('wrong-ocsp', 'alone');
    expect(await findings(certificate)).toMatchObject({ revocation: ['unknown', 'revocation-silent'] });
  });

  it.each([
    ['/rubbish', 'timestamp-wrong'],
    ['/tsa-stale', 'timestamp-wrong'],
    ['/tsa-refusing', 'timestamp-refuses'],
    ['/failing', 'timestamp-refuses'],
    ['/moved-away', 'timestamp-moved'],
  ])('tells at %s what is wrong with the timestamp server: %s', async (path, code) => {
    await at.stampsFrom(path);
    expect(await findings(at.root)).toMatchObject({
      clock: ['unknown', 'clock-not-compared'],
      timestamp: ['fault', code],
    });
  });
});
