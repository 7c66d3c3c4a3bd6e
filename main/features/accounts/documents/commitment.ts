import {
  bold,
  keepTail,
  letterhead,
  mm,
  numberLine,
  paragraph,
  signatureBlock,
  type Atom,
} from '../../../platform/pdf/index.ts';
import { section, title } from '../../papers/index.ts';
import type { CommitmentPaper } from './types.ts';

/** In our own words, after cv 1456/SGDĐT (2023), the 2024–2025 dispatch §3 and QĐ 20/QĐ-THCS (2025) parts I and II.7. */
const DUTIES: readonly string[] = [
  '1. Tự mình sử dụng tài khoản; không cho mượn, không bàn giao, không để người khác đăng nhập bằng tài khoản của tôi. Khi cần người giúp nhập dữ liệu, tôi báo cáo lãnh đạo nhà trường và vẫn chịu trách nhiệm.',
  '2. Đổi mật khẩu ngay trong lần đăng nhập đầu tiên; đặt mật khẩu khó đoán, không dùng chung với nơi khác, không để người khác biết; đăng xuất khi rời máy.',
  '3. Chỉ truy cập dữ liệu trong phạm vi quyền được giao; cập nhật đầy đủ, chính xác, kịp thời; sửa điểm đúng quy trình, có minh chứng và khóa lại ngay sau khi sửa.',
  '4. Giữ kín thông tin cá nhân của học sinh, gia đình học sinh và đồng nghiệp; chỉ in, sao chép, gửi dữ liệu ra ngoài hệ thống khi nhiệm vụ yêu cầu và được phép.',
  '5. Báo ngay cho lãnh đạo nhà trường khi tài khoản bị mất, bị đánh cắp, bị người khác sử dụng hoặc khi phát hiện lỗi, dấu hiệu lộ lọt dữ liệu.',
  '6. Giao lại tài khoản khi thay đổi công việc, chuyển công tác hoặc nghỉ việc.',
];

const PROHIBITED: readonly string[] = [
  'a) Cung cấp, chia sẻ, sao chép, khai thác dữ liệu để trục lợi hoặc trái mục đích;',
  'b) Truy cập trái phép, vượt quyền, can thiệp vào dữ liệu ngoài phạm vi phân quyền;',
  'c) Cố ý nhập sai, làm sai lệch thông tin hoặc cập nhật dữ liệu không đúng thực tế;',
  'd) Bỏ qua biện pháp bảo mật, để lộ lọt, mất mát, thất thoát dữ liệu;',
  'đ) Vi phạm pháp luật về an toàn thông tin mạng, dữ liệu cá nhân, bí mật nhà nước.',
];

/** Cam kết bảo đảm an ninh dữ liệu of one person. */
export function commitment(paper: CommitmentPaper): Atom[] {
  const { school, meta, person, head, account } = paper;
  const about = [
    person.title && `Chức vụ: ${person.title}`,
    person.department && `Bộ phận: ${person.department}`,
    person.personalId && `Số định danh cá nhân: ${person.personalId}`,
  ].filter(Boolean);
  return [
    letterhead(school, { numberLine: numberLine(meta.number, meta.symbol), datedAt: meta.issuedAt }),
    ...title('BẢN CAM KẾT', 'Bảo đảm an ninh dữ liệu khi sử dụng tài khoản'),
    ...paragraph(['Tôi là: ', bold(person.fullName), `. ${about.length > 0 ? `${about.join('. ')}.` : ''}`]),
    ...paragraph([
      `Được ${school.schoolName} cấp tài khoản `,
      bold(account.login),
      ` để sử dụng ${account.systemName} năm học ${paper.schoolYear}, tôi cam kết:`,
    ]),
    ...section('I. TÔI CÓ TRÁCH NHIỆM'),
    ...DUTIES.flatMap((text) => paragraph(text)),
    ...section('II. TÔI KHÔNG THỰC HIỆN CÁC HÀNH VI'),
    ...PROHIBITED.flatMap((text) => paragraph(text)),
    ...keepTail(
      paragraph(
        'Tôi đã đọc, hiểu rõ các nội dung trên. Nếu vi phạm, tôi chịu trách nhiệm trước nhà trường và trước pháp luật theo quy định.',
      ),
      2,
    ),
    signatureBlock(
      [
        {
          field: 'ThuTruong',
          role: 'XÁC NHẬN CỦA THỦ TRƯỞNG',
          note: '(Ký, ghi rõ họ tên, đóng dấu)',
          name: head.fullName,
        },
        { field: 'NguoiCamKet', role: 'NGƯỜI CAM KẾT', name: person.fullName },
      ],
      { before: 8, room: mm(19) },
    ),
  ];
}
