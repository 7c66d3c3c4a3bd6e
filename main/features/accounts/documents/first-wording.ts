import type { PaperTemplate } from '../../../../preload/contract/vocabulary/templates.ts';
import type { AccountPaperKind } from './types.ts';

/**
 * The program's own wording. Papers issued before a wording was kept with them are drawn with it as well: it never
 * changes, a better one becomes a new constant.
 */
export const FIRST_WORDING: Readonly<Record<AccountPaperKind, PaperTemplate>> = {
  'bien-ban-ban-giao': {
    headerLines: [],
    legalBasis: [],
    sections: [
      {
        heading: 'III. TRÁCH NHIỆM CỦA CÁC BÊN',
        clauses: [
          '1. Bên giao cấp đúng tài khoản và quyền ghi tại mục I và mục II; hướng dẫn sử dụng; không giữ, không hỏi và không dùng mật khẩu của bên nhận.',
          '2. Bên nhận kiểm tra phiếu còn nguyên niêm phong; đổi mật khẩu ngay trong lần đăng nhập đầu tiên; tự mình sử dụng tài khoản đúng nhiệm vụ được phân công và chịu trách nhiệm về mọi thao tác thực hiện bằng tài khoản này.',
          '3. Khi tài khoản bị lỗi, bị mất, bị người khác sử dụng hoặc khi thay đổi công việc, chuyển công tác, bên nhận báo ngay cho lãnh đạo nhà trường để xử lý.',
          '4. Bên nhận ký bản cam kết bảo đảm an ninh dữ liệu {soCamKet} kèm theo biên bản này.',
        ],
      },
    ],
    extraWitnesses: [],
    recipients: ['Như các bên;', 'Lưu: VT, hồ sơ tài khoản.'],
  },
  // In our own words, after cv 1456/SGDĐT (2023), the 2024–2025 dispatch §3 and QĐ 20/QĐ-THCS (2025) parts I and II.7.
  'cam-ket': {
    headerLines: [],
    legalBasis: [],
    sections: [
      {
        heading: 'I. TÔI CÓ TRÁCH NHIỆM',
        clauses: [
          '1. Tự mình sử dụng tài khoản; không cho mượn, không bàn giao, không để người khác đăng nhập bằng tài khoản của tôi. Khi cần người giúp nhập dữ liệu, tôi báo cáo lãnh đạo nhà trường và vẫn chịu trách nhiệm.',
          '2. Đổi mật khẩu ngay trong lần đăng nhập đầu tiên; đặt mật khẩu khó đoán, không dùng chung với nơi khác, không để người khác biết; đăng xuất khi rời máy.',
          '3. Chỉ truy cập dữ liệu trong phạm vi quyền được giao; cập nhật đầy đủ, chính xác, kịp thời; sửa điểm đúng quy trình, có minh chứng và khóa lại ngay sau khi sửa.',
          '4. Giữ kín thông tin cá nhân của học sinh, gia đình học sinh và đồng nghiệp; chỉ in, sao chép, gửi dữ liệu ra ngoài hệ thống khi nhiệm vụ yêu cầu và được phép.',
          '5. Báo ngay cho lãnh đạo nhà trường khi tài khoản bị mất, bị đánh cắp, bị người khác sử dụng hoặc khi phát hiện lỗi, dấu hiệu lộ lọt dữ liệu.',
          '6. Giao lại tài khoản khi thay đổi công việc, chuyển công tác hoặc nghỉ việc.',
        ],
      },
      {
        heading: 'II. TÔI KHÔNG THỰC HIỆN CÁC HÀNH VI',
        clauses: [
          'a) Cung cấp, chia sẻ, sao chép, khai thác dữ liệu để trục lợi hoặc trái mục đích;',
          'b) Truy cập trái phép, vượt quyền, can thiệp vào dữ liệu ngoài phạm vi phân quyền;',
          'c) Cố ý nhập sai, làm sai lệch thông tin hoặc cập nhật dữ liệu không đúng thực tế;',
          'd) Bỏ qua biện pháp bảo mật, để lộ lọt, mất mát, thất thoát dữ liệu;',
          'đ) Vi phạm pháp luật về an toàn thông tin mạng, dữ liệu cá nhân, bí mật nhà nước.',
        ],
      },
    ],
    extraWitnesses: [],
    recipients: [],
  },
  'phieu-cap': { headerLines: [], legalBasis: [], sections: [], extraWitnesses: [], recipients: [] },
  'bien-ban-thu-hoi': {
    headerLines: [],
    legalBasis: [],
    sections: [
      {
        heading: 'III. CÁC BÊN XÁC NHẬN',
        clauses: [
          '1. Bên thu hồi đã khóa tài khoản và gỡ các quyền nêu tại mục II trên hệ thống.',
          '2. Bên giao lại không còn sử dụng tài khoản; không giữ bản sao dữ liệu của hệ thống ngoài phạm vi được phép; tiếp tục giữ kín thông tin đã biết.',
          '3. Công việc và dữ liệu còn dở dang {viecDoDang}.',
        ],
      },
    ],
    extraWitnesses: [],
    recipients: ['Như các bên;', 'Lưu: VT, hồ sơ tài khoản.'],
  },
};
