import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradesCommand, runGrades as run, type GradesCommand } from '../support/office/grades-command.ts';

type Json = Readonly<Record<string, unknown>>;

let command: GradesCommand;
let folder: string;
beforeAll(() => {
  command = gradesCommand();
  ({ folder } = command);
});
afterAll(() => command.close());

const compute = (content: unknown) => command.compute(content);

const semester = { tx: ['8', '7', '9'], gk: '7.5', ck: '8' };
const passed = { tx: ['Đ', 'Đ'], gk: 'Đ', ck: 'Đ' };
const scored = (hk1: Json, hk2: Json = hk1) => ({ kind: 'scored', periodsPerYear: 70, hk1, hk2 });
const comment = (hk1: Json, hk2: Json = hk1) => ({ kind: 'comment', periodsPerYear: 70, hk1, hk2 });
const flat = (mark: string) => scored({ tx: [mark, mark, mark], gk: mark, ck: mark });
const sevenAnd = (mark: string) => ({
  ...Object.fromEntries(
    ['TOAN', 'VAN', 'NN1', 'GDCD', 'LSDL', 'KHTN', 'CN'].map((code) => [code, flat('8.5')]),
  ),
  TIN: flat(mark),
  GDTC: comment(passed),
});
const student = (subjects: Json, more: Json = {}) => ({
  id: 'HS01',
  conduct: { hk1: 'Tốt', hk2: 'Tốt' },
  absences: 3,
  subjects,
  ...more,
});
const tt22 = (...students: Json[]) => ({ ruleset: 'TT22', students });

describe('grades compute', () => {
  it('answers in the documented shape, without a vault', async () => {
    const { exit, result } = await compute(tt22(student(sevenAnd('4'))));
    expect(exit).toBe(0);
    expect(result?.students[0]).toEqual({
      id: 'HS01',
      subjects: {
        ...Object.fromEntries(
          ['TOAN', 'VAN', 'NN1', 'GDCD', 'LSDL', 'KHTN', 'CN'].map((code) => [
            code,
            { hk1: '8.5', hk2: '8.5', year: '8.5' },
          ]),
        ),
        TIN: { hk1: '4.0', hk2: '4.0', year: '4.0' },
        GDTC: { hk1: 'Đ', hk2: 'Đ', year: 'Đ' },
      },
      level: { hk1: 'Khá', hk2: 'Khá', year: 'Khá', yearBeforeAdjustment: 'Đạt', adjustedBecause: 'TIN' },
      conductYear: 'Tốt',
      promoted: true,
      award: null,
      flags: [],
    });
  });

  it('leaves open what a missing mark leaves open: a key that is absent, null or empty', async () => {
    for (const hk2 of [
      {},
      { tx: ['8', '7'], gk: '8', ck: '8' },
      { ...semester, ck: '' },
      { ...semester, gk: null },
    ]) {
      const { result } = await compute(tt22(student({ TOAN: scored(semester, hk2) })));
      expect(result?.students[0]).toMatchObject({
        subjects: { TOAN: { hk1: '7.9', hk2: null, year: null } },
        level: { year: null, yearBeforeAdjustment: null },
        promoted: null,
        award: null,
      });
    }
    const { result } = await compute(
      tt22({ id: 1, subjects: { TOAN: { kind: 'scored', periodsPerYear: 35 } } }),
    );
    expect(result?.students[0]).toMatchObject({ id: 1, conductYear: null, promoted: null });
  });

  it('flags the one comment subject nobody has settled, and keeps the level', async () => {
    const subjects = { ...sevenAnd('8.5'), GDTC: comment(passed, { ...passed, ck: 'CĐ' }) };
    const { result } = await compute(tt22(student(subjects)));
    expect(result?.students[0]).toMatchObject({
      level: { year: 'Đạt', yearBeforeAdjustment: 'Đạt', adjustedBecause: null },
      flags: [
        {
          code: 'adjustment-comment-subject',
          message: expect.stringContaining('Học kỳ II: chỉ vì môn nhận xét GDTC'),
        },
        { code: 'adjustment-comment-subject', message: expect.stringContaining('Cả năm') },
      ] as unknown[],
    });
  });

  it('says why a student is not promoted, and what the summer changed', async () => {
    const failing = student({ ...sevenAnd('8.5'), TIN: flat('3'), CN: flat('3') });
    const { result } = await compute(
      tt22(failing, { ...failing, id: 'HS02', summer: { retests: { TIN: '5', CN: '6.5' } } }),
    );
    expect(result?.students).toMatchObject([
      { promoted: false, flags: [{ code: 'retest' }] },
      {
        promoted: false,
        level: { year: 'Chưa đạt' },
        afterSummer: { subjects: { TIN: '5.0', CN: '6.5' }, level: 'Khá', conduct: 'Tốt', promoted: true },
        flags: [],
      },
    ]);
  });

  it('leaves to a person what follows when conduct and learning both failed', async () => {
    const may = student(
      { ...sevenAnd('8.5'), TIN: flat('3'), CN: flat('3') },
      { conduct: { hk1: 'Đạt', hk2: 'Chưa đạt' } },
    );
    const retests = { TIN: '5', CN: '6.5' };
    const { result } = await compute(
      tt22(
        may,
        { ...may, id: 'HS02', summer: { conduct: 'Đạt', retests } },
        { ...may, id: 'HS03', summer: { conduct: 'Chưa đạt', retests: {} } },
      ),
    );
    expect(result?.students).toMatchObject([
      {
        promoted: false,
        flags: [{ code: 'conduct-then-retest', message: expect.stringContaining('CN, TIN') as unknown }],
      },
      {
        promoted: false,
        afterSummer: { level: 'Khá', conduct: 'Đạt', promoted: null },
        flags: [{ code: 'summer-order' }],
      },
      { promoted: false, afterSummer: { promoted: false }, flags: [{ code: 'retained' }] },
    ]);
  });

  it('counts only the chosen regular marks where more were taken', async () => {
    const more = { tx: ['2', '8', '8', '8'], gk: '8', ck: '8' };
    const { result } = await compute(
      tt22(student({ TOAN: scored({ ...more, chosen: [2, 3, 4] }), VAN: scored(more) })),
    );
    expect(result?.students[0]).toMatchObject({ subjects: { TOAN: { hk1: '8.0' }, VAN: { hk1: '7.3' } } });
  });

  it('takes null for missing wherever a mark may be missing', async () => {
    const subjects = {
      TOAN: { kind: 'scored', periodsPerYear: 140, hk1: { tx: null, gk: null }, hk2: null },
    };
    const { result } = await compute({
      ruleset: 'TT22',
      students: [{ id: 'A', conduct: null, absences: null, subjects }],
    });
    expect(result?.students[0]).toMatchObject({ subjects: { TOAN: { hk1: null, hk2: null, year: null } } });
  });

  it('names a comment subject whose first semester is not complete', async () => {
    const whole = { tx: ['Đ', 'Đ'], gk: 'Đ', ck: 'Đ' };
    const subjects = { GDTC: { kind: 'comment', periodsPerYear: 70, hk1: { tx: ['Đ'] }, hk2: whole } };
    const { result } = await compute({ ruleset: 'TT22', students: [{ id: 'A', subjects }] });
    expect(JSON.stringify(result?.students[0])).toContain('"code":"marks-missing"');
  });
});

describe('a file that is not right is refused with the place of the wrong value', () => {
  const withMark = (gk: unknown) => tt22(student({ TOAN: scored({ ...semester, gk }) }));
  it.each<[unknown, string, string]>([
    ['{', 'grades.not-json', 'marks.json'],
    ['[]', 'grades.object', 'JSON'],
    [{ students: [] }, 'grades.missing', 'ruleset'],
    [{ ruleset: 'TT58', students: [] }, 'grades.choice', 'ruleset: cần một trong các giá trị TT22, TT27'],
    [{ ruleset: 'TT22' }, 'grades.missing', 'students'],
    [{ ruleset: 'TT22', students: {} }, 'grades.list', 'students'],
    [tt22({ subjects: {} }), 'grades.missing', 'students[0].id'],
    [tt22({ id: '', subjects: {} }), 'grades.missing', 'students[0].id'],
    [
      {
        ruleset: 'TT27',
        students: [{ id: 'A', subjects: { AN: { kind: 'comment', hk2: { ck: 'T', ckTest: '9' } } } }],
      },
      'grades.no-test',
      'students[0].subjects.AN.hk2.ckTest',
    ],
    [tt22(student({}), student({})), 'grades.twice', 'students[1].id'],
    [tt22(student({}, { conduct: { hk1: 'Giỏi' } })), 'grades.choice', 'students[0].conduct.hk1'],
    [tt22(student({}, { absences: -1 })), 'grades.number', 'students[0].absences'],
    [tt22(student({}, { absences: '3' })), 'grades.number', 'students[0].absences'],
    [tt22(student({}, { vang: 3 })), 'grades.unknown-key', 'students[0].vang'],
    [tt22(student({}, { grade: 4 })), 'grades.choice', 'students[0].grade'],
    [tt22(student({ TOAN: { kind: 'diem' } })), 'grades.choice', 'students[0].subjects.TOAN.kind'],
    [
      tt22(student({ TOAN: { kind: 'scored' } })),
      'grades.missing',
      'students[0].subjects.TOAN.periodsPerYear',
    ],
    [
      withMark('7.55'),
      'grades.mark-too-precise',
      'hk1.gk: điểm chỉ có một chữ số thập phân. Giá trị làm tròn: 7,6.',
    ],
    [withMark('11'), 'grades.mark', 'students[0].subjects.TOAN.hk1.gk: điểm phải là số từ 0 đến 10.'],
    [withMark('Đ'), 'grades.mark', 'students[0].subjects.TOAN.hk1.gk'],
    [withMark(7.5), 'grades.text', 'students[0].subjects.TOAN.hk1.gk'],
    [tt22(student({ GDTC: comment({ ...passed, tx: ['Đ', '8'] }) })), 'grades.choice', 'GDTC.hk1.tx[1]'],
    [
      {
        ruleset: 'TT27',
        students: [{ id: 'A', subjects: { TOAN: { kind: 'scored', hk1: { ckTest: '8,5' } } } }],
      },
      'grades.test-not-whole',
      'students[0].subjects.TOAN.hk1.ckTest: điểm kiểm tra định kì là số nguyên. Giá trị làm tròn: 9.',
    ],
  ])('%j: %s', async (content, code, words) => {
    const { exit, error } = await compute(content);
    expect({ exit, code: error?.code }).toEqual({ exit: 2, code });
    expect(error?.message).toContain(words);
  });

  it('a file beyond the limits is not read to the end', async () => {
    const many = Array.from({ length: 5_001 }, (_, id) => ({ id, subjects: {} }));
    expect((await compute({ ruleset: 'TT22', students: many })).error?.code).toBe('grades.too-many');
    const subjects = Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`S${at}`, {}]));
    expect((await compute(tt22(student(subjects)))).error?.code).toBe('grades.too-many');
    const huge = join(folder, 'huge.json');
    writeFileSync(huge, '');
    truncateSync(huge, 33 * 1024 * 1024);
    expect((await run('compute', huge)).error?.code).toBe('cli.file-too-large');
  });

  it('names such as __proto__ are subjects like others', async () => {
    const file = `{"ruleset":"TT22","students":[{"id":"A","subjects":{"__proto__":{"kind":"comment"}}}]}`;
    const { exit, result } = await compute(file);
    expect(exit).toBe(0);
    expect(Object.keys(result?.students[0]?.['subjects'] as object)).toEqual(['__proto__']);
  });

  it('deep nesting and bytes that are no text end in a refusal', async () => {
    expect((await compute('['.repeat(200_000))).exit).toBe(2);
    const file = join(folder, 'bytes.json');
    writeFileSync(file, Uint8Array.of(0x7b, 0xff, 0x7d));
    expect((await run('compute', file)).error?.code).toBe('grades.not-json');
  });

  it.each([[['compute']], [['tinh', 'x.json']], [[]]])('%j is told how the command is used', async (args) => {
    expect(await run(...args)).toMatchObject({ exit: 2, error: { code: 'grades.usage' } });
  });
});
