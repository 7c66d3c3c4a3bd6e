import { describe, expect, it } from 'vitest';
import {
  birthYearProblem,
  emailProblem,
  nameProblem,
  personalIdProblem,
} from '../../../../../renderer/features/people/problems.ts';

import {
  blankStudent,
  needsReason,
  studentForm,
} from '../../../../../renderer/features/people/student-form.ts';
import type { StudentView } from '../../../../../renderer/features/people/student-form.ts';

describe('what a form says before it asks the office', () => {
  it.each([
    ['', 'required'],
    ['  ', 'required'],
    ['Ý', 'nameTooShort'],
    ['Lê', null],
  ])('a name "%s" → %s', (name, problem) => {
    expect(nameProblem(name)).toBe(problem);
  });

  it.each([
    ['', null],
    ['031212000123', null],
    ['31212000123', 'personalId'],
    ['03121200012a', 'personalId'],
  ])('a personal ID "%s" → %s', (text, problem) => {
    expect(personalIdProblem(text)).toBe(problem);
  });

  it('accepts an unknown birth year and refuses one that is not a year', () => {
    expect([birthYearProblem(''), birthYearProblem('1985'), birthYearProblem('85')]).toEqual([
      null,
      null,
      'year',
    ]);
  });

  it('accepts no e-mail and refuses one without a domain', () => {
    expect([emailProblem(''), emailProblem('a@b.vn'), emailProblem('a@b')]).toEqual([null, null, 'email']);
  });
});

describe('the student form', () => {
  const view: StudentView = {
    ...blankStudent('0199'),
    ...{ id: '1', className: '6A1', masked: false, warnings: [], status: 'studying' },
  };
  it('sends back only what the contract takes', () => {
    expect(studentForm(view)).not.toHaveProperty('className');
    expect(studentForm(view).reason).toBe('');
  });
  it('asks a reason only when class or status of a known student changes', () => {
    const form = studentForm(view);
    expect(needsReason(form, view)).toBe(false);
    expect(needsReason({ ...form, status: 'dropped-out' }, view)).toBe(true);
    expect(needsReason({ ...form, classId: null }, view)).toBe(true);
    expect(needsReason({ ...form, classId: null }, null)).toBe(false);
  });
});
