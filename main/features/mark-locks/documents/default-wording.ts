import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';

export const LOCK_KINDS = ['bien-ban-khoa-so', 'quyet-dinh-mo-so'] as const satisfies readonly PaperKind[];

const wording = (clauses: readonly string[], recipients: readonly string[]): PaperTemplate => ({
  headerLines: [],
  legalBasis: [
    'Căn cứ Thông tư số 22/2021/TT-BGDĐT ngày 20/7/2021 của Bộ Giáo dục và Đào tạo quy định về đánh giá học sinh trung học cơ sở và học sinh trung học phổ thông',
    'Căn cứ Thông tư số 27/2020/TT-BGDĐT ngày 04/9/2020 của Bộ Giáo dục và Đào tạo ban hành Quy định đánh giá học sinh tiểu học',
  ],
  sections: [{ heading: '', clauses }],
  extraWitnesses: [],
  recipients,
});

/** In our own words, after QĐ 20/QĐ-THCS (2025) mục 7.2: marks are locked at once, opened by the head's consent only. */
export const LOCK_WORDING: Readonly<Record<(typeof LOCK_KINDS)[number], PaperTemplate>> = {
  'bien-ban-khoa-so': wording(
    [
      '1. Kể từ thời điểm khóa, không ai nhập, sửa, xóa hoặc ghi đè được dữ liệu của các sổ nêu tại mục II.',
      '2. Việc sửa điểm sau khi khóa thực hiện theo phiếu đề nghị và biên bản sửa chữa dữ liệu có đủ chữ ký; sửa xong, ô điểm tự khóa lại.',
      '3. Mã kiểm tra được tính trên toàn bộ nội dung đã khóa. Nội dung trong sổ khác với mã kiểm tra này là đã bị thay đổi sau khi khóa.',
    ],
    ['Hiệu trưởng (để chỉ đạo);', 'Lưu: VT, hồ sơ sổ điểm.'],
  ),
  'quyet-dinh-mo-so': wording(
    [
      'Điều 2. Giáo viên được phân công chỉ cập nhật nội dung thuộc phạm vi nêu tại Điều 1, đúng lý do đã nêu, bằng tài khoản của mình. Hết thời hạn, sổ điểm tự khóa lại.',
      'Điều 3. Quyết định có hiệu lực kể từ khi ký. Cán bộ, giáo viên có liên quan chịu trách nhiệm thi hành Quyết định này.',
    ],
    ['Như Điều 3;', 'Lưu: VT, hồ sơ sổ điểm.'],
  ),
};
