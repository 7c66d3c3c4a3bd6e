import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeListWorkbook } from '../../main/platform/excel/index.ts';
import { centralLogOf500, schoolWithEightMinutes, type LogOf500 } from '../support/office/central-log.ts';
import type { SchoolWithCorrections } from '../support/office/school-with-corrections.ts';
import { wordsOf } from '../support/workbooks/words-of.ts';

let school: SchoolWithCorrections;
let log: LogOf500;
beforeAll(async () => {
  school = await schoolWithEightMinutes();
  log = await centralLogOf500(school);
}, 240_000);
afterAll(() => school.close());

const inspect = (bytes: Uint8Array, kind: 'edits' | 'results' = 'edits', fileName = 'lich-su.xlsx') =>
  school.call('editLog.inspect', { kind, fileName, bytes });
async function compare(bytes: Uint8Array, kind: 'edits' | 'results' = 'edits', fileName = 'lich-su.xlsx') {
  const { proposed } = await inspect(bytes, kind, fileName);
  return school.call('editLog.compare', { kind, fileName, bytes, mapping: proposed });
}

describe('the central log of edits', () => {
  let id = '';
  it('is understood by its headers, below a title', async () => {
    const { proposed, remembered } = await inspect(log.bytes);
    expect(remembered).toBe(false);
    expect(proposed).toEqual({
      sheet: 'Lịch sử',
      headerRow: 3,
      columns: {
        ...{ happenedAt: 1, teacher: 2, sectorId: 3, student: 4, className: 5, subjectName: 6, semester: 7 },
        ...{ col: 8, before: 9, after: 10 },
      },
    });
  });

  it('of 500 lines has exactly the 20 without minutes', async () => {
    const compared = await compare(log.bytes);
    ({ id } = compared);
    expect(compared).toMatchObject({
      rows: 500,
      verdicts: { 'with-minutes': 480, 'without-minutes': 20, 'other-value': 0, 'not-found': 0 },
    });
    const { lines } = await school.call('editLog.log', { id });
    const found = lines.filter(({ verdict }) => verdict === 'without-minutes');
    expect(found.map(({ position }) => position)).toEqual(log.withoutMinutes);
    const minutes = new Set(lines.flatMap(({ minutes: symbol }) => (symbol === '' ? [] : [symbol])));
    expect([...minutes].sort()).toEqual(Array.from({ length: 8 }, (_unused, at) => `0${at + 1}/BBSĐ-THCSHP`));
  });

  it('is not taken twice, but judged again whenever minutes were signed since', async () => {
    await expect(compare(log.bytes)).rejects.toMatchObject({ code: 'edit-log.compared-before' });
    const { verdicts } = await school.call('editLog.compareAgain', { id });
    expect(verdicts).toMatchObject({ 'with-minutes': 480, 'without-minutes': 20 });
  });

  it('may come as CSV, and its columns are remembered as a person confirmed them', async () => {
    const { proposed } = await inspect(log.csv, 'edits', 'lich-su.csv');
    const { teacher: _left, ...columns } = proposed.columns;
    const compared = await school.call('editLog.compare', {
      ...{ kind: 'edits', fileName: 'lich-su.csv', bytes: log.csv },
      mapping: { ...proposed, columns },
    });
    expect(compared.verdicts).toMatchObject({ 'with-minutes': 480, 'without-minutes': 20 });
    const longer = new TextEncoder().encode(new TextDecoder().decode(log.csv) + '"501"\r\n');
    const again = await inspect(longer, 'edits', 'lich-su.csv');
    expect(again).toMatchObject({ remembered: true, proposed: { headerRow: 1, columns } });
  });

  it('goes out as a workbook of the chosen lines, with the teachers counted', async () => {
    const { bytes } = await school.call('editLog.logWorkbook', { id, positions: [...log.withoutMinutes] });
    const words = (await wordsOf(bytes)).flat();
    expect(words.filter((word) => word === 'Không có biên bản')).toHaveLength(20);
    expect(words).toContain('Trần Văn Bách');
    expect(words).not.toContain('01/BBSĐ-THCSHP');
  });

  it('leaves no name in the audit log', async () => {
    const filter = { action: 'editLog.compare', actor: '', outcome: '' as const, fromDay: '', toDay: '' };
    const { entries } = await school.call('audit.list', { ...filter, beforeSeq: null, limit: 10 });
    const text = entries.map(({ subject, detail }) => subject + detail).join();
    expect(text).toContain('without-minutes');
    expect(text).not.toMatch(/Bách|Học Sinh|lich-su/u);
  });
});

describe('posted results', () => {
  it('are compared with those of our books, and only differences are kept', async () => {
    const results = await school.call('gradebook.results', { classId: school.classId });
    const subject = results.subjects.findIndex(({ id }) => id === school.subjectId);
    const { name } = results.subjects[subject]!;
    const rows = results.students
      .slice(0, 40)
      .map((student, at) => [
        student.name,
        '6A2',
        name,
        'Học kỳ I',
        at === 7 ? '9,9' : student.averages[subject]![0].replace(',', '.'),
      ]);
    const bytes = await writeListWorkbook({
      sheetName: 'Kết quả',
      titles: [],
      columns: ['Họ tên', 'Lớp', 'Môn', 'Học kỳ', 'ĐTBmhk'].map((header) => ({
        header,
        width: 20,
        format: 'text',
      })),
      rows: [...rows, ['Lạ Văn Lùng', '6A2', name, 'Học kỳ I', '5,0']],
    });
    const { id, rows: read, verdicts } = await compare(bytes, 'results', 'ket-qua.xlsx');
    expect({ read, ...verdicts }).toMatchObject({ read: 41, 'other-value': 1, 'not-found': 1 });
    const { lines } = await school.call('editLog.log', { id });
    expect(lines).toMatchObject([
      {
        student: results.students[7]!.name,
        before: results.students[7]!.averages[subject]![0],
        after: '9,9',
      },
      { student: 'Lạ Văn Lùng', verdict: 'not-found' },
    ]);
  });
});

describe('a file that says nothing', () => {
  it('is refused with what is missing', async () => {
    const bytes = new TextEncoder().encode('Cột một;Cột hai\nx;y\n');
    const { proposed } = await inspect(bytes, 'edits', 'x.csv');
    expect(proposed.columns).toEqual({});
    const input = { kind: 'edits' as const, fileName: 'x.csv', bytes };
    await expect(school.call('editLog.compare', { ...input, mapping: proposed })).rejects.toMatchObject({
      code: 'edit-log.column-missing',
    });
    const columns = { student: 7, col: 0, after: 1 };
    await expect(
      school.call('editLog.compare', { ...input, mapping: { ...proposed, columns } }),
    ).rejects.toMatchObject({ code: 'edit-log.no-lines' });
    const sheet = 'Không có';
    await expect(
      school.call('editLog.compare', { ...input, mapping: { ...proposed, sheet } }),
    ).rejects.toMatchObject({ code: 'edit-log.sheet-missing' });
  });
});
