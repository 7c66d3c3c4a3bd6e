import { afterEach, describe, expect, it, vi } from 'vitest';
import { jobText } from '../../../../../renderer/features/accounts/account-view.ts';
import { rightText, rightsSentences } from '../../../../../renderer/features/accounts/right-text.ts';
import type { RightView } from '../../../../../renderer/features/accounts/right-text.ts';
import { signerRole } from '../../../../../renderer/features/papers/signer-role.ts';
import { setLanguage } from '../../../../../renderer/i18n/index.ts';

const RIGHTS: RightView[] = [
  { kind: 'homeroom', className: '6A2' },
  { kind: 'subject', className: '6A2', subject: 'Toán' },
  { kind: 'subject', className: '6A2', subject: '' },
  { kind: 'subject', className: '', subject: 'Tin học' },
  { kind: 'function', function: 'library' },
];
vi.stubGlobal('document', { documentElement: {} });
afterEach(() => {
  setLanguage('vi');
});

describe('what the office knows of an account', () => {
  it('is said in Vietnamese', () => {
    expect(rightsSentences(RIGHTS)).toEqual([
      'Chủ nhiệm lớp 6A2.',
      'Giảng dạy 6A2 (Toán, (môn đã bỏ)); (lớp của năm học khác) (Tin học).',
      'Chức năng: Thư viện.',
    ]);
    expect(rightText(RIGHTS[1]!)).toBe('Toán lớp 6A2');
    expect(rightsSentences([])).toEqual([]);
  });

  it('is said in English in the English window', () => {
    setLanguage('en');
    expect(rightsSentences(RIGHTS)[0]).toBe('Homeroom teacher of 6A2.');
    expect(jobText({ job: 'teacher', jobTitle: '' })).toBe('Teacher');
    expect(signerRole('bien-ban-ban-giao', 'BenGiao', 'Bên giao')).toBe('Handed over by');
  });

  it('stays in the school’s own words where it has its own', () => {
    setLanguage('en');
    expect(jobText({ job: 'teacher', jobTitle: 'Tổ trưởng' })).toBe('Tổ trưởng');
    expect(signerRole('bien-ban-su-co', 'NguoiKyThem1', 'Người lập')).toBe('Người lập');
  });

  it('names the sides of a revocation as its minutes do', () => {
    expect(signerRole('bien-ban-thu-hoi', 'BenNhan', 'Bên thu hồi')).toBe('Bên thu hồi');
    expect(signerRole('bien-ban-ban-giao', 'BenNhan', 'Bên nhận')).toBe('Bên nhận');
  });
});
