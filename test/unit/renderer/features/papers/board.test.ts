import { describe, expect, it } from 'vitest';
import {
  boardCounts,
  columnOf,
  idsAllowing,
  scanProblem,
  signedDayAllowed,
} from '../../../../../renderer/features/papers/board.ts';
import type { Paper } from '../../../../../renderer/features/papers/board.ts';

const paper = (over: Partial<Paper>): Paper => ({
  id: '1',
  kind: 'bien-ban-ban-giao',
  number: 5,
  year: 2026,
  symbol: '05/BB-THCSHP',
  title: 'Biên bản bàn giao',
  accountId: null,
  person: 'Đỗ Thị An',
  department: 'Tổ Toán',
  state: 'issued',
  issuedAt: '2026-11-20T01:00:00.000Z',
  sha256: '0'.repeat(64),
  pages: 2,
  signers: [{ field: 'a', role: 'Bên nhận', name: 'Đỗ Thị An', signedAt: null }],
  scans: [],
  reason: '',
  remark: '',
  allowed: ['send-to-sign'],
  ...over,
});

describe('the board of papers', () => {
  it('puts every paper in exactly one column', () => {
    const papers = [
      paper({}),
      paper({ state: 'signing' }),
      paper({ state: 'signed' }),
      paper({ state: 'refused' }),
      paper({ state: 'void' }),
      paper({ kind: 'phieu-cap' }),
    ];
    expect(papers.map(columnOf)).toEqual(['waiting', 'waiting', 'signed', 'refused', 'other', 'other']);
    expect(boardCounts(papers)).toEqual({ waiting: 2, refused: 1, signed: 1, other: 2 });
  });
  it('offers an act only for the papers that allow it', () => {
    expect(idsAllowing([paper({}), paper({ id: '2', allowed: [] })], 'send-to-sign')).toEqual(['1']);
  });
});

describe('what is checked before a scan or a date is sent', () => {
  it('takes PDF, JPG and PNG up to 25 MB', () => {
    expect([
      scanProblem('a.PDF', 1),
      scanProblem('b.docx', 1),
      scanProblem('c.png', 26 * 1024 * 1024),
    ]).toEqual([null, 'wrongType', 'tooLarge']);
  });
  it('takes a signing day from the issue to today', () => {
    expect(signedDayAllowed('2026-11-20', '2026-11-20', '2026-11-22')).toBe(true);
    expect(signedDayAllowed('2026-11-19', '2026-11-20', '2026-11-22')).toBe(false);
    expect(signedDayAllowed('2026-11-23', '2026-11-20', '2026-11-22')).toBe(false);
  });
});
