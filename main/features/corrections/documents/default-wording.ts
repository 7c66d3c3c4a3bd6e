import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';

export const CORRECTION_WORDING: PaperTemplate = {
  headerLines: [],
  legalBasis: [
    'Căn cứ quy định hiện hành của Bộ Giáo dục và Đào tạo về đánh giá học sinh',
    'Căn cứ Thông tư số 42/2021/TT-BGDĐT ngày 30/12/2021 của Bộ Giáo dục và Đào tạo quy định về cơ sở dữ liệu giáo dục và đào tạo',
  ],
  sections: [
    {
      heading: '',
      clauses: [
        '1. Chỉ các ô điểm nêu tại mục I được mở và chỉ nhận đúng giá trị đã ghi; sửa xong, sổ điểm khóa lại ngay.',
        '2. Giá trị cũ được giữ lại và đọc được bên cạnh giá trị mới cùng số biên bản này.',
        '3. Người đề nghị chịu trách nhiệm về tính chính xác của minh chứng đã nộp.',
      ],
    },
  ],
  extraWitnesses: [],
  recipients: ['Người đề nghị;', 'Lưu: VT.'],
};
