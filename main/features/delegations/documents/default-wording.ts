import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';

export const DELEGATION_WORDING: PaperTemplate = {
  headerLines: [],
  legalBasis: [
    'Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư',
    'Căn cứ Thông tư số 42/2021/TT-BGDĐT ngày 30/12/2021 của Bộ Giáo dục và Đào tạo quy định về cơ sở dữ liệu giáo dục và đào tạo',
  ],
  sections: [
    {
      heading: '',
      clauses: [
        '1. Người được ủy quyền dùng tài khoản riêng, chịu trách nhiệm về việc mình làm.',
        '2. Người được ủy quyền không ủy quyền lại; báo cáo kết quả khi hết thời hạn.',
        '3. Người ủy quyền kiểm tra và vẫn chịu trách nhiệm của thủ trưởng đơn vị.',
      ],
    },
  ],
  extraWitnesses: [],
  recipients: ['Người được ủy quyền;', 'Lưu: VT.'],
};
