import { describe, expect, it } from 'vitest';
import {
  renderOfficialPaper,
  type OfficialPaper,
} from '../../../../../main/features/papers/documents/index.ts';
import { pageCount, pageText, qpdfCheck, textOf } from '../../../../support/pdf/judges.ts';

const PAPER: OfficialPaper = {
  kind: 'bien-ban-su-co',
  school: {
    superiorBody: 'UBND phường Thủy Nguyên',
    schoolName: 'Trường THCS Hoa Phượng',
    abbreviation: 'THCSHP',
    place: 'Thủy Nguyên',
  },
  meta: {
    number: 5,
    year: 2026,
    symbol: 'BBSC-THCSHP',
    paperId: '01960000-0000-7000-8000-000000000001',
    version: 1,
    issuedAt: '2026-11-22T02:30:00.000Z',
    contentDigest: 'ab'.repeat(32),
    auditHead: 'cd'.repeat(32),
    vaultId: '01960000-0000-7000-8000-000000000002',
  },
  name: 'BIÊN BẢN',
  about: 'Sự cố an ninh dữ liệu',
  dated: false,
  addressee: '',
  opening: { at: null, venue: 'Trường THCS Hoa Phượng' },
  parties: [
    {
      role: 'Người báo',
      person: { fullName: 'Nguyễn Thị Hương', title: 'Giáo viên', department: 'Tổ Khoa học xã hội' },
    },
  ],
  body: [
    { type: 'section', text: 'I. NỘI DUNG SỰ CỐ' },
    { type: 'facts', rows: [['Thời điểm phát hiện', '07 giờ 15 phút ngày 20/11/2026']] },
    { type: 'text', text: 'Tài khoản bị người khác đăng nhập.' },
    {
      type: 'table',
      columns: [
        { title: 'Việc', share: 0.7 },
        { title: 'Hạn', share: 0.3 },
      ],
      rows: [['Khóa tài khoản trên hệ thống trung tâm', 'Ngay']],
    },
    { type: 'clauses' },
  ],
  closing: ['Biên bản đã được đọc lại cho mọi người cùng nghe.'],
  signatures: [
    { field: 'NguoiBao', role: 'NGƯỜI BÁO', fullName: 'Nguyễn Thị Hương' },
    { field: 'ThuTruong', role: 'KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG', fullName: 'Trần Thị Bích Ngọc' },
  ],
  template: {
    version: 2,
    headerLines: [],
    legalBasis: ['Căn cứ Quy chế sử dụng cơ sở dữ liệu của nhà trường'],
    sections: [{ heading: 'II. CAM KẾT', clauses: ['1. Các bên giữ kín nội dung sự cố.'] }],
    extraWitnesses: [{ title: 'Đại diện ban thanh tra', fullName: 'Lê Văn Hùng' }],
    recipients: ['UBND phường (để báo cáo);', 'Lưu: VT.'],
  },
};

describe('an official paper', () => {
  it('prints its parts and the clauses of the template in order, as a sound PDF', () => {
    const bytes = renderOfficialPaper(PAPER);
    expect(qpdfCheck(bytes).status).toBe(0);
    const text = textOf(bytes);
    const parts = [
      'Số: 05/BBSC-THCSHP',
      'Sự cố an ninh dữ liệu',
      'Căn cứ Quy chế',
      'Người báo',
      'I. NỘI DUNG SỰ CỐ',
      'Khóa tài khoản',
      'II. CAM KẾT',
      'đọc lại',
      'NGƯỜI BÁO',
      'Nơi nhận',
    ];
    const at = parts.map((part) => text.indexOf(part));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at).not.toContain(-1);
    expect(text).toContain('ĐẠI DIỆN BAN THANH TRA');
  });

  it('gives the same bytes from the same content, also after it was stored as JSON', () => {
    const stored = JSON.parse(JSON.stringify(PAPER)) as OfficialPaper;
    expect(Buffer.from(renderOfficialPaper(stored)).equals(renderOfficialPaper(PAPER))).toBe(true);
  });

  it("takes the school's own header lines instead of the profile", () => {
    const template = { ...PAPER.template, headerLines: ['Phòng Văn hóa - Xã hội', 'Trường THCS Hoa Phượng'] };
    expect(textOf(renderOfficialPaper({ ...PAPER, template }))).toContain('PHÒNG VĂN HÓA - XÃ HỘI');
  });

  it('dates a decision on its first page and lets a single signer sign at the right', () => {
    const decision: OfficialPaper = {
      ...PAPER,
      kind: 'quyet-dinh-giao-nhiem-vu',
      name: 'QUYẾT ĐỊNH',
      dated: true,
      opening: null,
      parties: [],
      signatures: [{ field: 'ThuTruong', role: 'HIỆU TRƯỞNG', fullName: 'Trần Thị Bích Ngọc' }],
      template: { ...PAPER.template, extraWitnesses: [] },
    };
    const bytes = renderOfficialPaper(decision);
    expect(pageCount(bytes)).toBe(1);
    expect(pageText(bytes, 1)).toContain('Thủy Nguyên, ngày 22 tháng 11 năm 2026');
  });
});
