import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';

export const CUSTODY_KINDS = [
  'bien-ban-tiep-nhan',
  'bien-ban-giao-quan-tri',
  'bien-ban-tra-quan-tri',
  'quyet-dinh-giao-nhiem-vu',
] as const satisfies readonly PaperKind[];

const CIRCULAR =
  'Căn cứ Thông tư số 42/2021/TT-BGDĐT ngày 30/12/2021 của Bộ Giáo dục và Đào tạo quy định về cơ sở dữ liệu giáo dục và đào tạo';
const wording = (
  template: Partial<PaperTemplate> & { readonly clauses: readonly string[] },
): PaperTemplate => ({
  headerLines: [],
  legalBasis: template.legalBasis ?? [],
  sections: [{ heading: '', clauses: template.clauses }],
  extraWitnesses: [],
  recipients: template.recipients ?? ['Như các bên;', 'Lưu: VT, hồ sơ tài khoản quản trị.'],
});

/** In our own words, after KH 4968/KH-SGDĐT (2025) mục 3c and 5, cv 1456/SGDĐT (2023) mục 1. */
export const CUSTODY_WORDING: Readonly<Record<(typeof CUSTODY_KINDS)[number], PaperTemplate>> = {
  'bien-ban-tiep-nhan': wording({
    clauses: [
      '1. Bên giao giao đủ tài khoản, tài liệu nêu tại mục I và hướng dẫn sử dụng.',
      '2. Bên nhận đổi mật khẩu ngay lần đăng nhập đầu tiên và bảo mật tài khoản.',
      '3. Thủ trưởng đơn vị trực tiếp quản lý tài khoản, hoặc giao bằng văn bản cho người phụ trách; chịu trách nhiệm về an ninh dữ liệu của nhà trường.',
      '4. Tài khoản bị mất, bị lộ, bị dùng trái phép: bên nhận báo ngay cho bên giao.',
    ],
  }),
  'bien-ban-giao-quan-tri': wording({
    clauses: [
      '1. Bên giao chuyển đủ tài liệu, việc dở dang; không dùng tài khoản nữa.',
      '2. Bên nhận kiểm tra đăng nhập được, đổi mật khẩu ngay khi nhận; tự mình sử dụng tài khoản đúng nhiệm vụ, không cho mượn, không để người khác dùng.',
      '3. Mọi việc cấp, đổi, thu hồi tài khoản cho cán bộ, giáo viên đều theo phân công của Hiệu trưởng và có biên bản.',
      '4. Tài khoản bị mất, bị lộ, bị dùng trái phép: báo ngay cho Hiệu trưởng.',
    ],
  }),
  'bien-ban-tra-quan-tri': wording({
    clauses: [
      '1. Bên giao giao đủ tài khoản, tài liệu nêu tại mục I; từ khi ký không dùng, không giữ lại mật khẩu của tài khoản.',
      '2. Bên nhận kiểm tra đăng nhập được, đổi mật khẩu hoặc khóa tài khoản ngay khi nhận; từ khi ký chịu trách nhiệm về tài khoản.',
      '3. Hồ sơ cấp, đổi, thu hồi tài khoản của cán bộ, giáo viên, nhân viên vẫn lưu tại nhà trường để phục vụ kiểm tra.',
      '4. Việc còn dở dang, tài khoản đã cấp mà chưa bàn giao: nhà trường báo cho bên nhận khi ký biên bản này.',
    ],
  }),
  'quyet-dinh-giao-nhiem-vu': wording({
    legalBasis: [CIRCULAR, 'Căn cứ yêu cầu nhiệm vụ và năng lực của viên chức, người lao động'],
    clauses: [
      'Điều 2. Người được giao nhiệm vụ cấp, phân quyền, điều chỉnh, thu hồi tài khoản của cán bộ, giáo viên, nhân viên đúng phân công; bảo mật tài khoản quản trị; chịu trách nhiệm trước Hiệu trưởng về việc quản lý, sử dụng tài khoản.',
      'Điều 3. Việc bàn giao tài khoản được lập biên bản. Khi thay đổi công việc hoặc khi Hiệu trưởng yêu cầu, người được giao nhiệm vụ giao trả tài khoản bằng biên bản.',
      'Điều 4. Quyết định có hiệu lực kể từ ngày ký. Các bộ phận liên quan và người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
    ],
    recipients: ['Như Điều 4;', 'UBND cấp xã (để báo cáo);', 'Lưu: VT, hồ sơ tài khoản quản trị.'],
  }),
};
