import { describe, expect, it } from 'vitest';
import { compareClasses } from '../../../../main/features/people/domain/class-order.ts';
import { requiredRegular } from '../../../../main/features/gradebook/domain/grading/required-marks.ts';
import { ruleSetFor } from '../../../../main/features/gradebook/domain/grading/rule-sets/index.ts';
import type { SecondaryRules } from '../../../../main/features/gradebook/domain/grading/rule-sets/rule-set.ts';
import { curriculumOf, gradesOf } from '../../../../main/features/people/domain/curriculum.ts';
import { everyGrade } from '../../../../main/features/people/domain/subject-grades.ts';
import { identityWarnings } from '../../../../main/features/people/domain/identity-warnings.ts';
import { keepMasked, MASK } from '../../../../main/features/people/domain/mask.ts';
import { schoolAbbreviation } from '../../../../main/features/people/domain/school-abbreviation.ts';
import { requireYear } from '../../../../main/features/people/domain/year-rules.ts';
import { SCHOOL_LEVELS, type SchoolLevel } from '../../../../preload/contract/vocabulary/school.ts';

const SECONDARY_RULES = ruleSetFor(8, 2026) as SecondaryRules;

describe('the subjects a school starts with', () => {
  it('are comment-only in four subjects of THCS and five of THPT (TT 22/2021 Điều 5)', () => {
    const comments = (level: 'THCS' | 'THPT') =>
      curriculumOf(level).filter((s) => s.kind === 'comment').length;
    expect([comments('THCS'), comments('THPT')]).toEqual([4, 5]);
  });

  const periods = (level: SchoolLevel, code: string) => {
    const found = curriculumOf(level).find((subject) => subject.code === code)!;
    const { first, last } = gradesOf(level);
    return everyGrade(found)
      .filter(({ grade }) => grade >= first && grade <= last)
      .map(({ periodsPerYear }) => periodsPerYear);
  };

  it.each([
    ['THCS', 'CN', [35, 35, 52, 52]],
    ['THCS', 'TOAN', [140, 140, 140, 140]],
    ['THPT', 'TIN', [70, 70, 70]],
    ['THCS-THPT', 'TIN', [35, 35, 35, 35, 70, 70, 70]],
    ['THCS-THPT', 'CN', [35, 35, 52, 52, 70, 70, 70]],
    ['THCS-THPT', 'VAN', [140, 140, 140, 140, 105, 105, 105]],
    ['THCS-THPT', 'LS', [52, 52, 52, 52, 52, 52, 52]],
    ['TH', 'TV', [420, 350, 245, 245, 245]],
    ['TH-THCS', 'TOAN', [105, 175, 175, 175, 175, 140, 140, 140, 140]],
  ] as const)('have the periods of each grade by the programme of 2018: %s %s', (level, code, expected) => {
    expect(periods(level, code)).toEqual(expected);
  });

  it('ask for the regular marks of each grade (rules.md 1.2): Công nghệ 2, 3 and 3', () => {
    const subject = curriculumOf('THCS-THPT').find(({ code }) => code === 'CN')!;
    const asked = everyGrade(subject).map(({ kind, periodsPerYear }) =>
      requiredRegular(SECONDARY_RULES, kind, periodsPerYear),
    );
    expect(asked.slice(5)).toEqual([2, 2, 3, 3, 3, 3, 3]);
  });

  it('have codes and names of their own at every level', () => {
    for (const level of SCHOOL_LEVELS) {
      const subjects = curriculumOf(level);
      expect(new Set(subjects.map((s) => s.code)).size, level).toBe(subjects.length);
      expect(new Set(subjects.map((s) => s.name)).size, level).toBe(subjects.length);
    }
  });

  it('go with the grades of the level', () => {
    expect(SCHOOL_LEVELS.map((level) => Object.values(gradesOf(level)))).toEqual([
      [1, 5],
      [6, 9],
      [10, 12],
      [1, 9],
      [6, 12],
    ]);
  });
});

describe('the abbreviation of a school', () => {
  it.each([
    ['Trường THCS Hoa Phượng', 'THCSHP'],
    ['Trường Trung học cơ sở Đằng Hải', 'THCSĐH'],
    ['Trường Tiểu học Nguyễn Du', 'THND'],
    ['Trường TH&THCS An Đồng', 'THTHCSAĐ'],
    ['THPT Ánh Dương', 'THPTAD'],
  ])('%s → %s', (name, expected) => {
    expect(schoolAbbreviation({ name, abbreviation: '' })).toBe(expected);
  });

  it('is the one the school gave, when it gave one', () => {
    expect(schoolAbbreviation({ name: 'Trường THCS Hoa Phượng', abbreviation: 'HP' })).toBe('HP');
  });
});

describe('a school year', () => {
  const year = {
    name: '2026-2027',
    startsOn: '2026-09-05',
    semester2StartsOn: '2027-01-18',
    endsOn: '2027-05-31',
  };
  it('spans two years in a row and keeps its days in order inside them', () => {
    expect(() => requireYear(year)).not.toThrow();
    expect(() => requireYear({ ...year, name: '2026-2028' })).toThrow('people.year-name');
    expect(() => requireYear({ ...year, semester2StartsOn: '2026-08-01' })).toThrow('people.year-days');
    expect(() => requireYear({ ...year, endsOn: '2028-05-31' })).toThrow('people.year-days');
  });
});

describe('identity', () => {
  it('warns of sex and birth year that the personal ID contradicts', () => {
    const codes = identityWarnings({
      personalId: '031214000123',
      sex: 'female',
      birthDate: '2013-01-01',
    }).map((w) => w.code);
    expect(codes).toEqual(['people.personal-id-sex', 'people.personal-id-birth-year']);
    expect(identityWarnings({ personalId: '031214000123', sex: 'unknown', birthDate: '' })).toEqual([]);
  });
});

describe('masked values', () => {
  it('that come back from a form keep what is stored, also inside relatives', () => {
    const stored = { phone: '0900000001', father: { fullName: 'Cha', job: 'Thợ' }, note: 'a' };
    const sent = { phone: MASK, father: { fullName: MASK, job: 'Nông dân' }, note: '' };
    expect(keepMasked(sent, stored)).toEqual({
      phone: '0900000001',
      father: { fullName: 'Cha', job: 'Nông dân' },
      note: '',
    });
  });
});

describe('classes', () => {
  it('sort by grade, then with numbers as numbers', () => {
    const rooms = ['7A1', '6A10', '6A2', '6B1'].map((name) => ({ name, grade: Number(name[0]) }));
    expect(rooms.sort(compareClasses).map((room) => room.name)).toEqual(['6A2', '6A10', '6B1', '7A1']);
  });
});
