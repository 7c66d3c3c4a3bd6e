import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../../main/shell/file-name.ts';

describe('a proposed file name', () => {
  it.each([
    ['05/BB-THCSHP Nguyễn Văn Ánh.pdf', 'BB-THCSHP Nguyễn Văn Ánh.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a:b*c?.xlsx', 'a-b-c-.xlsx'],
    ['...', 'so-truong'],
    ['', 'so-truong'],
    ['.bashrc', 'bashrc'],
    ['tên\u0000lạ.pdf', 'tên-lạ.pdf'],
  ])('%j becomes %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('is composed and not longer than file systems allow', () => {
    expect(safeFileName('e\u0302\u0323'.normalize('NFD'))).toBe('ệ');
    expect(safeFileName('x'.repeat(400))).toHaveLength(150);
  });
});
