import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';

const BASE = {
  headerLines: [],
  extraWitnesses: [],
  legalBasis: [
    'Căn cứ Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15',
    'Căn cứ quy định về sử dụng, khai thác cơ sở dữ liệu ngành của nhà trường',
  ],
};

/** The wording the program brings; a school may change it. */
export const INCIDENT_WORDING = {
  'bien-ban-su-co': {
    ...BASE,
    sections: [
      {
        heading: 'IV. TRÁCH NHIỆM TIẾP THEO',
        clauses: [
          '1. Người sử dụng tài khoản không dùng lại mật khẩu cũ ở bất kỳ hệ thống nào; báo ngay cho lãnh đạo nhà trường khi phát hiện thêm dấu hiệu bất thường.',
          '2. Cán bộ phụ trách giữ nguyên nhật ký và các bằng chứng; hoàn thành các việc còn lại tại mục III; không cung cấp nội dung sự cố cho người không có trách nhiệm.',
          '3. Việc cấp lại hoặc thu hồi tài khoản được lập biên bản riêng.',
        ],
      },
    ],
    recipients: ['Như các bên;', 'Lưu: VT, hồ sơ sự cố.'],
  },
  'bao-cao-su-co': {
    ...BASE,
    sections: [
      {
        heading: 'IV. ĐỀ NGHỊ',
        clauses: [
          'Nhà trường kính báo cáo và đề nghị cơ quan cấp trên hỗ trợ kiểm tra nhật ký truy cập trên hệ thống trung tâm, hướng dẫn các biện pháp cần thực hiện thêm (nếu có).',
        ],
      },
    ],
    recipients: ['Như trên;', 'Lưu: VT, hồ sơ sự cố.'],
  },
} satisfies Partial<Record<string, PaperTemplate>>;
