import { describe, expect, it } from 'vitest';
import { renderRecoveryKit } from '../../../../../main/features/auth/documents/index.ts';
import { SCHOOL } from '../../../../support/pdf/invented-papers.ts';
import { judgesExpected, pageCount, pageText, qpdfCheck, textOf } from '../../../../support/pdf/judges.ts';

const GROUPS = '7K3M-9QXA-BT4R-W2HN-C8PD-E5VJ-6FYG-KM3T-X9QB-4RWH-2NCP-8DEV-J5FY-0H1K';
const kit = (recoveryCode: string): Uint8Array =>
  renderRecoveryKit({
    school: SCHOOL,
    vaultId: '0198ffee-1111-7222-8333-444455556666',
    issuedAt: '2026-02-03T01:30:00Z',
    recoveryCode,
  });

describe.runIf(judgesExpected)('recovery kit', () => {
  it('shows every group of the code on one clean page, in order', () => {
    const bytes = kit(GROUPS);
    expect(qpdfCheck(bytes).status).toBe(0);
    expect(pageCount(bytes)).toBe(1);
    const signs = pageText(bytes, 1).replaceAll(' ', '');
    let from = 0;
    for (const group of GROUPS.split('-')) {
      const at = signs.indexOf(group, from);
      expect(at, group).toBeGreaterThan(-1);
      from = at + group.length;
    }
    expect(textOf(bytes)).toContain('Bến Thơ, ngày 03 tháng 02 năm 2026');
  });

  it('reads a code without hyphens as groups of four', () => {
    expect(textOf(kit(GROUPS.replaceAll('-', '')))).toBe(textOf(kit(GROUPS)));
  });
});
