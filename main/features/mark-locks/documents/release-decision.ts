import type { PaperDraft } from '../../papers/index.ts';
import type { Unit } from '../domain/unit.ts';
import { momentInWords, scopeInWords, semesterInWords, subjectInWords } from './words.ts';

export interface ReleaseOnPaper {
  readonly locks: readonly (Unit & { readonly semester: number })[];
  readonly reason: string;
  readonly againAt: string;
  readonly yearName: string;
  readonly head: string;
}

/** Quyết định mở khóa (NĐ 30/2020 Mẫu 1.2): what, why, until when; shut again by itself. */
export function releaseDecisionDraft({ locks, reason, againAt, yearName, head }: ReleaseOnPaper): PaperDraft {
  return {
    name: 'QUYẾT ĐỊNH',
    about: 'Về việc mở khóa sổ điểm có thời hạn',
    dated: true,
    addressee: '',
    opening: null,
    parties: [],
    body: [
      { type: 'section', text: 'QUYẾT ĐỊNH:' },
      {
        type: 'text',
        text: `Điều 1. Mở khóa các sổ điểm năm học ${yearName} dưới đây đến ${momentInWords(againAt)}. Lý do: ${reason.replace(/\.$/u, '')}.`,
      },
      {
        type: 'table',
        columns: [
          { title: 'TT', share: 0.08 },
          { title: 'Lớp', share: 0.16 },
          { title: 'Sổ', share: 0.34 },
          { title: 'Phạm vi', share: 0.26 },
          { title: 'Học kỳ', share: 0.16 },
        ],
        rows: locks.map((lock, index) => [
          String(index + 1),
          lock.className,
          subjectInWords(lock),
          scopeInWords(lock),
          semesterInWords(lock.semester),
        ]),
      },
      { type: 'clauses' },
    ],
    closing: [],
    signatures: [
      { field: 'ThuTruong', role: 'HIỆU TRƯỞNG', note: '(Ký, ghi rõ họ tên, đóng dấu)', fullName: head },
    ],
  };
}
