import { describe, expect, it } from 'vitest';
import type { CertificateFacts } from '../../../../preload/contract/signing-window.ts';
import { barOf } from '../../../../renderer/signing/key-choice.ts';

const facts = (...warnings: CertificateFacts['warnings']) =>
  ({ owner: 'Vũ Thị Thử', warnings }) as unknown as CertificateFacts;

describe('a certificate of a token that several people share', () => {
  it('may be chosen by the person it is bound to, also when something else is to be said of it', () => {
    expect(barOf(facts())).toBeNull();
    expect(barOf(facts({ code: 'internal', params: {} }))).toBeNull();
  });

  it('may not be chosen by another, and says whose business it is', () => {
    expect(barOf(facts({ code: 'certificate-of-another', params: {} }))).toEqual({
      code: 'signing.certificate-of-another',
      params: { owner: 'Vũ Thị Thử' },
    });
  });

  it('may not be chosen before it is bound, and names who it would have to be bound to', () => {
    expect(barOf(facts({ code: 'certificate-not-bound', params: { name: 'Đỗ Văn Mẫu' } }))).toEqual({
      code: 'signing.certificate-not-bound',
      params: { owner: 'Vũ Thị Thử', name: 'Đỗ Văn Mẫu' },
    });
  });

  it('may not be chosen once it was taken back, whoever it was bound to', () => {
    const warnings = [
      { code: 'certificate-not-bound', params: { name: 'Đỗ Văn Mẫu' } },
      { code: 'certificate-revoked', params: {} },
    ];
    expect(barOf(facts(...warnings))?.code).toBe('signing.certificate-revoked');
  });
});
