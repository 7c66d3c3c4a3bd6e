import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';

/**
 * Abbreviation of each kind in its symbol. Every kind has a register of its own, so two papers never share a symbol;
 * PCTK and not PC, which NĐ 30/2020 Phụ lục III keeps for "phiếu chuyển".
 */
const CODES: Readonly<Record<PaperKind, string>> = {
  'bien-ban-ban-giao': 'BBBG',
  'cam-ket': 'CK',
  'phieu-cap': 'PCTK',
  'bien-ban-thu-hoi': 'BBTH',
  'bien-ban-cap-lai': 'BBCL',
  'bien-ban-bo-sung': 'BBBS',
  'bien-ban-su-co': 'BBSC',
  'bao-cao-su-co': 'BCSC',
  'bien-ban-ra-soat-quyen': 'BBRS',
  'bien-ban-tiep-nhan': 'BBTN',
  'bien-ban-giao-quan-tri': 'BBQT',
  'bien-ban-tra-quan-tri': 'BBTQT',
  'quyet-dinh-giao-nhiem-vu': 'QĐGNV',
  'giay-uy-quyen': 'GUQ',
  'bien-ban-khoa-so': 'BBKS',
  'quyet-dinh-mo-so': 'QĐMS',
  'bien-ban-sua-diem': 'BBSĐ',
  'nhat-ky-sua-diem': 'NKSĐ',
};

const TITLES: Readonly<Record<PaperKind, string>> = {
  'bien-ban-ban-giao': 'Biên bản bàn giao tài khoản',
  'cam-ket': 'Cam kết bảo đảm an ninh dữ liệu',
  'phieu-cap': 'Phiếu cấp tài khoản',
  'bien-ban-thu-hoi': 'Biên bản thu hồi tài khoản',
  'bien-ban-cap-lai': 'Biên bản cấp lại tài khoản',
  'bien-ban-bo-sung': 'Biên bản điều chỉnh quyền tài khoản',
  'bien-ban-su-co': 'Biên bản sự cố an ninh dữ liệu',
  'bao-cao-su-co': 'Báo cáo sự cố an ninh dữ liệu',
  'bien-ban-ra-soat-quyen': 'Biên bản rà soát quyền truy cập',
  'bien-ban-tiep-nhan': 'Biên bản tiếp nhận tài khoản quản trị',
  'bien-ban-giao-quan-tri': 'Biên bản bàn giao tài khoản quản trị',
  'bien-ban-tra-quan-tri': 'Biên bản bàn giao (trả) tài khoản quản trị',
  'quyet-dinh-giao-nhiem-vu': 'Quyết định giao nhiệm vụ quản trị cơ sở dữ liệu',
  'giay-uy-quyen': 'Giấy ủy quyền',
  'bien-ban-khoa-so': 'Biên bản khóa sổ điểm',
  'quyet-dinh-mo-so': 'Quyết định mở khóa sổ điểm',
  'bien-ban-sua-diem': 'Biên bản sửa chữa dữ liệu',
  'nhat-ky-sua-diem': 'Nhật ký sửa điểm',
};

const SHORT_TITLES: Readonly<Record<PaperKind, string>> = {
  'bien-ban-ban-giao': 'Biên bản bàn giao',
  'cam-ket': 'Cam kết',
  'phieu-cap': 'Phiếu cấp',
  'bien-ban-thu-hoi': 'Biên bản thu hồi',
  'bien-ban-cap-lai': 'Biên bản cấp lại',
  'bien-ban-bo-sung': 'Biên bản điều chỉnh quyền',
  'bien-ban-su-co': 'Biên bản sự cố',
  'bao-cao-su-co': 'Báo cáo sự cố',
  'bien-ban-ra-soat-quyen': 'Biên bản rà soát quyền',
  'bien-ban-tiep-nhan': 'Biên bản tiếp nhận',
  'bien-ban-giao-quan-tri': 'Biên bản bàn giao quản trị',
  'bien-ban-tra-quan-tri': 'Biên bản trả quản trị',
  'quyet-dinh-giao-nhiem-vu': 'Quyết định giao nhiệm vụ',
  'giay-uy-quyen': 'Giấy ủy quyền',
  'bien-ban-khoa-so': 'Biên bản khóa sổ',
  'quyet-dinh-mo-so': 'Quyết định mở sổ',
  'bien-ban-sua-diem': 'Biên bản sửa điểm',
  'nhat-ky-sua-diem': 'Nhật ký sửa điểm',
};

/** For lists of papers whose heading says what they are about. */
export function shortTitleOf(kind: PaperKind): string {
  return SHORT_TITLES[kind];
}

export function titleOf(kind: PaperKind): string {
  return TITLES[kind];
}

/** "BBBG-THCSDQ": what stands after the number in "Số: 05/BBBG-THCSDQ". */
export function symbolPart(kind: PaperKind, abbreviation: string): string {
  return abbreviation === '' ? CODES[kind] : `${CODES[kind]}-${abbreviation}`;
}

/** "05/BBBG-THCSDQ": numbers 1 to 9 take a zero (NĐ 30/2020 Phụ lục I). */
export function fullSymbol(number: number, part: string): string {
  return `${String(number).padStart(2, '0')}/${part}`;
}

/** "bien-ban-ban-giao-05-BBBG-THCSDQ.pdf": safe on every file system. */
export function fileNameOf(kind: PaperKind, symbol: string): string {
  const safe = symbol
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/gu, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^0-9A-Za-z]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return `${kind}-${safe}.pdf`;
}
