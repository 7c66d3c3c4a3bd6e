import { describe, expect, it } from 'vitest';
import { backupName, isBackupName, isOf } from '../../../../main/platform/vault/backup-name.ts';

const ID = '01a201f5-f6a8-752c-baac-03f25a180e37';

describe('the name of a copy', () => {
  it.each([
    ['THCS Hoa Phượng', 'thcs-hoa-phuong'],
    ['Trường Tiểu học Đặng Trần Côn “B”', 'truong-tieu-hoc-dang-tran-con-b'],
    ['学校', 'truong'],
  ])('says the school, the time in Vietnam and the vault: %s', (school, slug) => {
    const name = backupName(school, ID, '2026-11-22T17:30:05.123Z');
    expect(name).toBe(`${slug}-20261123-003005-5a180e37.stbackup`);
    expect(isBackupName(name)).toBe(true);
    expect(isOf(ID, `${name}.partial`)).toBe(true);
  });

  it('is never a path', () => {
    for (const name of [
      '../x-20261123-003005-5a180e37.stbackup',
      'a/b-20261123-003005-5a180e37.stbackup',
      'x.stbackup',
    ])
      expect(isBackupName(name)).toBe(false);
  });
});
