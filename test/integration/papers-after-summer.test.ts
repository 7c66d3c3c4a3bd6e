import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillBook } from '../support/office/primary-class.ts';
import { SchoolWithMarks } from '../support/office/school-with-marks.ts';

/** By their place in the class: what the summer finds. */
const [, RETESTED, TRAINED, NEEDLESS, BOTH] = [0, 1, 2, 3, 4] as const;
const FAILED = [RETESTED, BOTH] as readonly number[];
const BAD_CONDUCT = [TRAINED, BOTH] as readonly number[];

let school: SchoolWithMarks;
let scratch: string;
let subjectIds: string[];
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'so-truong-summer-'));
  school = await SchoolWithMarks.open();
  await school.as('officer');
  const subjects = await school.office.call('school.subjects', {});
  const staffId = school.staff.staffIds[3]!;
  for (const { id: subjectId } of subjects)
    if (subjectId !== school.subjectId)
      await school.office.call('assignments.save', {
        ...{ staffId, classId: school.classId, subjectId, fromDay: '2026-09-05' },
      });
  await school.as('teacher');
  // The first two scored subjects and the first comment subject are failed.
  const ofKind = (wanted: string) => subjects.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const failed = [...ofKind('scored').slice(0, 2), ofKind('comment')[0]!];
  subjectIds = failed;
  for (const semester of [1, 2]) {
    for (const { id } of subjects)
      await fill(id, semester, (row) => FAILED.includes(row) && failed.includes(id));
    await fill('', semester, (row) => BAD_CONDUCT.includes(row));
  }
  const [mathematics, reading, art] = failed as [string, string, string];
  for (const row of [RETESTED, BOTH]) {
    await enter(mathematics, row, 'thi-lai', 65);
    await enter(reading, row, 'thi-lai', 50);
    await enter(art, row, 'thi-lai', 1);
  }
  await enter(mathematics, NEEDLESS, 'thi-lai', 100);
  for (const row of [TRAINED, BOTH]) await enter('', row, 'ren-luyen-lai', 2);
}, 120_000);
afterAll(async () => {
  await school.close();
  rmSync(scratch, { recursive: true });
});

async function fill(subjectId: string, semester: number, bad: (row: number) => boolean): Promise<void> {
  const { refused } = await fillBook(
    school,
    { classId: school.classId, subjectId, semester },
    (kind, row) => {
      if (kind === 'text') return null;
      if (kind === 'count') return 3;
      if (kind === 'mark') return bad(row) ? 30 : 80;
      if (kind === 'conduct') return bad(row) ? 1 : 4;
      return bad(row) ? 0 : 1;
    },
  );
  expect(refused).toEqual([]);
}
async function enter(subjectId: string, row: number, col: string, after: number): Promise<void> {
  const change = { studentId: school.studentIds[row]!, col, before: null, after, reason: '' };
  const book = { classId: school.classId, subjectId, semester: 3 };
  const { refused } = await school.office.call('gradebook.write', {
    ...book,
    how: 'typed',
    changes: [change],
  });
  expect(refused).toEqual([]);
}

async function textOf(paper: 'table' | 'class-book' | 'slips', row: number | null = null): Promise<string> {
  const studentId = row === null ? null : school.studentIds[row]!;
  const { token } = await school.office.call('markPapers.make', {
    ...{ paper, semester: 3, classId: school.classId, subjectId: null, studentId, size: 'A4', jobId: 'p' },
  });
  const { bytes } = await school.office.call('markPapers.file', { token, purpose: 'view' });
  const file = join(scratch, `${paper}-${String(row ?? 'all')}.pdf`);
  writeFileSync(file, bytes);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC');
  return text.replace(/\s+/gu, ' ');
}

describe('results after the summer', () => {
  it('name what was done again and counts, with what stood before', async () => {
    const { students } = await school.office.call('gradebook.results', { classId: school.classId });
    const replaced = students.map((student) => student.replaced.averages);
    const retested = [
      { subjectId: subjectIds[0], before: '3,0' },
      { subjectId: subjectIds[1], before: '3,0' },
      { subjectId: subjectIds[2], before: 'CĐ' },
    ];
    expect(replaced.map((list) => list.length)).toEqual([0, 3, 0, 0, 3]);
    for (const row of FAILED) expect(replaced[row]).toEqual(expect.arrayContaining(retested));
    expect(students[TRAINED]!.beforeSummer).toMatchObject({ level: 'T', conduct: 'CĐ' });
  });

  it('stand behind what stood before in the table of marks and in the book of the class', async () => {
    for (const paper of ['table', 'class-book'] as const) {
      const text = await textOf(paper);
      expect(text).toContain('Trước và sau dấu →: trước và sau khi đánh giá lại.');
      // Two re-tests each, the comment subject; the levels; conduct of who passed in it, too.
      for (const [now, times] of [
        ['6,5', 2],
        ['5,0', 2],
        ['K', 2],
        ['Đ', 4],
        ['10', 0],
      ] as const)
        expect(text.match(new RegExp(`→ ?${now} `, 'gu')) ?? [], `${paper} ${now}`).toHaveLength(times);
    }
  });

  it('are told a family beside what stood before, where it is another', async () => {
    const retested = await textOf('slips', RETESTED);
    expect(retested).toContain('Sau kiểm tra lại');
    expect(retested).toContain('3,0 3,0 3,0 6,5');
    expect(retested).toContain('CĐ CĐ CĐ Đ');
    expect(retested).toMatch(/Kết quả học tập: \S.* \(trước khi đánh giá lại: Chưa đạt\)/u);
    expect(retested).toContain('Kết quả rèn luyện: Tốt Số buổi');
    const trained = await textOf('slips', TRAINED);
    expect(trained).toContain(
      'Kết quả học tập: Tốt Kết quả rèn luyện: Đạt (trước khi đánh giá lại: Chưa đạt)',
    );
    expect(trained).not.toContain('Sau kiểm tra lại');
    const needless = await textOf('slips', NEEDLESS);
    expect(needless).not.toMatch(/trước khi|Sau kiểm tra lại/u);
  });
});
