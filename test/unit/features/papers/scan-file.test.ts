import { describe, expect, it } from 'vitest';
import { safeScanName, scanMediaType } from '../../../../main/features/papers/domain/scan-file.ts';

describe('a scanned file', () => {
  it.each([
    ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    [null, [0x4d, 0x5a, 0x90]],
    [null, [0x25, 0x50]],
    [null, []],
  ])('is %s by its content', (type, bytes) => {
    expect(scanMediaType(Uint8Array.from(bytes))).toBe(type);
  });

  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\Windows\\win.ini', 'win.ini.pdf'],
    ['C:\\quet\\Biên bản 05.PDF', 'Biên bản 05.pdf'],
    ['/', 'ban-quet.pdf'],
    ['..', 'ban-quet.pdf'],
    ['con.pdf', 'ban-quet.pdf'],
    ['a\u0000b\u202egpj.pdf', 'abgpj.pdf'],
    ['x'.repeat(500), `${'x'.repeat(120)}.pdf`],
    ['bien-ban.exe.png', 'bien-ban.exe.pdf'],
    ['a<b>:"|?*.pdf', 'ab.pdf'],
  ])('called %j is kept as %j', (name, kept) => {
    expect(safeScanName(name, 'application/pdf')).toBe(kept);
  });

  it('keeps Vietnamese letters composed', () => {
    expect(safeScanName('Biên bản.png'.normalize('NFD'), 'image/png')).toBe('Biên bản.png');
  });
});
