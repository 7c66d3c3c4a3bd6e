import {
  contentDigest,
  type HandoverPaper,
  type PaperModel,
  type RightsSnapshot,
} from '../../../main/features/accounts/documents/index.ts';

/** Invented people and an invented school. */
export const SCHOOL = {
  superiorBody: 'UBND phường Bến Thơ',
  schoolName: 'Trường THCS Đồng Xanh',
  abbreviation: 'THCSĐX',
  place: 'Bến Thơ',
};

export const LONG_NAME = 'Nguyễn Hoàng Thị Quỳnh Hương Giang Ánh Nguyệt';

export const OFFICER = {
  fullName: 'Vũ Đăng Khuê',
  title: 'Cán bộ phụ trách CNTT',
  department: 'Tổ Văn phòng',
};
export const TEACHER = { fullName: LONG_NAME, title: 'Giáo viên', department: 'Tổ Khoa học tự nhiên' };
export const PRINCIPAL = {
  fullName: 'Trịnh Thị Ngọc Diễm',
  title: 'Hiệu trưởng',
  department: 'Ban giám hiệu',
};

export const ACCOUNT = {
  login: 'nguyet.nhthqhga@thcsdongxanh',
  systemName: 'Hệ thống cơ sở dữ liệu ngành giáo dục và đào tạo',
  systemAddress: 'https://csdl.vidu.edu.vn',
};

export const RIGHTS: RightsSnapshot = {
  classes: ['6A1'],
  classSubjects: [
    { className: '6A1', subjects: ['Khoa học tự nhiên', 'Công nghệ'] },
    { className: '7A2', subjects: ['Khoa học tự nhiên'] },
  ],
  functions: ['Nhập dữ liệu thiết bị dạy học'],
};

export function manyRights(rows: number): RightsSnapshot {
  const classSubjects = Array.from({ length: rows }, (_, i) => ({
    className: `${6 + (i % 4)}A${1 + (i % 12)}`,
    subjects:
      i % 5 === 0 ? ['Khoa học tự nhiên', 'Hoạt động trải nghiệm, hướng nghiệp', 'Công nghệ'] : ['Toán'],
  }));
  return { classes: [], classSubjects, functions: [] };
}

const META = {
  year: 2026,
  paperId: '0199a3c2-5b7e-7c11-9d2a-4f0e8b6a7c55',
  version: 1,
  issuedAt: '2026-09-05T01:30:00Z',
  contentDigest: '',
  auditHead: '9f3c0a7be2d14c58aa01b2c3d4e5f60718293a4b5c6d7e8f9012a3b4c5d6e7f8',
  vaultId: '0198ffee-1111-7222-8333-444455556666',
};

function withDigest<T extends PaperModel>(paper: T): T {
  return { ...paper, meta: { ...paper.meta, contentDigest: contentDigest(paper) } };
}

const BASE = { school: SCHOOL, account: ACCOUNT };

export function handover(change: Partial<HandoverPaper> = {}): HandoverPaper {
  return withDigest({
    ...BASE,
    kind: 'bien-ban-ban-giao',
    meta: { ...META, number: 5, symbol: 'BB-THCSĐX' },
    giver: OFFICER,
    receiver: TEACHER,
    witness: PRINCIPAL,
    rights: RIGHTS,
    handedAt: '2026-09-05T01:30:00Z',
    slipNumber: 'Số 05/PC-THCSĐX',
    commitmentNumber: 'Số 05/CK-THCSĐX',
    ...change,
  });
}

export function allPapers(): PaperModel[] {
  return [
    handover(),
    withDigest({
      ...BASE,
      kind: 'cam-ket',
      meta: { ...META, number: 5, symbol: 'CK-THCSĐX' },
      person: TEACHER,
      head: PRINCIPAL,
      schoolYear: '2026-2027',
    }),
    withDigest({
      ...BASE,
      kind: 'phieu-cap',
      meta: { ...META, number: 5, symbol: 'PC-THCSĐX' },
      receiver: TEACHER,
      initialPassword: 'Kem7-Hoa4-Bay9',
    }),
    withDigest({
      ...BASE,
      kind: 'bien-ban-thu-hoi',
      meta: { ...META, number: 12, symbol: 'BBTH-THCSĐX' },
      taker: OFFICER,
      holder: TEACHER,
      witness: PRINCIPAL,
      reason: 'chuyển công tác đến đơn vị khác theo quyết định điều động',
      rights: RIGHTS,
      revokedAt: '2026-09-05T01:00:00Z',
      successor: 'Đỗ Lê Thúy Ái',
    }),
  ];
}
