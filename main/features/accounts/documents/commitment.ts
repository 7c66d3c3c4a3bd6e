import {
  bold,
  keepTail,
  letterhead,
  mm,
  numberLine,
  paragraph,
  type Atom,
} from '../../../platform/pdf/index.ts';
import { clauses, headedSchool, legalBasis, recipientsOf, signatureRows, title } from '../../papers/index.ts';
import type { CommitmentPaper } from './types.ts';
import { wordingOf } from './wording.ts';

/** Cam kết bảo đảm an ninh dữ liệu of one person. */
export function commitment(paper: CommitmentPaper): Atom[] {
  const { school, meta, person, head, account } = paper;
  const wording = wordingOf(paper);
  const about = [
    person.title && `Chức vụ: ${person.title}`,
    person.department && `Bộ phận: ${person.department}`,
    person.personalId && `Số định danh cá nhân: ${person.personalId}`,
  ].filter(Boolean);
  return [
    letterhead(headedSchool(school, wording), {
      numberLine: numberLine(meta.number, meta.symbol),
      datedAt: meta.issuedAt,
    }),
    ...title('BẢN CAM KẾT', 'Bảo đảm an ninh dữ liệu khi sử dụng tài khoản'),
    ...legalBasis(wording),
    ...paragraph(['Tôi là: ', bold(person.fullName), `. ${about.length > 0 ? `${about.join('. ')}.` : ''}`]),
    ...paragraph([
      `Được ${school.schoolName} cấp tài khoản `,
      bold(account.login),
      ` để sử dụng ${account.systemName} năm học ${paper.schoolYear}, tôi cam kết:`,
    ]),
    ...clauses(wording),
    ...keepTail(
      paragraph(
        'Tôi đã đọc, hiểu rõ các nội dung trên. Nếu vi phạm, tôi chịu trách nhiệm trước nhà trường và trước pháp luật theo quy định.',
      ),
      2,
    ),
    ...signatureRows(
      [
        {
          field: 'ThuTruong',
          role: ['XÁC NHẬN CỦA THỦ TRƯỞNG', paper.headRole ?? ''].join('\n').trim(),
          note: '(Ký, ghi rõ họ tên, đóng dấu)',
          name: head.fullName,
        },
        { field: 'NguoiCamKet', role: 'NGƯỜI CAM KẾT', name: person.fullName },
      ],
      wording,
      { before: 8, room: mm(19) },
    ),
    ...recipientsOf(wording),
  ];
}
