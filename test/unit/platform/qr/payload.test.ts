import { describe, expect, it } from 'vitest';
import { formatQrPayload, parseQrPayload, vaultPrefixOf } from '../../../../main/platform/qr/index.ts';

const PAYLOAD = {
  vaultPrefix: '0198ffee',
  paperId: '0199a3c2-5b7e-7c11-9d2a-4f0e8b6a7c55',
  digestPrefix: '0123456789abcdef',
  page: 2,
  pages: 3,
};

describe('text of the code on a page', () => {
  it('comes back as it went in', () => {
    const text = formatQrPayload(PAYLOAD);
    expect(text).toBe('ST1:0198FFEE:0199A3C2-5B7E-7C11-9D2A-4F0E8B6A7C55:0123456789ABCDEF:2/3');
    expect(parseQrPayload(text)).toEqual(PAYLOAD);
    expect(vaultPrefixOf('0198FFEE-1111-7222-8333-444455556666')).toBe('0198ffee');
  });

  it.each([
    '',
    'https://vidu.vn',
    'ST2:0198FFEE:A:0123456789ABCDEF:1/1',
    'ST1:0198FFEE:../x:0123456789ABCDEF:1/1',
  ])('is not found in %j', (text) => expect(parseQrPayload(text)).toBeUndefined());
});
