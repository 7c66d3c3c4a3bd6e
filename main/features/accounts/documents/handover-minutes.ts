import { keepTail, letterhead, numberLine, paragraph, type Atom } from '../../../platform/pdf/index.ts';
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
import type { HandoverPaper } from './types.ts';
import { lowerFirst, wordingOf } from './wording.ts';

/** Biên bản bàn giao tài khoản, with the rights as they are when it is issued (NĐ 30/2020 Mẫu 1.9, adapted). */
export function handoverMinutes(paper: HandoverPaper): Atom[] {
  const { school, meta, giver, receiver, witness, account } = paper;
  const password = paper.slipNumber
    ? `Giao riêng trong phiếu niêm phong ${lowerFirst(paper.slipNumber)}`
    : 'Giao riêng trong phiếu niêm phong';
  const wording = wordingOf(paper);
  return [
    letterhead(headedSchool(school, wording), { numberLine: numberLine(meta.number, meta.symbol) }),
    ...title('BIÊN BẢN', `Bàn giao tài khoản ${account.systemName}`),
    ...legalBasis(wording),
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
    ...clauses(wording, 1),
    ...keepTail(
      paragraph(
        'Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản, đã đọc lại cho mọi người cùng nghe, thống nhất và cùng ký tên.',
      ),
      2,
    ),
    ...signatureRows(
      [
        { field: 'BenGiao', role: 'BÊN GIAO', name: giver.fullName },
        { field: 'BenNhan', role: 'BÊN NHẬN', name: receiver.fullName },
        { field: 'NguoiChungKien', role: 'NGƯỜI CHỨNG KIẾN', name: witness.fullName },
      ],
      wording,
    ),
    ...recipientsOf(wording),
  ];
}
