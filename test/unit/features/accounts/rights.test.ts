import { describe, expect, it } from 'vitest';
import {
  NO_RIGHTS,
  normalRights,
  rightsBeyond,
  sameRights,
  type Rights,
} from '../../../../main/features/accounts/domain/rights.ts';
import {
  functionsOfJob,
  rightsFromWork,
} from '../../../../main/features/accounts/domain/rights-from-work.ts';
import {
  rightsInWords,
  rightViews,
  rightsLines,
  rightsSentences,
} from '../../../../main/features/accounts/domain/rights-in-words.ts';

const rights = (more: Partial<Rights>): Rights => ({ ...NO_RIGHTS, ...more });
const names = {
  classes: new Map([
    ['x', { name: '10A1', grade: 10 }],
    ['y', { name: '6A2', grade: 6 }],
    ['z', { name: '6A10', grade: 6 }],
  ]),
  subjects: new Map([
    ['m', 'Toán'],
    ['v', 'Ngữ văn'],
    ['d', 'Địa lí'],
  ]),
};

describe('rights', () => {
  it('are equal whatever their order and doubles', () => {
    const a = rights({ classIds: ['x', 'y', 'x'], functions: ['reports', 'unit-admin'] });
    const b = rights({ classIds: ['y', 'x'], functions: ['unit-admin', 'reports'] });
    expect(sameRights(a, b)).toBe(true);
    expect(normalRights(a)).toEqual(normalRights(b));
  });

  it('differ by what was added and what was taken away', () => {
    const before = rights({ classSubjects: [{ classId: 'x', subjectId: 'm' }], functions: ['reports'] });
    const after = rights({
      classSubjects: [{ classId: 'y', subjectId: 'm' }],
      functions: ['reports', 'health'],
    });
    expect(rightsBeyond(after, before)).toEqual({
      classIds: [],
      classSubjects: [{ classId: 'y', subjectId: 'm' }],
      functions: ['health'],
    });
    expect(rightsBeyond(before, after)).toEqual({
      classIds: [],
      classSubjects: [{ classId: 'x', subjectId: 'm' }],
      functions: [],
    });
  });
});

describe('rights from work', () => {
  const teacher = {
    job: 'teacher',
    jobTitle: '',
    homeroomClassIds: ['y'],
    assignments: [{ classId: 'x', subjectId: 'm' }],
  } as const;

  it('are the homeroom, the assignments and the functions of the job', () => {
    expect(rightsFromWork(teacher, NO_RIGHTS, '2026-11-22')).toEqual({
      classIds: ['y'],
      classSubjects: [{ classId: 'x', subjectId: 'm' }],
      functions: [],
    });
    expect(functionsOfJob({ job: 'principal', jobTitle: '' }, '2026-11-22')).toContain('gradebook-approval');
    expect(functionsOfJob({ job: 'guard', jobTitle: '' }, '2026-11-22')).toEqual([]);
  });

  it('lose old classes and keep functions given by hand', () => {
    const present = rights({ classIds: ['x'], functions: ['library'] });
    const filled = rightsFromWork(teacher, present, '2026-11-22');
    expect(filled.classIds).toEqual(['y']);
    expect(filled.functions).toEqual(['library']);
  });

  it('give the lesson plans of the department to whoever leads it', () => {
    expect(functionsOfJob({ job: 'teacher', jobTitle: 'Tổ trưởng chuyên môn' }, '2026-11-22')).toEqual([
      'lesson-plan-approval',
    ]);
    expect(functionsOfJob({ job: 'teacher', jobTitle: 'Tổ phó' }, '2026-11-22')).toEqual([
      'lesson-plan-approval',
    ]);
  });

  it('know no rule before the first one was given', () => {
    expect(functionsOfJob({ job: 'clerk', jobTitle: '' }, '2020-01-01')).toEqual([]);
  });
});

describe('rights in words', () => {
  const some = rights({
    classIds: ['x', 'z', 'y'],
    classSubjects: [
      { classId: 'x', subjectId: 'm' },
      { classId: 'y', subjectId: 'm' },
      { classId: 'y', subjectId: 'd' },
    ],
    functions: ['reports'],
  });

  it('are ordered by grade, class and subject', () => {
    expect(rightsInWords(some, names)).toEqual({
      classes: ['6A10', '6A2', '10A1'],
      classSubjects: [
        { className: '6A2', subjects: ['Địa lí', 'Toán'] },
        { className: '10A1', subjects: ['Toán'] },
      ],
      functions: ['Báo cáo, thống kê'],
    });
  });

  it('are one sentence a group and one line a right', () => {
    expect(rightsSentences(some, names)).toEqual([
      'Chủ nhiệm lớp 6A10, 6A2, 10A1.',
      'Giảng dạy 6A2 (Địa lí, Toán); 10A1 (Toán).',
      'Chức năng: Báo cáo, thống kê.',
    ]);
    expect(rightsLines(rights({ classSubjects: some.classSubjects }), names)).toEqual([
      'Địa lí lớp 6A2',
      'Toán lớp 6A2',
      'Toán lớp 10A1',
    ]);
    expect(rightsSentences(NO_RIGHTS, names)).toEqual([]);
  });

  it('reach the page as names and codes, without a word of any language', () => {
    const gone = rights({ classIds: ['?'], classSubjects: [{ classId: 'y', subjectId: '?' }] });
    expect(rightViews(gone, names)).toEqual([
      { kind: 'homeroom', className: '' },
      { kind: 'subject', className: '6A2', subject: '' },
    ]);
    expect(rightViews(some, names).at(-1)).toEqual({ kind: 'function', function: 'reports' });
  });
});
