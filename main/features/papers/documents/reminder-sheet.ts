import {
  centredText,
  dateInWords,
  gap,
  hourInWords,
  letterhead,
  paragraph,
  renderLayout,
  shortDate,
  signatureBlock,
  table,
  type Atom,
  type Letterhead,
} from '../../../platform/pdf/index.ts';
import type { PersonToSign } from '../domain/people-to-sign.ts';

export interface ReminderSheet {
  school: Letterhead;
  /** ISO moment of the count. */
  countedAt: string;
  /** "toàn trường" or a department's name. */
  scope: string;
  /** ISO moment by which the papers are to be signed, if one is set. */
  dueAt?: string | undefined;
  preparedBy: string;
  missing: readonly PersonToSign[];
}

/** Danh sách chưa ký, to be put up in the staff room or carried round. Not archived, so it has no number and no code. */
export function renderReminderSheet(sheet: ReminderSheet): Uint8Array {
  return renderLayout({
    title: 'Danh sách chưa ký',
    author: sheet.school.schoolName,
    createdAt: sheet.countedAt,
    atoms: reminderSheet(sheet),
  });
}

function reminderSheet(sheet: ReminderSheet): Atom[] {
  const papers = sheet.missing.reduce((sum, person) => sum + person.papers.length, 0);
  const due = sheet.dueAt
    ? ` Đề nghị ký xong trước ${hourInWords(sheet.dueAt)}, ${dateInWords(sheet.dueAt)}.`
    : ' Đề nghị đến phòng hành chính ký trong thời gian sớm nhất.';
  const counted = `Tính đến ${hourInWords(sheet.countedAt)}, ${dateInWords(sheet.countedAt)}`;
  return [
    letterhead(sheet.school, { datedAt: sheet.countedAt }),
    gap(10),
    ...centredText('DANH SÁCH CHƯA KÝ', 14, 'bold'),
    ...centredText(`Văn bản tài khoản, phạm vi: ${sheet.scope}`, 14, 'bold'),
    ...paragraph(
      sheet.missing.length === 0
        ? `${counted}, tất cả văn bản đã được ký.`
        : `${counted}, còn ${sheet.missing.length} người chưa ký ${papers} văn bản.${due}`,
    ),
    ...rows(sheet.missing),
    signatureBlock([
      { role: '', note: '', name: '' },
      { role: 'NGƯỜI LẬP DANH SÁCH', name: sheet.preparedBy },
    ]),
  ];
}

function rows(missing: readonly PersonToSign[]): Atom[] {
  if (missing.length === 0) return [];
  const body = table(
    [
      { title: 'STT', share: 0.07, align: 'center' },
      { title: 'Họ và tên', share: 0.22 },
      { title: 'Tổ, bộ phận', share: 0.17 },
      { title: 'Văn bản chưa ký', share: 0.41 },
      { title: 'Phát hành', share: 0.13, align: 'center' },
    ],
    missing.map(({ fullName, department, papers }, index) => [
      String(index + 1),
      fullName,
      department,
      papers.map(({ title, symbol }) => `${title} ${symbol}`).join('; '),
      [...new Set(papers.map(({ issuedAt }) => shortDate(issuedAt)))].join(', '),
    ]),
    { size: 11 },
  );
  // The signature stays with the last row.
  return body.map((atom, index) => (index === body.length - 1 ? { ...atom, keep: true } : atom));
}
