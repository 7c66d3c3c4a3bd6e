import { describe, expect, it } from 'vitest';
import { passwordProblems } from '../../../../main/features/auth/domain/password-rules.ts';

describe('a password', () => {
  it.each(['Mua-Xuan-Cay-Doi-71', 'bốn con mèo ngủ trưa', 'x7!kPq29#mLw', 'Song-Lach-Tray-Chieu-58'])(
    '%s is good',
    (password) => {
      expect(passwordProblems('quantri', password)).toEqual([]);
    },
  );
  it.each([
    ['ngắn quá', 'password.too-short'],
    ['Matkhau@123', 'password.common'],
    ['qwertyuiop', 'password.common'],
    ['Mật khẩu 2026', 'password.pattern'],
    ['TruongTHCS2026', 'password.pattern'],
    ['Admin@2026123', 'password.pattern'],
    ['abcabcabcabc', 'password.pattern'],
    ['aaaaaaaaaaaaaa', 'password.pattern'],
    ['Quantri12345', 'password.pattern'],
  ])('%s is refused: %s', (password, problem) => {
    expect(passwordProblems('vanthu', password)).toEqual([problem]);
  });

  it('may not be the login with a little behind it', () => {
    expect(passwordProblems('huongnt.thcs', 'Huongnt.thcs99')).toContain('password.same-as-login');
  });
});
