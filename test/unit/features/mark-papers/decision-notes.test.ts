import { describe, expect, it } from 'vitest';
import { DecisionNotes } from '../../../../main/features/mark-papers/domain/decision-notes.ts';
import { periodInWords } from '../../../../main/features/mark-papers/domain/period-words.ts';
import { missingGlyph } from '../../../../main/platform/pdf/index.ts';
import grading from '../../../../resources/locales/vi/grading.json' with { type: 'json' };

const raised = {
  about: 'level/1',
  code: 'level-adjusted',
  params: { subject: 'Toán', clause: 'Điều 9 khoản 3 TT 22/2021/TT-BGDĐT' },
};
const open = (code: string, when: string) => ({ code, params: { when, subject: 'Nghệ thuật' } });
const student = { name: 'Bùi Gia An', flags: [], why: [], decidedBy: '' };

describe('signs on a printed table', () => {
  it('name the clause a level was raised by, the student and the subject', () => {
    const notes = new DecisionNotes();
    expect(notes.signOfLevel({ ...student, why: [raised] }, 1)).toBe('†');
    expect(notes.signOfLevel({ ...student, name: 'Lê Bảo', why: [raised] }, 1)).toBe('†');
    expect(notes.signOfLevel({ ...student, why: [raised] }, 2)).toBe('');
    expect(notes.lines()).toEqual([
      '† Đã nâng lên mức liền kề theo Điều 9 khoản 3 TT 22/2021/TT-BGDĐT: Bùi Gia An (môn Toán); Lê Bảo (môn Toán).',
    ]);
  });

  it.each([
    ['adjustment-comment-subject', 'Bùi Gia An (chỉ vì môn nhận xét Nghệ thuật)'],
    ['adjustment-count', 'Bùi Gia An (chỉ khi kể cả môn Nghệ thuật)'],
  ])('show that %s waits for a decision, in its own period only', (code, said) => {
    const notes = new DecisionNotes();
    expect(notes.signOfLevel({ ...student, flags: [open(code, 'Cả năm')] }, 3)).toBe('‡');
    expect(notes.signOfLevel({ ...student, flags: [open(code, 'Cả năm')] }, 1)).toBe('');
    expect(notes.lines()).toEqual([
      `‡ Chờ nhà trường quyết định có nâng mức hay không, Điều 9 khoản 3 TT 22/2021/TT-BGDĐT chưa nói rõ: ${said}.`,
    ]);
  });

  it('show a result of the summer whose order is not settled', () => {
    const notes = new DecisionNotes();
    expect(notes.signOfPromotion(student)).toBe('');
    expect(notes.signOfPromotion({ ...student, flags: [{ code: 'summer-order', params: {} }] })).toBe('§');
    expect(notes.lines()).toHaveLength(1);
    expect(notes.lines()[0]).toContain('Bùi Gia An');
  });

  it('show what waits for the principal and what the principal decided, by the number of the minutes', () => {
    const notes = new DecisionNotes();
    const flag = (code: string) => ({ code, params: {} });
    expect(notes.signOfPromotion({ ...student, flags: [flag('principal-decides')] })).toBe('¶');
    const unsigned = { ...student, name: 'Vũ Hà', flags: [flag('summer-order'), flag('decision-unsigned')] };
    expect(notes.signOfPromotion(unsigned)).toBe('¶');
    for (const [name, decidedBy] of [
      ['Lê Bảo', '05/BB-THCS'],
      ['Lê Chi', '09/BB-THCS'],
      ['Lê Dũng', '05/BB-THCS'],
    ] as const)
      expect(notes.signOfPromotion({ ...student, name, decidedBy })).toBe('¤');
    expect(notes.lines()).toEqual([
      '¶ Chờ Hiệu trưởng quyết định: Bùi Gia An; Vũ Hà (đã ghi quyết định, chờ ký khóa sổ).',
      '¤ Theo quyết định của Hiệu trưởng, Biên bản số 05/BB-THCS: Lê Bảo; Lê Dũng.',
      '¤ Theo quyết định của Hiệu trưởng, Biên bản số 09/BB-THCS: Lê Chi.',
    ]);
  });

  it('are not given, nor explained, where nothing waits', () => {
    const notes = new DecisionNotes();
    expect(notes.signOfLevel(student, 1)).toBe('');
    expect(notes.lines()).toEqual([]);
  });

  it('know the periods by the words the flags use, and are in the typeface', () => {
    const { 'when-first': first, 'when-second': second, 'when-year': year } = grading.word;
    expect([first, second, year]).toEqual([1, 2, 3].map(periodInWords));
    expect(missingGlyph('†‡§¶¤→')).toBeNull();
  });
});
