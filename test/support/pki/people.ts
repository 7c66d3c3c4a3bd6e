/** A key as `openssl genpkey` wants it. */
export type KeyKind = 'rsa:2048' | 'rsa:3072' | 'rsa:4096' | 'P-256' | 'P-384' | 'P-521' | 'ed25519';

export interface CertifiedPerson {
  readonly file: string;
  readonly key: KeyKind;
  readonly subject: string;
}

const SCHOOL = '/C=VN/O=Trường THCS Đồng Xanh';

/** Who signs papers in the tests. Invented; the names are Vietnamese because an ASCII name hides encoding faults. */
export const SIGNERS = [
  {
    file: 'rsa-2048',
    key: 'rsa:2048',
    subject: `${SCHOOL}/title=Cán bộ phụ trách CNTT/CN=Vũ Đăng Khuê/UID=CCCD:001085000123`,
  },
  {
    file: 'rsa-3072',
    key: 'rsa:3072',
    subject: `${SCHOOL}/title=Giáo viên/CN=Nguyễn Hoàng Thị Quỳnh Hương Giang Ánh Nguyệt/UID=CCCD:001190000456`,
  },
  {
    file: 'rsa-4096',
    key: 'rsa:4096',
    subject: `${SCHOOL}/title=Kế toán/CN=Đỗ Lê Thúy Ái/UID=CCCD:001188000321`,
  },
  {
    file: 'ec-p256',
    key: 'P-256',
    subject: `${SCHOOL}/title=Hiệu trưởng/CN=Trịnh Thị Ngọc Diễm/UID=CCCD:001079000789`,
  },
  {
    file: 'ec-p384',
    key: 'P-384',
    subject: `${SCHOOL}/title=Phó Hiệu trưởng/CN=Phạm Vũ Thắng/UID=CCCD:001081000654`,
  },
] as const satisfies readonly CertifiedPerson[];
export type SignerFile = (typeof SIGNERS)[number]['file'];

/** Sound certificates of keys that this program does not sign with. */
export const OTHER_KEYS = [
  { file: 'ec-p521', key: 'P-521', subject: `${SCHOOL}/CN=Hồ Khóa Quá Dài` },
  { file: 'ed25519', key: 'ed25519', subject: `${SCHOOL}/CN=Mai Khóa Lạ` },
] as const satisfies readonly CertifiedPerson[];

/** The same person with certificates that must not be believed. */
export const DOUBTFUL = {
  revoked: { file: 'revoked', key: 'rsa:2048', subject: `${SCHOOL}/CN=Lê Văn Bị Thu Hồi` },
  expired: { file: 'expired', key: 'rsa:2048', subject: `${SCHOOL}/CN=Đặng Thị Hết Hạn` },
  future: { file: 'future', key: 'rsa:2048', subject: `${SCHOOL}/CN=Ngô Chưa Hiệu Lực` },
  wrongUsage: { file: 'wrong-usage', key: 'rsa:2048', subject: `${SCHOOL}/CN=Bùi Sai Mục Đích` },
  falseAuthority: { file: 'false-authority', key: 'rsa:2048', subject: SIGNERS[0].subject },
  issuedByPerson: {
    file: 'issued-by-person',
    key: 'rsa:2048',
    subject: `${SCHOOL}/CN=Tạ Do Cá Nhân Cấp`,
  },
} as const satisfies Record<string, CertifiedPerson>;

const AUTHORITY = '/C=VN/O=Tổ chức chứng thực thử nghiệm Hoa Sen';

export const SERVICES = {
  root: { file: 'root', key: 'rsa:3072', subject: `${AUTHORITY}/CN=Chứng thực gốc Hoa Sen` },
  sub: { file: 'sub', key: 'rsa:3072', subject: `${AUTHORITY}/CN=Chứng thực cấp dưới Hoa Sen G1` },
  tsa: { file: 'tsa', key: 'rsa:2048', subject: `${AUTHORITY}/CN=Dấu thời gian Hoa Sen` },
  ocsp: { file: 'ocsp', key: 'rsa:2048', subject: `${AUTHORITY}/CN=Trạng thái chứng thư Hoa Sen` },
} as const satisfies Record<string, CertifiedPerson>;
