import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawInputOf } from '../../preload/contract/index.ts';
import { addPrimaryClass, fillBook, type PrimaryClass } from '../support/office/primary-class.ts';
import { EVERYTHING, SchoolThatLocks } from '../support/office/school-that-locks.ts';

const NAMES = ['An Thị Bình', 'Bùi Văn Dũng', 'Cao Thị Giang', 'Đỗ Văn Hùng', 'Lê Thị Lan'];
/** Whoever stands at the end of the list cannot complete the class by the results of May. */
const [VOTED, NOT_VOTED, ASSESSED, FAILED, ABSENT] = [0, 1, 2, 3, 4] as const;

let locks: SchoolThatLocks;
let room: PrimaryClass;
let scratch: string;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'so-truong-year-end-'));
  locks = await SchoolThatLocks.open();
  room = await addPrimaryClass(locks.school, NAMES);
  for (const semester of [1, 2])
    for (const subjectId of [room.readingId, ...room.otherIds, ''])
      await fillBook(locks.school, { classId: room.classId, subjectId, semester }, valueOf);
}, 120_000);
afterAll(async () => {
  await locks.close();
  rmSync(scratch, { recursive: true });
});

function valueOf(kind: string, row: number, key: string) {
  const weak = row >= ASSESSED;
  if (kind === 'test') return weak ? 40 : 80;
  if (kind === 'level') return weak ? 1 : 3;
  if (kind === 'quality') return weak && key.startsWith('pc1') ? 1 : 3;
  return kind === 'count' ? 1 : null;
}

type Change = RawInputOf<'gradebook.write'>['changes'][number];
const cell = (row: number, col: string, after: number, before: number | null = null): Change => {
  const reason = before === null ? '' : 'Nhập lại cho đúng';
  return { studentId: room.pupils[row]!, col, before, after, reason };
};
function write(subjectId: string, semester: number, changes: readonly Change[]) {
  const book = { classId: room.classId, subjectId, semester };
  return locks.call('gradebook.write', { ...book, how: 'typed', changes: [...changes] });
}
async function pupil(row: number) {
  const { students } = await locks.call('gradebook.results', { classId: room.classId });
  const { promoted, conclusion, decidedBy, award, level, averages, beforeSummer, replaced, flags, why } =
    students[row]!;
  const decision = why.find(({ about }) => about === 'promotion')!.code;
  const said = flags.map(({ code }) => code);
  return {
    ...{ promoted, conclusion, decidedBy, award, level: level[2], averages, beforeSummer, replaced },
    ...{ flags: said, decision, all: flags },
  };
}

async function textOf(paper: 'table' | 'class-book' | 'slips', studentId: string | null = null) {
  const { token } = await locks.call('markPapers.make', {
    ...{ paper, semester: 3, classId: room.classId, subjectId: null, studentId, size: 'A4', jobId: 'p' },
  });
  const { bytes } = await locks.call('markPapers.file', { token, purpose: 'view' });
  const file = join(scratch, `${paper}.pdf`);
  writeFileSync(file, bytes);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC');
  return text.replace(/\s+/gu, ' ');
}

describe('the end of a primary year', () => {
  it('waits for the vote of the class, and names who has to be assessed again', async () => {
    expect(await pupil(VOTED)).toMatchObject({ promoted: true, award: '', flags: ['recognition-open'] });
    const { promoted, level, flags, decision, all } = await pupil(ASSESSED);
    expect({ promoted, level, flags, decision }).toEqual({
      ...{ promoted: false, level: 'CHT', flags: ['reassessment-due'], decision: 'guided' },
    });
    expect(all[0]!.params).toEqual({ subjects: 'Nghệ thuật, Tiếng Việt, Yêu nước' });
  });

  it('gives the title to whom the class voted for, and closes the question for the others', async () => {
    const { refused } = await write('', 2, [cell(VOTED, 'ghi-nhan', 1), cell(NOT_VOTED, 'ghi-nhan', 0)]);
    expect(refused).toEqual([]);
    expect(await pupil(VOTED)).toMatchObject({
      ...{ award: 'Học sinh Hoàn thành tốt trong học tập và rèn luyện', flags: [] },
    });
    expect(await pupil(NOT_VOTED)).toMatchObject({ award: '', flags: [], promoted: true });
  });

  it('is completed by what was assessed again; what stood before stays beside it', async () => {
    const again = (row: number, level: number, test: number) => [
      write(room.readingId, 3, [cell(row, 'muc-lai', level), cell(row, 'kt-lai', test)]),
      write(room.otherIds[0]!, 3, [cell(row, 'muc-lai', level)]),
      write('', 3, [cell(row, 'pc1-lai', level)]),
    ];
    for (const written of [...again(ASSESSED, 2, 60), ...again(FAILED, 1, 30)])
      expect((await written).refused).toEqual([]);
    expect(await pupil(ASSESSED)).toMatchObject({
      ...{ promoted: true, level: 'HT', flags: [], decision: 'completed' },
      beforeSummer: { level: 'CHT', conduct: '', promoted: false },
      replaced: {
        averages: [
          { subjectId: room.otherIds[0], before: 'C' },
          { subjectId: room.readingId, before: 'C' },
        ],
        tests: [room.readingId],
        qualities: ['pc1'],
      },
      averages: [
        ['C', 'C', 'H'],
        ['C', 'C', 'H'],
      ],
    });
    expect(await pupil(FAILED)).toMatchObject({ promoted: null, flags: ['principal-decides'] });
    expect(await pupil(ABSENT)).toMatchObject({ promoted: false, flags: ['reassessment-due'] });
  });

  it('is decided by the principal: entered by the homeroom teacher, confirmed by the signed lock', async () => {
    const decide = [cell(FAILED, 'hoan-thanh', 1), cell(ABSENT, 'hoan-thanh', 0)];
    expect((await write('', 3, decide)).refused).toEqual([]);
    expect(await pupil(FAILED)).toMatchObject({
      ...{ promoted: null, conclusion: '', decidedBy: '' },
      ...{ decision: 'decision-unsigned', flags: ['decision-unsigned'] },
    });
    expect(await pupil(ABSENT)).toMatchObject({
      ...{ promoted: false, decision: 'decision-unsigned', flags: ['reassessment-due', 'decision-unsigned'] },
    });
    expect(await textOf('table')).toMatch(
      /¶ Chờ Hiệu trưởng quyết định: Đỗ Văn Hùng \(đã ghi quyết định, chờ ký khóa sổ\); Lê Thị Lan/u,
    );
    expect(await textOf('slips', room.pupils[FAILED])).toContain('Kết luận: Chờ Hiệu trưởng quyết định');
    await locks.as('principal');
    const book = { ...EVERYTHING, classId: room.classId, subjectId: '' };
    const { paperId } = await locks.lock([book], { semester: 3, part: 'summary' });
    // Shut by the minutes that are drawn up, decided by their signature.
    expect(await pupil(FAILED)).toMatchObject({ promoted: null, flags: ['decision-unsigned'] });
    await locks.sign(paperId!);
    expect(await pupil(FAILED)).toMatchObject({
      ...{ promoted: true, conclusion: 'Hoàn thành chương trình tiểu học', flags: [] },
      ...{ decision: 'completed-by-principal', decidedBy: expect.stringMatching(/^\d+\/BBKS-/u) as string },
    });
    expect(await pupil(ABSENT)).toMatchObject({ promoted: false, flags: ['decision-before-reassessment'] });
    expect(await pupil(VOTED)).toMatchObject({ promoted: true, decidedBy: '' });
    expect((await locks.call('locks.verify', { id: null, deep: true })).locks).toMatchObject([
      { faults: [], differences: [] },
    ]);
    await locks.as('teacher');
    const { written, refused } = await write('', 3, [cell(FAILED, 'hoan-thanh', 0, 1)]);
    expect([written, refused[0]!.code]).toEqual([[], 'gradebook.locked-locked']);
  });

  it('is changed after the lock by a correction, which foretells what follows', async () => {
    const wish = {
      ...{ id: null, classId: room.classId, subjectId: '', semester: 3 },
      cells: [{ studentId: room.pupils[FAILED]!, col: 'hoan-thanh', after: 0 }],
    };
    const { cells, consequences } = await locks.call('corrections.check', wish);
    expect(cells).toMatchObject([{ kind: 'yes-no', before: 1, fault: null }]);
    expect(consequences).toMatchObject([
      {
        about: 'promotion',
        before: 'Hoàn thành chương trình tiểu học',
        after: 'Chưa hoàn thành chương trình tiểu học',
      },
    ]);
  });

  it('goes out to Excel and comes back as it was', async () => {
    const book = { classId: room.classId, subjectId: '', semester: 3 };
    const { bytes } = await locks.call('gradebook.exportSheet', book);
    const answer = await locks.call('gradebook.previewImport', { ...book, fileName: 'so.xlsx', bytes });
    expect(answer).toMatchObject({ changes: [], skipped: [] });
  });

  it('leaves the summer open where the level of the year is locked, and is sealed with its own lock', async () => {
    await locks.as('principal');
    const level = { ...EVERYTHING, classId: room.classId, col: 'muc' };
    await locks.lockAndSign([level], { semester: 2, part: 'summary' });
    expect(await differences()).toEqual([]);
    await locks.as('teacher');
    const later = await write(room.readingId, 3, [cell(ABSENT, 'kt-lai', 40)]);
    expect(later.refused).toEqual([]);
    expect((await write('', 2, [cell(NOT_VOTED, 'ghi-nhan', 1, 0)])).refused).toEqual([]);
    expect((await write(room.readingId, 2, [cell(ABSENT, 'kt-ck', 90, 40)])).written).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  async function differences() {
    await locks.as('principal');
    const { guards, locks: verified } = await locks.call('locks.verify', { id: null, deep: true });
    expect([guards, verified.length]).toEqual([[], 2]);
    return verified.flatMap((one) => [...one.faults, ...one.differences]);
  }
});

describe('who may write it', () => {
  it('is the teacher of the book alone', async () => {
    for (const person of ['other', 'principal', 'officer'] as const) {
      await locks.as(person);
      for (const [subjectId, semester, col] of [
        ['', 2, 'ghi-nhan'],
        ['', 3, 'hoan-thanh'],
        [room.readingId, 3, 'muc-lai'],
      ] as const)
        await expect(write(subjectId, semester, [cell(VOTED, col, 1)])).rejects.toThrow();
    }
    await locks.as('teacher');
  });

  it.each([
    ['', 3, 'hoan-thanh', 2, 'gradebook.bad-yes-no'],
    ['', 3, 'ghi-nhan', 1, 'gradebook.no-such-column'],
    ['', 1, 'ghi-nhan', 1, 'gradebook.no-such-column'],
    ['', 3, 'len-lop', 1, 'gradebook.no-such-column'],
  ] as const)('"%s" semester %i %s = %i is refused: %s', async (subjectId, semester, col, after, code) => {
    const { refused } = await write(subjectId, semester, [cell(VOTED, col, after)]);
    expect(refused.map((each) => each.code)).toEqual([code]);
  });
});

describe('papers of the whole year', () => {
  it('show the vote, what was assessed again and what the principal decided', async () => {
    const book = await textOf('class-book');
    expect(book).toContain('Cả năm: đánh giá lại sau hè và quyết định của Hiệu trưởng');
    expect(book).toContain('BS: đánh giá bổ sung');
    expect(book).toContain('Bình chọn');
    const printed = await textOf('table');
    expect(printed).toContain('CHT → HT');
    // No space is told apart from a narrow one.
    const table = printed.replace(/ ?→ ?/gu, '→');
    // Two subjects, a test and a quality of who completed the class; of who failed again what is another.
    for (const [again, times] of [
      ['C → H', 2],
      ['4 → 6', 1],
      ['4 → 3', 1],
      ['C → Đ', 1],
    ] as const)
      expect(table.split(again.replaceAll(' ', '')), again).toHaveLength(times + 1);
    expect(table).toContain('Trước và sau dấu→');
    expect(printed).toMatch(
      /¤ Theo quyết định của Hiệu trưởng, Biên bản số \d+\/BBKS-\S+: Đỗ Văn Hùng; Lê Thị Lan\./u,
    );
  });

  it('tell the family the result and the one before', async () => {
    const slip = await textOf('slips', room.pupils[ASSESSED]);
    expect(slip).toContain('Sau đánh giá bổ sung');
    expect(slip).toContain('Hoàn thành (trước khi đánh giá lại: Chưa hoàn thành)');
    expect(slip).toContain('yêu nước: C → Đ');
    expect(slip).toMatch(/Tiếng Việt C C H 4 ?→ ?6 /u);
    expect(await textOf('slips', room.pupils[VOTED])).not.toMatch(/→|trước khi|Sau đánh giá/u);
    expect(slip).toContain('Kết luận: Hoàn thành chương trình tiểu học');
    expect(await textOf('slips', room.pupils[FAILED])).toMatch(
      /Hoàn thành chương trình tiểu học \(theo quyết định của Hiệu trưởng, Biên bản số/u,
    );
  });
});
