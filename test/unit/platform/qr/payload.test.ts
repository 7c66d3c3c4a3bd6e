import { describe, expect, it } from 'vitest';
import {
  formatQrPayload,
  isOfVault,
  parseQrPayload,
  vaultTagOf,
} from '../../../../main/platform/qr/index.ts';

const PAYLOAD = {
  vaultTag: '44556666',
  paperId: '0199a3c2-5b7e-7c11-9d2a-4f0e8b6a7c55',
  digestPrefix: '0123456789abcdef',
  page: 2,
  pages: 3,
};

describe('text of the code on a page', () => {
  it('comes back as it went in', () => {
    const text = formatQrPayload(PAYLOAD);
    expect(text).toBe('ST1:44556666:0199A3C2-5B7E-7C11-9D2A-4F0E8B6A7C55:0123456789ABCDEF:2/3');
    expect(parseQrPayload(text)).toEqual(PAYLOAD);
  });

  it('tells two vaults made in the same minute apart, and still knows the codes of the first edition', () => {
    const [mine, theirs] = ['0198FFEE-1111-7222-8333-444455556666', '0198ffee-1111-7222-8333-7777aaaabbbb'];
    const printed = { ...PAYLOAD, vaultTag: vaultTagOf(mine) };
    expect([isOfVault(printed, mine), isOfVault(printed, theirs)]).toEqual([true, false]);
    expect(isOfVault({ ...PAYLOAD, vaultTag: '0198ffee' }, mine)).toBe(true);
    expect(isOfVault({ ...PAYLOAD, vaultTag: '0198ffef' }, mine)).toBe(false);
  });

  it.each([
    '',
    'https://vidu.vn',
    'ST2:0198FFEE:A:0123456789ABCDEF:1/1',
    'ST1:0198FFEE:../x:0123456789ABCDEF:1/1',
  ])('is not found in %j', (text) => expect(parseQrPayload(text)).toBeUndefined());
});
