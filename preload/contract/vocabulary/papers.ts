export const PAPER_KINDS = [
  'bien-ban-ban-giao',
  'cam-ket',
  'phieu-cap',
  'bien-ban-thu-hoi',
  'bien-ban-cap-lai',
  'bien-ban-bo-sung',
  'bien-ban-su-co',
  'bao-cao-su-co',
  'bien-ban-ra-soat-quyen',
  'bien-ban-tiep-nhan',
  'bien-ban-giao-quan-tri',
  'bien-ban-tra-quan-tri',
  'quyet-dinh-giao-nhiem-vu',
  'giay-uy-quyen',
  'bien-ban-khoa-so',
  'quyet-dinh-mo-so',
  'bien-ban-sua-diem',
  'nhat-ky-sua-diem',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** nháp → đã phát hành → đang ký → đã ký / từ chối / hủy. A paper is never deleted. */
export const PAPER_STATES = ['draft', 'issued', 'signing', 'signed', 'refused', 'void'] as const;
export type PaperState = (typeof PAPER_STATES)[number];
