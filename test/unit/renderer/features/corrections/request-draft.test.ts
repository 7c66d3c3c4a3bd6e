import { describe, expect, it } from 'vitest';
import {
  draftOfLink,
  emptyDraft,
  withCell,
  wishOf,
} from '../../../../../renderer/features/corrections/request-draft.ts';

const KINDS = new Map([
  ['gk', 'mark' as const],
  ['nx', 'text' as const],
]);
const draft = (after: string, col: string | null = 'gk') => ({
  ...emptyDraft(),
  classId: 'class',
  subjectId: 'subject',
  cells: [{ key: 1, studentId: 'student', col, after }],
});

describe('a link from a cell of the gradebook', () => {
  it('names book, semester, student and column; the homeroom book has no subject', () => {
    expect(draftOfLink('class:subject:1:student:gk')).toMatchObject({
      ...{ classId: 'class', subjectId: 'subject', semester: 1 },
      cells: [{ studentId: 'student', col: 'gk', after: '' }],
    });
    expect(draftOfLink('class::2:student:ren-luyen')).toMatchObject({ subjectId: '', semester: 2 });
  });
  it.each(['', 'class', 'class:subject:4:student:gk', 'class:subject:1::gk', 'class:subject:1:student:'])(
    'opens nothing when it is no such link: "%s"',
    (link) => {
      expect(draftOfLink(link)).toBeNull();
    },
  );
});

describe('what is sent', () => {
  it.each([
    ['9', 90],
    ['8,5', 85],
    ['8.5', 85],
    ['', null],
  ])('"%s" of a mark is %s', (typed, after) => {
    expect(wishOf(draft(typed), KINDS)?.cells).toEqual([{ studentId: 'student', col: 'gk', after }]);
  });
  it('is nothing while a value is none of its column, or something is missing', () => {
    expect(wishOf(draft('8,55'), KINDS)).toBeNull();
    expect(wishOf(draft('9', null), KINDS)).toBeNull();
    expect(wishOf({ ...draft('9'), classId: null }, KINDS)).toBeNull();
    expect(wishOf(withCell(draft('9')), KINDS)).toBeNull();
  });
  it('takes a remark as text', () => {
    expect(wishOf(draft('Có tiến bộ', 'nx'), KINDS)?.cells[0]?.after).toBe('Có tiến bộ');
  });
});
