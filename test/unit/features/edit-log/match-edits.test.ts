import { describe, expect, it } from 'vitest';
import { matchEdits, type MinutesCell } from '../../../../main/features/edit-log/domain/match-edits.ts';
import type { CentralLine } from '../../../../main/features/edit-log/domain/central-line.ts';
import type { SchoolRegister } from '../../../../main/features/edit-log/domain/school-register.ts';

const REGISTER: SchoolRegister = {
  classes: [
    { id: 'c1', name: '6A1' },
    { id: 'c2', name: '6A2' },
  ],
  subjects: [{ id: 'toan', code: 'TOAN', name: 'Toán' }],
  students: [
    { id: 'an', name: 'Bùi Gia An', sectorId: '31001', classId: 'c1' },
    { id: 'ân', name: 'Bùi Gia Ân', sectorId: '31002', classId: 'c1' },
    { id: 'an2', name: 'Bùi Gia An', sectorId: '31003', classId: 'c2' },
  ],
};
const CELL: MinutesCell = {
  ...{ correctionId: 'k1', signedOn: '2026-11-10', subjectId: 'toan', semester: 1, studentId: 'an' },
  ...{ col: 'gk', before: '6,5', after: '8,5' },
};
const LINE: CentralLine = {
  ...{ position: 2, happenedAt: '2026-11-12T08:15', teacher: 'Nguyễn Thị Hương', className: '6A1' },
  ...{ subjectName: 'Toán', student: 'Bùi Gia An', sectorId: '', semester: 1, col: 'Giữa kỳ' },
  ...{ before: '6.5', after: '8.5' },
};
function verdictsOf(lines: readonly Partial<CentralLine>[], cells: readonly Partial<MinutesCell>[] = [{}]) {
  return matchEdits(
    lines.map((line, at) => ({ ...LINE, position: at + 2, ...line })),
    cells.map((cell) => ({ ...CELL, ...cell })),
    REGISTER,
  ).map(({ verdict, correctionId }) => [verdict, correctionId]);
}

describe('a line of the central log', () => {
  it.each<[string, Partial<CentralLine>, string, string | null]>([
    ['has minutes that say the same', {}, 'with-minutes', 'k1'],
    [
      'is written without accents',
      { student: 'BUI GIA AN', className: 'lop 6a1', subjectName: 'toan', sectorId: '31001' },
      'with-minutes',
      'k1',
    ],
    [
      'names the student by the id of the sector alone',
      { student: '', className: '', sectorId: '31001' },
      'with-minutes',
      'k1',
    ],
    ['tells no semester', { semester: null }, 'with-minutes', 'k1'],
    ['tells no time', { happenedAt: '' }, 'with-minutes', 'k1'],
    ['was made on the day of the signature', { happenedAt: '2026-11-10T07:00' }, 'with-minutes', 'k1'],
    ['was made before the minutes were signed', { happenedAt: '2026-11-09T07:00' }, 'without-minutes', 'k1'],
    ['has another new value', { after: '9' }, 'other-value', 'k1'],
    ['has another old value', { before: '7' }, 'other-value', 'k1'],
    ['is about another column', { col: 'TX1' }, 'without-minutes', null],
    ['is about another semester', { semester: 2 }, 'without-minutes', null],
    ['is about the namesake with another accent', { student: 'Bùi Gia Ân' }, 'without-minutes', null],
    ['is about the namesake in another class', { className: '6A2' }, 'without-minutes', null],
    ['names a student nobody knows', { student: 'Lạ Văn Lùng' }, 'not-found', null],
    ['names a class nobody knows', { className: '9Z' }, 'not-found', null],
    ['names a subject nobody knows', { subjectName: 'Thiên văn' }, 'not-found', null],
    ['names no column of a gradebook', { col: 'ĐTBmhk' }, 'not-found', null],
  ])('that %s', (_what, line, verdict, correctionId) => {
    expect(verdictsOf([line])).toEqual([[verdict, correctionId]]);
  });

  it('uses minutes up: the same edit once more has none', () => {
    expect(verdictsOf([{ happenedAt: '2026-11-13T09:00' }, { happenedAt: '2026-11-12T09:00' }])).toEqual([
      ['without-minutes', null],
      ['with-minutes', 'k1'],
    ]);
  });

  it('is judged with the line that took the value away before', () => {
    expect(
      verdictsOf([
        { before: '6,5', after: '', happenedAt: '2026-11-12T09:00' },
        { before: '', after: '8,5', happenedAt: '2026-11-12T09:01' },
      ]),
    ).toEqual([
      ['with-minutes', 'k1'],
      ['with-minutes', 'k1'],
    ]);
  });

  it('finds its own minutes among several of the cell', () => {
    const later = { correctionId: 'k2', before: '8,5', after: '7', signedOn: '2026-11-14' };
    const lines = [{ before: '8,5', after: '7', happenedAt: '2026-11-15T08:00' }, {}];
    expect(verdictsOf(lines, [{}, later])).toEqual([
      ['with-minutes', 'k2'],
      ['with-minutes', 'k1'],
    ]);
  });

  it('says nothing about old values where the log has none', () => {
    expect(verdictsOf([{ before: '' }])).toEqual([['with-minutes', 'k1']]);
  });
});
