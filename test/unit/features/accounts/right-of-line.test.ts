import { expect, it } from 'vitest';
import {
  rightOfLine,
  rightViews,
  rightsLines,
} from '../../../../main/features/accounts/domain/rights-in-words.ts';
import { FUNCTIONS } from '../../../../preload/contract/vocabulary/accounts.ts';

it('reads back every line that a paper says of a right, a class of another year and a given up subject too', () => {
  const names = {
    classes: new Map([
      ['a', { name: '6A1', grade: 6 }],
      ['b', { name: 'Khối 6 lớp chọn', grade: 6 }],
    ]),
    subjects: new Map([
      ['toan', 'Toán'],
      ['hdtn', 'Hoạt động trải nghiệm, hướng nghiệp'],
    ]),
  };
  const rights = {
    classIds: ['a', 'b', 'gone'],
    classSubjects: ['a', 'gone'].flatMap((classId) =>
      ['toan', 'hdtn', 'gone'].map((subjectId) => ({ classId, subjectId })),
    ),
    functions: [...FUNCTIONS],
  };
  expect(rightsLines(rights, names).map(rightOfLine)).toEqual(rightViews(rights, names));
});
