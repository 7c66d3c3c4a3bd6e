import {
  italic,
  keepTail,
  letterhead,
  numberLine,
  paragraph,
  recipients,
  signatureBlock,
  type Atom,
} from '../../../platform/pdf/index.ts';
import { opening, party, section, title } from '../../papers/index.ts';
import { accountTable } from './account-table.ts';
import { rightsTable } from './rights-table.ts';
import type { HandoverPaper } from './types.ts';

/** Biên bản bàn giao tài khoản, with the rights as they are when it is issued (NĐ 30/2020 Mẫu 1.9, adapted). */
export function handoverMinutes(paper: HandoverPaper): Atom[] {
  const { school, meta, giver, receiver, witness, account } = paper;
  const password = paper.slipNumber
    ? `Giao riêng trong phiếu niêm phong ${lowerFirst(paper.slipNumber)}`
    : 'Giao riêng trong phiếu niêm phong';
  const commitment = paper.commitmentNumber ? ` ${lowerFirst(paper.commitmentNumber)}` : '';
  return [
    letterhead(school, { numberLine: numberLine(meta.number, meta.symbol) }),
    ...title('BIÊN BẢN', `Bàn giao tài khoản ${account.systemName}`),
    ...(paper.legalBasis ?? []).flatMap((basis) => paragraph([italic(`${basis};`)])),
    ...opening(paper.handedAt, meta.year, paper.venue ?? school.schoolName),
    ...party(1, 'Bên giao', giver),
    ...party(2, 'Bên nhận', receiver),
    ...party(3, 'Người chứng kiến', witness),
    ...paragraph('Các bên thống nhất lập biên bản bàn giao tài khoản với nội dung sau:', {
      keepWithNext: true,
    }),
    ...section('I. TÀI KHOẢN BÀN GIAO'),
    ...accountTable(account, [['Mật khẩu ban đầu', password]]),
    ...section('II. QUYỀN ĐƯỢC GIAO'),
    ...rightsTable(paper.rights),
    ...section('III. TRÁCH NHIỆM CỦA CÁC BÊN'),
    ...paragraph(
      '1. Bên giao cấp đúng tài khoản và quyền ghi tại mục I và mục II; hướng dẫn sử dụng; không giữ, không hỏi và không dùng mật khẩu của bên nhận.',
    ),
    ...paragraph(
      '2. Bên nhận kiểm tra phiếu còn nguyên niêm phong; đổi mật khẩu ngay trong lần đăng nhập đầu tiên; tự mình sử dụng tài khoản đúng nhiệm vụ được phân công và chịu trách nhiệm về mọi thao tác thực hiện bằng tài khoản này.',
    ),
    ...paragraph(
      '3. Khi tài khoản bị lỗi, bị mất, bị người khác sử dụng hoặc khi thay đổi công việc, chuyển công tác, bên nhận báo ngay cho lãnh đạo nhà trường để xử lý.',
    ),
    ...keepTail(
      paragraph(`4. Bên nhận ký bản cam kết bảo đảm an ninh dữ liệu${commitment} kèm theo biên bản này.`),
      1,
    ),
    ...keepTail(
      paragraph(
        'Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản, đã đọc lại cho mọi người cùng nghe, thống nhất và cùng ký tên.',
      ),
      2,
    ),
    { ...signatures(paper), keep: true },
    ...recipients(['Như các bên;', 'Lưu: VT, hồ sơ tài khoản.']),
  ];
}

function signatures({ giver, receiver, witness }: HandoverPaper): Atom {
  return signatureBlock([
    { field: 'BenGiao', role: 'BÊN GIAO', name: giver.fullName },
    { field: 'BenNhan', role: 'BÊN NHẬN', name: receiver.fullName },
    { field: 'NguoiChungKien', role: 'NGƯỜI CHỨNG KIẾN', name: witness.fullName },
  ]);
}

/** "Số 05/PC-…" inside a sentence. */
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
