import {
  dateInWords,
  hourInWords,
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
import type { RevocationPaper } from './types.ts';

/** Biên bản thu hồi tài khoản (QĐ 20/QĐ-THCS 2025, 7.1: broken account, change of work, transfer). */
export function revocationMinutes(paper: RevocationPaper): Atom[] {
  const { school, meta, taker, holder, witness, account } = paper;
  const moment = `${hourInWords(paper.revokedAt)}, ${dateInWords(paper.revokedAt)}`;
  return [
    letterhead(school, { numberLine: numberLine(meta.number, meta.symbol) }),
    ...title('BIÊN BẢN', `Thu hồi tài khoản ${account.systemName}`),
    ...opening(meta.issuedAt, meta.year, paper.venue ?? school.schoolName),
    ...party(1, 'Bên thu hồi', taker),
    ...party(2, 'Bên giao lại', holder),
    ...party(3, 'Người chứng kiến', witness),
    ...paragraph(`Nhà trường thu hồi tài khoản dưới đây. Lý do: ${paper.reason}.`, { keepWithNext: true }),
    ...section('I. TÀI KHOẢN THU HỒI'),
    ...accountTable(account, [['Ngừng sử dụng từ', moment]]),
    ...section('II. QUYỀN CHẤM DỨT'),
    ...rightsTable(paper.rights),
    ...section('III. CÁC BÊN XÁC NHẬN'),
    ...paragraph('1. Bên thu hồi đã khóa tài khoản và gỡ các quyền nêu tại mục II trên hệ thống.'),
    ...paragraph(
      '2. Bên giao lại không còn sử dụng tài khoản; không giữ bản sao dữ liệu của hệ thống ngoài phạm vi được phép; tiếp tục giữ kín thông tin đã biết.',
    ),
    ...keepTail(
      paragraph(
        paper.successor
          ? `3. Công việc và dữ liệu còn dở dang được giao cho ông (bà) ${paper.successor} tiếp tục thực hiện bằng tài khoản của người đó.`
          : '3. Công việc và dữ liệu còn dở dang (nếu có) được tiếp tục theo phân công của lãnh đạo nhà trường.',
      ),
      2,
    ),
    ...keepTail(
      paragraph(
        'Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản, đã đọc lại cho mọi người cùng nghe, thống nhất và cùng ký tên.',
      ),
      2,
    ),
    {
      ...signatureBlock([
        { field: 'BenGiao', role: 'BÊN GIAO LẠI', name: holder.fullName },
        { field: 'BenNhan', role: 'BÊN THU HỒI', name: taker.fullName },
        { field: 'NguoiChungKien', role: 'NGƯỜI CHỨNG KIẾN', name: witness.fullName },
      ]),
      keep: true,
    },
    ...recipients(['Như các bên;', 'Lưu: VT, hồ sơ tài khoản.']),
  ];
}
