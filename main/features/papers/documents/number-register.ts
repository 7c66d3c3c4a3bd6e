import {
  centredText,
  gap,
  keepTail,
  letterhead,
  paragraph,
  shortDate,
  signatureBlock,
  table,
  type Layout,
} from '../../../platform/pdf/index.ts';
import type { NumberRegister, RegisterEntry } from '../domain/number-register.ts';
import { stateInWords } from '../domain/state-in-words.ts';

export interface NumberRegisterSheet {
  readonly school: { readonly superiorBody: string; readonly schoolName: string; readonly place: string };
  readonly year: number;
  /** "Biên bản bàn giao tài khoản". */
  readonly title: string;
  readonly register: NumberRegister;
  /** ISO moment of the print. */
  readonly printedAt: string;
  readonly printedBy: string;
}

/** Sổ đăng ký văn bản of one kind and one year; the heading row stands on every page. */
export function numberRegisterLayout(sheet: NumberRegisterSheet): Layout {
  const { school, year, title, register, printedAt } = sheet;
  const { entries, missing, last } = register;
  const rows = table(
    [
      { title: 'Số, ký hiệu', share: 0.22 },
      { title: 'Ngày', share: 0.12, align: 'center' },
      { title: 'Tên loại và trích yếu', share: 0.2 },
      { title: 'Người liên quan', share: 0.16 },
      { title: 'Trạng thái', share: 0.12 },
      { title: 'Ghi chú', share: 0.18 },
    ],
    entries.map((entry) => [
      entry.symbol,
      entry.issuedAt === null ? '' : shortDate(entry.issuedAt),
      entry.title,
      entry.person,
      stateInWords(entry.state),
      noteOf(entry),
    ]),
    { size: 10.5 },
  );
  const ended = entries.filter(({ state }) => state === 'void').length;
  const counted =
    last === 0
      ? 'Chưa có số nào được cấp.'
      : `Sổ có ${last} số, từ 01 đến ${String(last).padStart(2, '0')}; ${ended === 0 ? 'không có số nào bị hủy' : `${ended} số đã hủy, vẫn giữ chỗ`}; ${
          missing.length === 0 ? 'số liên tục, không thiếu' : `THIẾU số: ${missing.join(', ')}`
        }.`;
  return {
    title: `Sổ đăng ký văn bản năm ${year}: ${title}`,
    author: school.schoolName,
    createdAt: printedAt,
    atoms: [
      letterhead(school, { datedAt: printedAt }),
      gap(8),
      ...centredText('SỔ ĐĂNG KÝ VĂN BẢN ĐI', 14, 'bold'),
      ...centredText(`${title}, năm ${year}`, 13, 'bold'),
      gap(4),
      // The count and the signature stay with the last row.
      ...keepTail(rows, 1),
      ...paragraph(counted, { firstLine: 0, before: 8, keepWithNext: true }),
      signatureBlock([
        { role: '', note: '', name: '' },
        { role: 'NGƯỜI IN SỔ', name: sheet.printedBy },
      ]),
    ],
  };
}

/** Why a number was cancelled or refused, or when its paper was signed; and what must be read beside it. */
export function noteOf({ state, reason, signedOn, remark }: RegisterEntry): string {
  if (state === null) return 'Không tìm thấy văn bản mang số này';
  if (reason !== '') return reason;
  const signed = signedOn === null ? '' : `Ký ngày ${signedOn.split('-').reverse().join('/')}`;
  return [signed, remark].filter((part) => part !== '').join('. ');
}
