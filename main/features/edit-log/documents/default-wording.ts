import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';

/** The dots fill a line of a lying page. */
export const PACK_WORDING: PaperTemplate = {
  headerLines: [],
  legalBasis: [],
  sections: [
    {
      heading: '',
      clauses: [
        '1. Giáo viên giải trình từng lần sửa; ô giải trình còn trống được ghi bằng bút tại buổi họp.',
        '2. Kết luận của chủ trì: .....................................................................................................................................................................',
        '.............................................................................................................................................................................................................',
      ],
    },
  ],
  extraWitnesses: [],
  recipients: ['Hiệu trưởng (để chỉ đạo);', 'Các tổ chuyên môn;', 'Lưu: VT, hồ sơ sổ điểm.'],
};
