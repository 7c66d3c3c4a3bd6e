import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import type { PaperMeta, PaperPerson } from '../../papers/index.ts';

/** Kinds of papers; also their names on the command line. */
export type AccountPaperKind = 'bien-ban-ban-giao' | 'cam-ket' | 'phieu-cap' | 'bien-ban-thu-hoi';

export const ACCOUNT_PAPER_KINDS: readonly AccountPaperKind[] = [
  'bien-ban-ban-giao',
  'cam-ket',
  'phieu-cap',
  'bien-ban-thu-hoi',
];

export interface PaperSchool {
  /** "UBND phường Thủy Nguyên". */
  superiorBody: string;
  /** "Trường THCS Dương Quan". */
  schoolName: string;
  /** "THCSDQ", the last part of a symbol. */
  abbreviation: string;
  /** "Thủy Nguyên". */
  place: string;
}

export interface PaperAccount {
  login: string;
  /** "Hệ thống cơ sở dữ liệu ngành giáo dục và đào tạo". */
  systemName: string;
  systemAddress?: string | undefined;
}

/** The rights at the moment of issue, already in the order to print. */
export interface RightsSnapshot {
  classes: readonly string[];
  classSubjects: readonly { className: string; subjects: readonly string[] }[];
  functions: readonly string[];
}

export type { PaperMeta, PaperPerson };

interface PaperBase {
  school: PaperSchool;
  meta: PaperMeta;
  account: PaperAccount;
  /** The wording it was issued with, placeholders filled in; absent from the papers before wordings were kept. */
  template?: ({ readonly version: number } & PaperTemplate) | undefined;
}

export interface HandoverPaper extends PaperBase {
  kind: 'bien-ban-ban-giao';
  giver: PaperPerson;
  receiver: PaperPerson;
  witness: PaperPerson;
  rights: RightsSnapshot;
  /** When the parties meet; null prints dotted blanks to be filled in by pen. */
  handedAt: string | null;
  /** Where they meet; the school when absent. */
  venue?: string | undefined;
  /** "Số 05/PC-THCSDQ": the sealed slip with the first password. */
  slipNumber?: string | undefined;
  /** "Số 05/CK-THCSDQ": the commitment that goes with the minutes. */
  commitmentNumber?: string | undefined;
  /** Lines of the "Căn cứ …" part of papers without a `template`. */
  legalBasis?: readonly string[] | undefined;
}

export interface CommitmentPaper extends PaperBase {
  kind: 'cam-ket';
  person: PaperPerson;
  /** Thủ trưởng đơn vị, who countersigns. */
  head: PaperPerson;
  /** "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG" when somebody signs for the head. */
  headRole?: string | undefined;
  /** "2026-2027". */
  schoolYear: string;
}

export interface SlipPaper extends PaperBase {
  kind: 'phieu-cap';
  receiver: PaperPerson;
  /** Null once it was printed or revealed: the copy kept in the archive says so instead. */
  initialPassword: string | null;
}

export interface RevocationPaper extends PaperBase {
  kind: 'bien-ban-thu-hoi';
  /** The school's side: the officer who takes the account back. */
  taker: PaperPerson;
  holder: PaperPerson;
  witness: PaperPerson;
  /** "chuyển công tác", "tài khoản bị lộ mật khẩu" …, put after "do". */
  reason: string;
  /** The rights that end. */
  rights: RightsSnapshot;
  /** When the account stopped working. */
  revokedAt: string;
  /** Who goes on with the unfinished work, if somebody does. */
  successor?: string | undefined;
  venue?: string | undefined;
}

export type PaperModel = HandoverPaper | CommitmentPaper | SlipPaper | RevocationPaper;

/** An empty digital signature field of a paper and who signs there. */
export interface SignatureSlot {
  field: 'BenGiao' | 'BenNhan' | 'NguoiChungKien' | 'NguoiCamKet' | 'ThuTruong';
  role: string;
}
