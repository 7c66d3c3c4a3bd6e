import type { OutgoingKind } from '../../../../preload/contract/vocabulary/dispatches.ts';

interface KindWords {
  /** In the symbol (NĐ 30/2020 Phụ lục III); a công văn has none. */
  readonly code: string;
  readonly title: string;
}
const KINDS: Readonly<Record<OutgoingKind, KindWords>> = {
  'cong-van': { code: '', title: 'Công văn' },
  'nghi-quyet': { code: 'NQ', title: 'Nghị quyết' },
  'quyet-dinh': { code: 'QĐ', title: 'Quyết định' },
  'chi-thi': { code: 'CT', title: 'Chỉ thị' },
  'quy-che': { code: 'QC', title: 'Quy chế' },
  'quy-dinh': { code: 'QyĐ', title: 'Quy định' },
  'thong-cao': { code: 'TC', title: 'Thông cáo' },
  'thong-bao': { code: 'TB', title: 'Thông báo' },
  'huong-dan': { code: 'HD', title: 'Hướng dẫn' },
  'chuong-trinh': { code: 'CTr', title: 'Chương trình' },
  'ke-hoach': { code: 'KH', title: 'Kế hoạch' },
  'phuong-an': { code: 'PA', title: 'Phương án' },
  'de-an': { code: 'ĐA', title: 'Đề án' },
  'du-an': { code: 'DA', title: 'Dự án' },
  'bao-cao': { code: 'BC', title: 'Báo cáo' },
  'bien-ban': { code: 'BB', title: 'Biên bản' },
  'to-trinh': { code: 'TTr', title: 'Tờ trình' },
  'hop-dong': { code: 'HĐ', title: 'Hợp đồng' },
  'cong-dien': { code: 'CĐ', title: 'Công điện' },
  'ban-ghi-nho': { code: 'BGN', title: 'Bản ghi nhớ' },
  'ban-thoa-thuan': { code: 'BTT', title: 'Bản thỏa thuận' },
  'giay-moi': { code: 'GM', title: 'Giấy mời' },
  'giay-gioi-thieu': { code: 'GGT', title: 'Giấy giới thiệu' },
  'giay-nghi-phep': { code: 'GNP', title: 'Giấy nghỉ phép' },
  'phieu-gui': { code: 'PG', title: 'Phiếu gửi' },
  'phieu-chuyen': { code: 'PC', title: 'Phiếu chuyển' },
  'phieu-bao': { code: 'PB', title: 'Phiếu báo' },
  'giay-xac-nhan': { code: 'GXN', title: 'Giấy xác nhận' },
  'giay-chung-nhan': { code: 'GCN', title: 'Giấy chứng nhận' },
};

export function outgoingTitle(kind: OutgoingKind): string {
  return KINDS[kind].title;
}

/**
 * "05/BC-THCSHP"; of a công văn "05/THCSHP", with who drafted it "05/THCSHP-VP" (NĐ 30/2020 Phụ lục I). Numbers 1 to 9
 * take a zero.
 */
export function outgoingSymbol(kind: OutgoingKind, number: number, abbreviation: string, unit = ''): string {
  const parts = [KINDS[kind].code, abbreviation, kind === 'cong-van' ? unit : ''];
  return [twoDigits(number), parts.filter((part) => part !== '').join('-')]
    .filter((part) => part !== '')
    .join('/');
}

/** The number a symbol begins with, null = none: "05/THCSHP" is 5. */
export function numberOfSymbol(symbol: string): number | null {
  const digits = /^\s*(\d{1,5})(?!\d)/u.exec(symbol)?.[1];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
