import {
  dateInWords,
  hourInWords,
  keepTail,
  letterhead,
  numberLine,
  paragraph,
  type Atom,
} from '../../../platform/pdf/index.ts';
import {
  clauses,
  headedSchool,
  legalBasis,
  opening,
  party,
  recipientsOf,
  section,
  signatureRows,
  title,
} from '../../papers/index.ts';
import { accountTable } from './account-table.ts';
import { rightsTable } from './rights-table.ts';
import type { RevocationPaper } from './types.ts';
import { wordingOf } from './wording.ts';

/** Biên bản thu hồi tài khoản (QĐ 20/QĐ-THCS 2025, 7.1: broken account, change of work, transfer). */
export function revocationMinutes(paper: RevocationPaper): Atom[] {
  const { school, meta, taker, holder, witness, account } = paper;
  const wording = wordingOf(paper);
  const moment = `${hourInWords(paper.revokedAt)}, ${dateInWords(paper.revokedAt)}`;
  return [
    letterhead(headedSchool(school, wording), { numberLine: numberLine(meta.number, meta.symbol) }),
    ...title('BIÊN BẢN', `Thu hồi tài khoản ${account.systemName}`),
    ...legalBasis(wording),
    ...opening(meta.issuedAt, meta.year, paper.venue ?? school.schoolName),
    ...party(1, 'Bên thu hồi', taker),
    ...party(2, 'Bên giao lại', holder),
    ...party(3, 'Người chứng kiến', witness),
    ...paragraph(`Nhà trường thu hồi tài khoản dưới đây. Lý do: ${paper.reason}.`, { keepWithNext: true }),
    ...section('I. TÀI KHOẢN THU HỒI'),
    ...accountTable(account, [['Ngừng sử dụng từ', moment]]),
    ...section('II. QUYỀN CHẤM DỨT'),
    ...rightsTable(paper.rights),
    ...clauses(wording, 2),
    ...keepTail(
      paragraph(
        'Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản, đã đọc lại cho mọi người cùng nghe, thống nhất và cùng ký tên.',
      ),
      2,
    ),
    ...signatureRows(
      [
        { field: 'BenGiao', role: 'BÊN GIAO LẠI', name: holder.fullName },
        { field: 'BenNhan', role: 'BÊN THU HỒI', name: taker.fullName },
        { field: 'NguoiChungKien', role: 'NGƯỜI CHỨNG KIẾN', name: witness.fullName },
      ],
      wording,
    ),
    ...recipientsOf(wording),
  ];
}
