import { describe, expect, it } from 'vitest';
import {
  matchEdits,
  reasonsOfEdits,
  type MinutesCell,
} from '../../../../main/features/edit-log/domain/match-edits.ts';
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
    { id: 'chi', name: 'Vũ Hà Chi', sectorId: '', classId: 'c2', formerClassIds: ['c1'] },
    { id: 'chi2', name: 'Vũ Hà Chi', sectorId: '0314', classId: 'c1' },
    { id: 'dung', name: 'Tạ Thuý Dung', sectorId: '', classId: 'c2', formerClassIds: ['c1'] },
  ],
};
const BOOKS = new Set(['tx1', 'gk', 'ck', 'nx']);
const SIDE = {
  register: REGISTER,
  columns: (_class: string, subjectId: string, semester: number) =>
    subjectId === '' ? new Set(['renluyen']) : semester === 3 ? new Set(['thilai']) : BOOKS,
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
    SIDE,
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
    ['says “kiểm tra” of its column', { col: 'Điểm KT giữa kỳ' }, 'with-minutes', 'k1'],
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

  it('is one story only where both its ends came after the signature', () => {
    const lines = [
      { before: '6,5', after: '', happenedAt: '2026-11-09T16:00' },
      { before: '', after: '8,5', happenedAt: '2026-11-12T09:01' },
    ];
    expect(verdictsOf(lines).map(([verdict]) => verdict)).toEqual(['without-minutes', 'without-minutes']);
  });

  it('claims no minutes where the log has no old values', () => {
    expect(verdictsOf([{ before: '' }])).toEqual([['not-found', 'k1']]);
    expect(verdictsOf([{ before: '', after: '9' }])).toEqual([['other-value', 'k1']]);
  });

  it('may have minutes signed before a student changed classes', () => {
    const line = { student: 'Tạ Thúy Dung', className: '6A1' };
    expect(verdictsOf([line], [{ studentId: 'dung' }])).toEqual([['with-minutes', 'k1']]);
  });
});

describe('a line that is not certain', () => {
  const judge = (line: Partial<CentralLine>, cell: Partial<MinutesCell> = {}) => {
    const read = { ...LINE, ...line };
    const [found] = matchEdits([read], [{ ...CELL, ...cell }], SIDE);
    return [found!.verdict, found!.correctionId, ...reasonsOfEdits([read], SIDE).get(read.position)!];
  };
  const CHI = { student: 'Vũ Hà Chi' };
  const CHIS = { studentId: 'chi' };

  it.each<[string, Partial<CentralLine>, Partial<MinutesCell>, (string | null)[]]>([
    ['tells no time', { happenedAt: '' }, {}, ['not-found', 'k1', 'time-missing']],
    ['tells no clear time', { happenedAt: '11/12/2026 8:15 AM' }, {}, ['not-found', 'k1', 'time-unreadable']],
    ['tells no semester', { semester: null }, {}, ['not-found', null, 'semester-unknown']],
    ['has an id nobody has', { sectorId: '999' }, {}, ['not-found', null, 'id-unknown']],
    ['has the id of another', { sectorId: '31003' }, {}, ['not-found', null, 'other-class']],
    ['has an id and another name', { sectorId: '31002' }, {}, ['not-found', null, 'id-other-name']],
    ['lost the zeros of an id', { ...CHI, sectorId: '314' }, CHIS, ['without-minutes', null]],
    ['is one of two', CHI, CHIS, ['not-found', null, 'person-several']],
    ['is spelled otherwise', { student: 'Bùi Gia Ấn' }, {}, ['not-found', null, 'person-other-accents']],
    ['has two of the name', { student: 'bui gia an' }, {}, ['not-found', null, 'person-several']],
    ['has no subject', { subjectName: '' }, {}, ['not-found', null, 'subject-missing']],
    ['has no such subject', { subjectName: 'Thiên văn' }, {}, ['not-found', null, 'subject-unknown']],
    ['has no such column', { col: 'TX5' }, {}, ['not-found', null, 'column-not-in-book']],
    ['has a column of others', { col: 'KTĐK GK' }, {}, ['not-found', null, 'column-not-in-book']],
    ['has no clear column', { col: '15 phút' }, {}, ['not-found', null, 'column-unknown']],
    ['has no clear value', { after: '2026-05-08' }, {}, ['not-found', null, 'value-unreadable']],
  ])('because it %s is told with its reason', (_what, line, cell, expected) => {
    expect(judge(line, cell)).toEqual(expected);
  });

  it.each<[string, Partial<CentralLine>, string]>([
    ['time', { happenedAt: '', col: 'CK' }, 'time-missing'],
    ['semester', { semester: null, col: 'CK' }, 'semester-unknown'],
    ['person', { ...CHI, col: 'CK' }, 'person-several'],
  ])('has no minutes where none exist, whatever the %s', (_what, line, reason) => {
    expect(judge(line)).toEqual(['without-minutes', null, reason]);
  });

  it('of the homeroom teacher needs no subject', () => {
    const line = { subjectName: '', col: 'Kết quả rèn luyện', before: 'Khá', after: 'Tốt' };
    const cell = { subjectId: '', col: 'ren-luyen', before: 'Khá', after: 'Tốt' };
    expect(judge(line, cell)).toEqual(['with-minutes', 'k1']);
  });
});
