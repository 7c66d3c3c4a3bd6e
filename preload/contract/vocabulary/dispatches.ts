/**
 * Kinds of documents that leave the school without being a paper of the program, in the order of NĐ 30/2020 Phụ lục III,
 * then those schools use beside them. Each has one register a year. "Giấy ủy quyền" is not among them: the program issues it, under a register of its own.
 */
export const OUTGOING_KINDS = [
  'cong-van',
  'nghi-quyet',
  'quyet-dinh',
  'chi-thi',
  'quy-che',
  'quy-dinh',
  'thong-cao',
  'thong-bao',
  'huong-dan',
  'chuong-trinh',
  'ke-hoach',
  'phuong-an',
  'de-an',
  'du-an',
  'bao-cao',
  'bien-ban',
  'to-trinh',
  'hop-dong',
  'cong-dien',
  'ban-ghi-nho',
  'ban-thoa-thuan',
  'giay-moi',
  'giay-gioi-thieu',
  'giay-nghi-phep',
  'phieu-gui',
  'phieu-chuyen',
  'phieu-bao',
  'giay-xac-nhan',
  'giay-chung-nhan',
] as const;
export type OutgoingKind = (typeof OUTGOING_KINDS)[number];

/** Sổ đăng ký văn bản đến, sổ đăng ký văn bản đi. */
export const DISPATCH_BOOKS = ['in', 'out'] as const;
export type DispatchBook = (typeof DISPATCH_BOOKS)[number];

/** What counts for itself in a year: arrivals together, every outgoing kind alone. */
export const DISPATCH_SERIES = ['dispatch-in', ...OUTGOING_KINDS] as const;
export type DispatchSeries = (typeof DISPATCH_SERIES)[number];

/**
 * `given` by the program; `earlier`: taken in with the number of the paper book; `read` from the symbol of an entry
 * older than the registers; '' = such an entry without a readable number.
 */
export const NUMBER_ORIGINS = ['', 'given', 'earlier', 'read'] as const;
export type NumberOrigin = (typeof NUMBER_ORIGINS)[number];
