import { describe, expect, it } from 'vitest';
import { renderReminderSheet } from '../../../../../main/features/papers/documents/index.ts';
import type { PersonToSign } from '../../../../../main/features/papers/domain/people-to-sign.ts';
import { LONG_NAME, SCHOOL } from '../../../../support/pdf/invented-papers.ts';
import { judgesExpected, pageCount, pageText, qpdfCheck, textOf } from '../../../../support/pdf/judges.ts';

const sheet = (missing: PersonToSign[]): Uint8Array =>
  renderReminderSheet({
    school: SCHOOL,
    countedAt: '2026-09-15T01:30:00Z',
    scope: 'toàn trường',
    dueAt: '2026-09-18T10:00:00Z',
    preparedBy: 'Vũ Đăng Khuê',
    missing,
  });

const missing = (count: number): PersonToSign[] =>
  Array.from({ length: count }, (_, index) => ({
    fullName: index % 2 === 0 ? LONG_NAME : 'Đỗ Lê Thúy Ái',
    department: 'Tổ Khoa học tự nhiên',
    papers: ['BBBG', 'CK'].map((kind) => ({
      title: 'Biên bản bàn giao',
      symbol: `${index + 1}/${kind}-THCSĐX`,
      issuedAt: '2026-09-05T01:30:00Z',
    })),
  }));

describe.runIf(judgesExpected)('reminder sheet', () => {
  it('counts people and papers and says until when', () => {
    const text = textOf(sheet(missing(3)));
    expect(text).toContain('còn 3 người chưa ký 6 văn bản');
    expect(text).toContain('trước 17 giờ 00 phút, ngày 18 tháng 9 năm 2026');
    expect(text).toContain('05/09/2026');
  });

  it('goes over several pages with its heading and ends with a row above the signature', () => {
    const bytes = sheet(missing(70));
    expect(qpdfCheck(bytes).status).toBe(0);
    const pages = pageCount(bytes);
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page++) expect(pageText(bytes, page)).toContain('Họ và tên');
    expect(pageText(bytes, pages)).toContain('NGƯỜI LẬP DANH SÁCH');
    expect(pageText(bytes, pages)).toContain('70');
  });

  it('says so when nothing is missing', () => {
    expect(textOf(sheet([]))).toContain('tất cả văn bản đã được ký');
  });
});
