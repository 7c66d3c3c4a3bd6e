import type { SpecimenFrame } from '../../papers/index.ts';
import type { AccountPaperKind, PaperModel } from './types.ts';
import { worded } from './wording.ts';

/** Nobody: the names say so. */
const OFFICER = { fullName: 'Nguyễn Văn Mẫu', title: 'Cán bộ phụ trách CNTT', department: 'Tổ Văn phòng' };
const TEACHER = { fullName: 'Trần Thị Ví Dụ', title: 'Giáo viên', department: 'Tổ Khoa học xã hội' };
const HEAD = { fullName: 'Lê Thị Thử', title: 'Hiệu trưởng', department: 'Ban giám hiệu' };
const ACCOUNT = {
  login: 'dutv',
  systemName: 'Hệ thống cơ sở dữ liệu ngành giáo dục và đào tạo',
};
const RIGHTS = {
  classes: ['6A1'],
  classSubjects: [{ className: '6A2', subjects: ['Ngữ văn'] }],
  functions: [],
};

/** A paper of invented people in the wording to be tried. */
export function specimenOf({ kind, school, schoolYear, meta, template }: SpecimenFrame): PaperModel {
  const base = { school: { ...school }, meta, account: ACCOUNT };
  return worded(modelOf(kind as AccountPaperKind, base, schoolYear), template, schoolYear);
}

function modelOf(
  kind: AccountPaperKind,
  base: Pick<PaperModel, 'school' | 'meta' | 'account'>,
  schoolYear: string,
): PaperModel {
  switch (kind) {
    case 'bien-ban-ban-giao':
      return {
        ...base,
        kind,
        giver: OFFICER,
        receiver: TEACHER,
        witness: HEAD,
        rights: RIGHTS,
        handedAt: null,
        slipNumber: 'Số ...../PCTK',
        commitmentNumber: 'Số ...../CK',
      };
    case 'cam-ket':
      return { ...base, kind, person: TEACHER, head: HEAD, schoolYear };
    case 'phieu-cap':
      return { ...base, kind, receiver: TEACHER, initialPassword: null };
    case 'bien-ban-thu-hoi':
      return {
        ...base,
        kind,
        taker: OFFICER,
        holder: TEACHER,
        witness: HEAD,
        reason: 'chuyển công tác (ví dụ)',
        rights: RIGHTS,
        revokedAt: base.meta.issuedAt,
      };
  }
}
