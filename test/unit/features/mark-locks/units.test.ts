import { describe, expect, it } from 'vitest';
import {
  columnInWords,
  scopeInWords,
  subjectInWords,
} from '../../../../main/features/mark-locks/documents/words.ts';
import { columnText } from '../../../../main/features/gradebook/index.ts';
import { aboutUnits } from '../../../../main/features/mark-locks/domain/act.ts';
import {
  unitName,
  unitsOf,
  type Scope,
  type Unit,
} from '../../../../main/features/mark-locks/domain/unit.ts';

const CLASSES = [
  { id: 'a', name: '6A1', grade: 6 },
  { id: 'b', name: '6A2', grade: 6 },
  { id: 'c', name: '7A1', grade: 7 },
];
const BOOKS = CLASSES.flatMap(({ id: classId }) => [
  { classId, subjectId: 'toan', subjectName: 'Toán', computed: ['dtb'] as const },
  { classId, subjectId: 'van', subjectName: 'Ngữ văn', computed: ['dtb'] as const },
  { classId, subjectId: '', subjectName: '', computed: ['muc'] as const },
]);
const all: Scope = { grade: null, classId: null, subjectId: null, studentId: null, col: null };
const units = (part: 'marks' | 'summary', ...scopes: Scope[]) =>
  unitsOf({ part, scopes }, { classes: CLASSES, books: BOOKS }, () => 'Bùi Gia An');
const told = (found: readonly Unit[]) =>
  found.map(({ part, className, subjectId }) => `${part} ${className} ${subjectId ?? '*'}`);

describe('what a lock is put on', () => {
  it.each([
    ['the whole school', all, 6],
    ['a grade', { ...all, grade: 6 }, 4],
    ['a class', { ...all, classId: 'b' }, 2],
    ['a subject of the school', { ...all, subjectId: 'toan' }, 3],
    ['a subject of a grade', { ...all, grade: 7, subjectId: 'van' }, 1],
    ['a column of a grade', { ...all, grade: 6, col: 'gk' }, 4],
    ['a student of a class', { ...all, classId: 'a', studentId: 's' }, 2],
    ['a cell', { ...all, classId: 'a', subjectId: 'toan', studentId: 's', col: 'tx1' }, 1],
    ['a class of another grade', { ...all, grade: 7, classId: 'a' }, 0],
  ] as const)('is, for %s, each book on its own', (_name, scope, count) => {
    const found = units('marks', scope);
    expect(found).toHaveLength(count);
    expect(found.every(({ part, subjectId }) => part === 'marks' && subjectId !== '')).toBe(true);
    expect(found.every(({ col, studentId }) => col === scope.col && studentId === scope.studentId)).toBe(
      true,
    );
  });

  it('is the book of the homeroom teacher only when it is named', () => {
    expect(told(units('marks', { ...all, subjectId: '' }))).toEqual([
      'summary 6A1 ',
      'summary 6A2 ',
      'summary 7A1 ',
    ]);
  });

  it('is, for summaries, everything of a class in one', () => {
    expect(told(units('summary', { ...all, grade: 6 }))).toEqual(['summary 6A1 *', 'summary 6A2 *']);
  });

  it('is the average of each book that has one, and the levels once for a class', () => {
    expect(told(units('marks', { ...all, grade: 6, col: 'dtb' }))).toEqual([
      'marks 6A1 toan',
      'marks 6A1 van',
      'marks 6A2 toan',
      'marks 6A2 van',
    ]);
    expect(told(units('summary', { ...all, classId: 'a', col: 'dtb' }))).toEqual([
      'marks 6A1 toan',
      'marks 6A1 van',
    ]);
    expect(told(units('marks', { ...all, col: 'muc' }))).toEqual([
      'summary 6A1 *',
      'summary 6A2 *',
      'summary 7A1 *',
    ]);
    expect(told(units('marks', { ...all, subjectId: 'toan', col: 'muc' }))).toEqual([]);
    const [ofStudent] = units('marks', { ...all, classId: 'a', studentId: 's', col: 'muc' });
    expect(ofStudent).toMatchObject({ col: 'muc', studentId: 's', subjectId: null });
  });

  it('is no average in a school without marks, and no level where a class has none', () => {
    const primary = BOOKS.map((book) => ({ ...book, computed: [] }));
    for (const col of ['dtb', 'muc'])
      expect(
        unitsOf({ part: 'marks', scopes: [{ ...all, col }] }, { classes: CLASSES, books: primary }, () => ''),
      ).toEqual([]);
  });

  it('names nothing twice', () => {
    const one = { ...all, classId: 'a', subjectId: 'toan' };
    expect(units('marks', one, one, { ...all, classId: 'a' })).toHaveLength(2);
  });
});

describe('the name of a unit', () => {
  it('says class, subject, column and student', () => {
    const [cell] = units('marks', { ...all, classId: 'a', subjectId: 'toan', studentId: 's', col: 'gk' });
    expect(unitName(cell!, columnText)).toBe('6A1 · Toán · GK · Bùi Gia An');
    expect(unitName({ ...cell!, col: 'hoan-thanh' }, columnText)).toContain('· Hoàn thành ·');
  });
  it('names three and counts the rest', () => {
    expect(aboutUnits(['a', 'b', 'c'])).toBe('a, b, c');
    expect(aboutUnits(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c … (+2)');
  });
});

describe('a column on paper', () => {
  it.each([
    ['tx1', 'TX1'],
    ['gk', 'GK'],
    ['nx', 'Nhận xét'],
    ['ren-luyen', 'Rèn luyện'],
    ['muc-gk', 'Mức GK'],
    ['kt-ck', 'KT CK'],
    ['pc1-gk', 'PC1 GK'],
  ])('%s is %s', (key, words) => {
    expect(columnInWords(key)).toBe(words);
  });
});

describe('the scope of a lock on its minutes', () => {
  it.each([
    [null, '', 'Cả sổ'],
    ['gk', '', 'Cột GK'],
    ['dtb', '', 'Điểm trung bình'],
    ['muc', '', 'Mức học tập'],
    ['dtb', 'Bùi Gia An', 'Học sinh Bùi Gia An, điểm trung bình'],
    [null, 'Bùi Gia An', 'Học sinh Bùi Gia An'],
  ])('%s %s is “%s”', (col, student, words) => {
    expect(scopeInWords({ col, student })).toBe(words);
  });

  it('names the levels of a class apart from all its books', () => {
    const ofClass = (col: string | null) => subjectInWords({ subjectId: null, subjectName: '', col });
    expect(ofClass('muc')).toBe('Kết quả học tập của lớp');
    expect(ofClass(null)).toBe('Tất cả các sổ và tổng kết');
  });
});
