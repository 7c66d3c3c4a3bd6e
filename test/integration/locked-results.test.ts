import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../main/office/cli/run.ts';
import { PRINCIPAL } from '../support/office/invented-school.ts';
import { SchoolThatLocks } from '../support/office/school-that-locks.ts';
import { tamperWith } from '../support/office/tampered-vault.ts';
import { textOf } from '../support/pdf/judges.ts';

const COLUMNS = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'] as const;
/** An: (8 + 7 + 9 + 8 + 2 × 8 + 3 × 9) / 9 = 8,3; Bình has no final mark and so no average. */
const AN = [80, 70, 90, 80, 80, 90] as const;
const BINH = [60, 70, 60, 70, 65] as const;

async function schoolWithAverage(): Promise<SchoolThatLocks> {
  const locks = await SchoolThatLocks.open();
  const { school } = locks;
  await locks.as('teacher');
  await school.write([
    ...AN.map((mark, at) => school.change(0, COLUMNS[at]!, mark)),
    ...BINH.map((mark, at) => school.change(1, COLUMNS[at]!, mark)),
  ]);
  await locks.as('principal');
  return locks;
}
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe('the averages of a book, locked', () => {
  let locks: SchoolThatLocks;
  let actId: string;
  beforeAll(async () => {
    locks = await schoolWithAverage();
  });
  afterAll(() => locks.close());
  const columns = async (studentId: string | null = null) => {
    const { classId, subjectId } = locks.school.book();
    const board = await locks.call('locks.columns', { classId, semester: 1, studentId });
    const own = board.find((book) => book.subjectId === subjectId)!;
    return new Map(own.columns.map((column) => [column.col, column]));
  };

  it('stand on the board as a column before the remarks, with the students who have none yet', async () => {
    const shown = await columns();
    expect([...shown.keys()]).toEqual([...COLUMNS, 'dtb', 'nx']);
    expect(shown.get('dtb')).toMatchObject({ state: 'open', missing: 4 });
    const preview = await locks.call('locks.preview', {
      ...{ semester: 1, part: 'marks', scopes: [locks.scope({ col: 'dtb' })] },
    });
    expect(preview.units).toMatchObject([{ subjectName: 'Ngữ văn', col: 'dtb', missing: 4, shut: false }]);
    expect(preview.missing.map(({ student, col }) => `${student} ${col}`)).toContain('Đặng Hoài Bình dtb');
  });

  it('are signed by minutes that name them, and shut every mark they are computed from', async () => {
    const locked = await locks.lockAndSign([locks.scope({ col: 'dtb' })]);
    actId = locked.actId;
    const shown = await columns();
    const states = [...shown].map(([col, { state }]) => `${col} ${state}`);
    expect(states).toEqual([...COLUMNS.map((col) => `${col} locked`), 'dtb locked', 'nx open']);
    const { bytes } = await locks.call('papers.file', { id: locked.paperId!, purpose: 'view' });
    const text = textOf(bytes).replace(/\s+/gu, ' ');
    expect(text).toContain('Điểm trung bình');
    const { classId } = locks.school.book();
    const board = await locks.call('locks.board', { semester: 1 });
    expect(board.cells.find((cell) => cell.classId === classId && cell.subjectId !== '')).toMatchObject({
      state: 'partly',
    });
    expect(board.levels.find((cell) => cell.classId === classId)).toMatchObject({
      state: 'open',
      missing: 4,
    });
  });

  it('are the reason the teacher reads at a mark; a remark is still written', async () => {
    const [act] = await locks.call('locks.acts', {});
    expect(act!.about).toBe('6A1 · Ngữ văn · ĐTB');
    expect((await locks.cell(0, 'gk')).locked).toMatchObject({
      code: 'gradebook.locked-average-locked',
      params: { unit: '6A1 · Ngữ văn', paper: act!.paper, person: PRINCIPAL.fullName },
    });
    expect((await locks.cell(0, 'nx')).locked).toBeNull();
    await locks.as('teacher');
    const { written, refused } = await locks.school.write([
      locks.school.change(1, 'ck', 90),
      locks.school.change(1, 'nx', 'Có tiến bộ'),
    ]);
    expect(refused).toMatchObject([{ col: 'ck', code: 'gradebook.locked-average-locked' }]);
    expect(written).toMatchObject([{ col: 'nx' }]);
    await locks.as('principal');
  });

  it('are printed and recorded with their marks', async () => {
    const wish = { id: actId, purpose: 'Lưu hồ sơ sổ điểm' };
    const record = await locks.call('locks.record', wish);
    const { format, units } = JSON.parse(new TextDecoder().decode(record.bytes)) as {
      format: string;
      units: {
        filled: number;
        missing: number;
        books: { columns: string[]; rows: { values: number[] }[] }[];
      }[];
    };
    expect(format).toBe('so-truong/lock/3');
    expect(units).toMatchObject([{ filled: 1, missing: 4 }]);
    const [book] = units[0]!.books;
    const at = book!.columns.indexOf('dtb');
    expect(book!.rows.map(({ values }) => values[at]).filter((value) => value !== null)).toEqual([83]);
    const { bytes } = await locks.call('locks.sealedBooks', wish);
    const text = textOf(bytes);
    for (const part of ['Điểm trung bình', 'Bùi Gia An', '8,3']) expect(text).toContain(part);
  });

  it('are not signed twice, and a decision that opens them opens no column locked on its own', async () => {
    await expect(locks.lock([locks.scope({ col: 'dtb' })])).rejects.toMatchObject({
      code: 'mark-locks.nothing-to-lock',
    });
    await expect(locks.lock([locks.scope({ col: 'gk' })])).rejects.toMatchObject({
      code: 'mark-locks.nothing-to-lock',
    });
    const book = await locks.lockAndSign([locks.scope()]);
    const [bookRow] = await locks.call('locks.act', { id: book.actId });
    const release = { lockIds: [bookRow!.lockId], reason: 'Nhập bù', againAt: inDays(1) };
    const openedBook = await locks.call('locks.release', release);
    expect(openedBook).toMatchObject({ alsoShut: 1 });
    await locks.sign(openedBook.paperId);
    expect((await locks.cell(0, 'gk')).locked).toMatchObject({ code: 'gradebook.locked-average-locked' });
    expect((await locks.cell(0, 'nx')).locked).toBeNull();
    const [row] = await locks.call('locks.act', { id: actId });
    const opened = await locks.call('locks.release', { ...release, lockIds: [row!.lockId] });
    await locks.sign(opened.paperId);
    expect((await locks.cell(1, 'ck')).locked).toBeNull();
    await locks.as('teacher');
    expect((await locks.school.write([locks.school.change(1, 'ck', 90)])).refused).toEqual([]);
    await locks.as('principal');
    const [verified] = (await locks.call('locks.verify', { id: actId })).locks;
    expect(verified!.differences).toMatchObject([
      { student: 'Đặng Hoài Bình', col: 'ck', locked: '', now: '9' },
      { student: 'Đặng Hoài Bình', col: 'dtb', locked: '', now: '7.3' },
    ]);
    const minutes = verified!.differences.map(({ event }) => event?.minutes);
    expect(minutes[1]).toBe(minutes[0]);
    expect(minutes[0]).toMatch(/QĐMS/u);
  });
});

describe('the levels of a class, locked', () => {
  it('shut what every subject feeds them, by schedule too, and are verified and opened like a column', async () => {
    const locks = await schoolWithAverage();
    try {
      const { classId } = locks.school.book();
      const levels = { ...locks.scope(), subjectId: null, col: 'muc' };
      const planned = await locks.lock([levels], { at: inDays(3) });
      expect(planned).toMatchObject({ paperId: null, locked: 1 });
      expect((await locks.cell(0, 'gk')).locked).toBeNull();
      await locks.call('locks.withdraw', { id: planned.actId, reason: 'Khóa ngay' });
      const { actId, paperId } = await locks.lockAndSign([levels]);
      const { bytes } = await locks.call('papers.file', { id: paperId!, purpose: 'view' });
      expect(textOf(bytes).replace(/\s+/gu, ' ')).toContain('Kết quả học tập của lớp');
      const [act] = await locks.call('locks.acts', {});
      expect(act!.about).toBe('6A1 · Mức học tập');
      const board = await locks.call('locks.board', { semester: 1 });
      expect(board.levels.find((cell) => cell.classId === classId)).toMatchObject({ state: 'locked' });
      const columns = await locks.call('locks.columns', { classId, semester: 1 });
      const homeroom = columns.find(({ subjectId }) => subjectId === '')!.columns;
      expect(homeroom.map(({ col, state }) => `${col} ${state}`)).toEqual([
        ...['ren-luyen open', 'buoi-nghi open', 'muc locked', 'nx open'],
      ]);
      expect((await locks.cell(0, 'gk')).locked).toMatchObject({
        code: 'gradebook.locked-level-locked',
        params: { unit: '6A1', paper: act!.paper },
      });
      await locks.as('teacher');
      const conduct = await locks.school.write(
        [locks.school.change(0, 'ren-luyen', 4)],
        locks.school.homeroom(),
      );
      expect(conduct.refused).toEqual([]);
      const mark = await locks.school.write([locks.school.change(2, 'gk', 50)]);
      expect(mark.refused).toMatchObject([{ code: 'gradebook.locked-level-locked' }]);
      await locks.as('principal');
      const [verified] = (await locks.call('locks.verify', { id: actId })).locks;
      expect(verified).toMatchObject({ units: 1, cells: 1, recordIntact: true, differences: [] });
      const sealed = await locks.call('locks.sealedBooks', { id: actId, purpose: 'Lưu hồ sơ sổ điểm' });
      expect(textOf(sealed.bytes)).toContain('Mức học tập');
    } finally {
      await locks.close();
    }
  });
});

describe('an average changed behind the program', () => {
  it('is named with the mark that changed it, by the command line too', async () => {
    const locks = await schoolWithAverage();
    const copy = mkdtempSync(join(tmpdir(), 'so-truong-copy-'));
    try {
      await locks.lockAndSign([locks.scope({ col: 'dtb' })]);
      await locks.school.office.office.close();
      cpSync(locks.school.office.folder, copy, { recursive: true });
      await tamperWith(copy, PRINCIPAL, (sql) => {
        sql.exec('DROP TRIGGER mark_locked_update');
        sql.prepare(`UPDATE mark SET value = 100 WHERE col = 'ck' AND value = 90`).run();
      });
      let out = '';
      const exit = await runCommandLine({
        args: ['grades', 'verify', '--vault', copy, '--login', PRINCIPAL.login, '--json'],
        environment: { SO_TRUONG_PASSWORD: PRINCIPAL.password },
        out: (text) => {
          out += text;
        },
        say: () => undefined,
      });
      expect(exit).toBe(2);
      const { result } = JSON.parse(out) as { result: { locks: { differences: unknown[] }[] } };
      const place = { class: '6A1', subject: 'Ngữ văn', semester: 1, student: 'Bùi Gia An' };
      expect(result.locks[0]!.differences).toEqual([
        { ...place, col: 'ck', locked: '9', now: '10', minutes: '' },
        { ...place, col: 'dtb', locked: '8.3', now: '8.7', minutes: '' },
      ]);
    } finally {
      await locks.close();
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
