import { describe, expect, it } from 'vitest';
import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { Permission } from '../../../../preload/contract/vocabulary/permissions.ts';
import { signingForHead } from '../../../../main/features/papers/domain/signing-for-head.ts';

const HEAD = { role: 'HIỆU TRƯỞNG', fullName: 'Vũ Thị Minh Nguyệt' };
function signsFor(kind: PaperKind, permissions: readonly Permission[]): string {
  const delegation = {
    ...{ id: 'd', symbol: '01/GUQ', kind: 'deputy' as const, toDay: '2026-12-31', classIds: null },
    ...{ permissions, signatureRole: 'KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG' },
  };
  return signingForHead(kind, [HEAD], { fullName: 'Phạm Quốc Khánh', delegations: [delegation] })[0]!
    .fullName;
}

describe('the place of the head on a paper of a deputy', () => {
  it.each([
    ['cam-ket', ['papers.sign'], 'Phạm Quốc Khánh'],
    ['cam-ket', ['grades.lock'], HEAD.fullName],
    ['bien-ban-khoa-so', ['papers.sign'], HEAD.fullName],
    ['bien-ban-khoa-so', ['grades.lock'], 'Phạm Quốc Khánh'],
    ['quyet-dinh-mo-so', ['papers.sign'], HEAD.fullName],
    ['quyet-dinh-mo-so', ['grades.lock'], 'Phạm Quốc Khánh'],
    ['bien-ban-sua-diem', ['papers.sign'], HEAD.fullName],
    ['bien-ban-sua-diem', ['corrections.decide'], 'Phạm Quốc Khánh'],
    ['giay-uy-quyen', ['papers.sign', 'grades.lock'], HEAD.fullName],
  ] as const)('%s with %j is signed by %s', (kind, permissions, name) => {
    expect(signsFor(kind, permissions)).toBe(name);
  });
});
