import { describe, expect, it } from 'vitest';
import { columnsOf, type BookShape } from '../../../../main/features/gradebook/domain/columns-of.ts';
import { TT22, TT27 } from '../../../../main/features/gradebook/domain/index.ts';

const SECONDARY: BookShape = {
  rules: TT22,
  grade: 6,
  semester: 1,
  subjectId: 'toan',
  subjectCode: 'TOAN',
  subjectKind: 'scored',
  required: 4,
  regularColumns: null,
  chosen: [],
};
const PRIMARY: BookShape = { ...SECONDARY, rules: TT27, required: 0, grade: 4 };
const keys = (shape: BookShape) =>
  columnsOf(shape)
    .map(({ key }) => key)
    .join(' ');

describe('the columns of a book', () => {
  it.each([
    ['a scored subject of many periods', SECONDARY, 'tx1 tx2 tx3 tx4 gk ck nx'],
    ['one of 35 periods a year', { ...SECONDARY, required: 2 }, 'tx1 tx2 gk ck nx'],
    ['a comment subject', { ...SECONDARY, subjectKind: 'comment', required: 2 }, 'tx1 tx2 gk ck nx'],
    [
      'more regular marks than required',
      { ...SECONDARY, required: 2, regularColumns: 4 },
      'tx1 tx2 tx3 tx4 gk ck nx',
    ],
    [
      'fewer than required, which no setting makes',
      { ...SECONDARY, regularColumns: 1 },
      'tx1 tx2 tx3 tx4 gk ck nx',
    ],
    ['the summer', { ...SECONDARY, semester: 3 }, 'thi-lai'],
    ['the homeroom teacher', { ...SECONDARY, subjectId: '' }, 'ren-luyen buoi-nghi nx'],
    ['the homeroom teacher in summer', { ...SECONDARY, subjectId: '', semester: 3 }, 'ren-luyen-lai len-lop'],
    ['Toán in grade 4', PRIMARY, 'muc-gk kt-gk muc-ck kt-ck nx'],
    ['Toán in grade 3', { ...PRIMARY, grade: 3 }, 'muc-gk muc-ck kt-ck nx'],
    ['Khoa học in grade 4', { ...PRIMARY, subjectCode: 'KH' }, 'muc-gk muc-ck kt-ck nx'],
    ['Âm nhạc in grade 4', { ...PRIMARY, subjectCode: 'AN', subjectKind: 'comment' }, 'muc-gk muc-ck nx'],
    ['Toán of primary school in summer', { ...PRIMARY, semester: 3 }, 'muc-lai kt-lai'],
    ['Âm nhạc in summer', { ...PRIMARY, semester: 3, subjectCode: 'AN', subjectKind: 'comment' }, 'muc-lai'],
    [
      'the homeroom teacher of primary school in summer',
      { ...PRIMARY, semester: 3, subjectId: '' },
      'pc1-lai pc2-lai pc3-lai pc4-lai pc5-lai nl1-lai nl2-lai nl3-lai nl4-lai nl5-lai nl6-lai nl9-lai nl10-lai nl7-lai nl8-lai hoan-thanh',
    ],
  ] as readonly (readonly [string, BookShape, string])[])('of %s', (_name, shape, expected) => {
    expect(keys(shape)).toBe(expected);
  });

  it.each([
    [2, false, 26],
    [3, false, 30],
    [5, false, 30],
    [5, true, 26],
  ])('of the homeroom teacher of grade %i, closed early: %s, are %i qualities and abilities', (...given) => {
    const [grade, closedEarly, expected] = given;
    const columns = columnsOf({ ...PRIMARY, grade, closedEarly, subjectId: '' });
    const assessed = columns.filter(({ kind, counts }) => kind === 'quality' && counts);
    expect(assessed).toHaveLength(expected);
    expect(columns.slice(0, expected)).toEqual(assessed);
  });

  it('of the homeroom teacher of a primary class end with absences and remarks, before them the vote', () => {
    const columns = columnsOf({ ...PRIMARY, subjectId: '' });
    expect(columns.at(-2)!.key).toBe('buoi-nghi');
    expect(columns.map(({ key }) => key)).not.toContain('ghi-nhan');
    const second = columnsOf({ ...PRIMARY, subjectId: '', semester: 2 });
    expect(second.at(-3)).toEqual({ key: 'ghi-nhan', kind: 'yes-no', extra: false, counts: false });
  });

  it('of the whole year are for those concerned: none must be there', () => {
    for (const shape of [SECONDARY, PRIMARY])
      for (const subjectId of ['toan', ''])
        expect(columnsOf({ ...shape, subjectId, semester: 3 }).some(({ counts }) => counts)).toBe(false);
  });

  it('have the kind of their subject', () => {
    const kinds = (shape: BookShape) => columnsOf(shape).map(({ kind }) => kind);
    expect(kinds({ ...SECONDARY, required: 2 })).toEqual(['mark', 'mark', 'mark', 'mark', 'text']);
    expect(kinds({ ...SECONDARY, required: 2, subjectKind: 'comment' }).slice(0, 4)).toEqual(
      Array.from({ length: 4 }, () => 'pass'),
    );
    expect(kinds(PRIMARY)).toEqual(['level', 'test', 'level', 'test', 'text']);
  });

  it('count as required, or as chosen where more are kept', () => {
    const counted = (shape: BookShape) =>
      columnsOf(shape).flatMap(({ key, counts }) => (counts && key.startsWith('tx') ? [key] : []));
    const more = { ...SECONDARY, required: 2, regularColumns: 3 };
    expect(counted(more)).toEqual(['tx1', 'tx2']);
    expect(counted({ ...more, chosen: ['tx3', 'tx1'] })).toEqual(['tx1', 'tx3']);
  });
});
