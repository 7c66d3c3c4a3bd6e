import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PRINCIPAL } from '../support/office/invented-school.ts';
import { SchoolThatLocks } from '../support/office/school-that-locks.ts';
import { textOf } from '../support/pdf/judges.ts';
import { wordsOf } from '../support/workbooks/words-of.ts';
import { rejectPaper } from '../support/signing/give-back.ts';

const codes = (refused: readonly { code: string }[]) => refused.map(({ code }) => code);

describe('a lock of one book', () => {
  let locks: SchoolThatLocks;
  beforeAll(async () => {
    locks = await SchoolThatLocks.open();
    await locks.as('teacher');
    await locks.school.write([locks.school.change(0, 'tx1', 80), locks.school.change(1, 'gk', 75)]);
    await locks.as('principal');
  });
  afterAll(() => locks.close());

  it('says before what is missing, cell by cell', async () => {
    const preview = await locks.call('locks.preview', {
      semester: 1,
      part: 'marks',
      scopes: [locks.scope()],
    });
    expect(preview.units).toMatchObject([
      { className: '6A1', subjectName: 'Ngữ văn', missing: 28, shut: false },
    ]);
    expect(preview.missing).toHaveLength(28);
    expect(preview.missing[0]).toEqual({
      className: '6A1',
      subjectName: 'Ngữ văn',
      student: 'Bùi Gia An',
      col: 'tx2',
    });
  });

  it('shuts at once, waits for the signature, and stands when it is signed', async () => {
    const { actId, paperId, locked, already } = await locks.lock();
    expect({ locked, already }).toEqual({ locked: 1, already: 0 });
    const board = await locks.call('locks.board', { semester: 1 });
    const { classId, subjectId } = locks.school.book();
    const shown = () => board.cells.find((cell) => cell.classId === classId && cell.subjectId === subjectId);
    expect(shown()).toMatchObject({ state: 'locked', waiting: true });
    expect((await locks.cell(0, 'tx1')).locked).toMatchObject({ code: 'gradebook.locked-pending' });
    const signed = await locks.sign(paperId!);
    expect(signed.results).toMatchObject([{ state: 'signed', complete: true }]);
    const [act] = await locks.call('locks.acts', {});
    expect(act).toMatchObject({ id: actId, state: 'locked', about: '6A1 · Ngữ văn', allowed: ['release'] });
    expect((await locks.cell(0, 'tx1')).locked).toMatchObject({
      code: 'gradebook.locked-locked',
      params: { paper: act!.paper, person: PRINCIPAL.fullName },
    });
  });

  it('prints the books and the digest of the record on the minutes', async () => {
    const [act] = await locks.call('locks.acts', {});
    const rows = await locks.call('locks.act', { id: act!.id });
    expect(rows).toMatchObject([
      { className: '6A1', subjectName: 'Ngữ văn', openUntil: null, alsoShut: false },
    ]);
    const verified = await locks.call('locks.verify', { id: act!.id });
    expect(verified.locks).toMatchObject([
      { paper: act!.paper, state: 'locked', units: 1, cells: 2, recordIntact: true, differences: [] },
    ]);
  });

  it('gives the sealed book on paper and the record that has the digest of the minutes', async () => {
    const [act] = await locks.call('locks.acts', {});
    const wish = { id: act!.id, purpose: 'Lưu hồ sơ sổ điểm' };
    const record = await locks.call('locks.record', wish);
    expect(createHash('sha256').update(record.bytes).digest('hex')).toBe(act!.digest);
    const { bytes, fileName } = await locks.call('locks.sealedBooks', wish);
    expect(fileName).toBe('so-diem-niem-phong-01-BBKS-THCSHP.pdf');
    const text = textOf(bytes);
    for (const part of ['SỔ ĐIỂM NIÊM PHONG', 'Lớp 6A1 · Ngữ văn', '01/BBKS-THCSHP', 'Đặng Hoài Bình', '7,5'])
      expect(text).toContain(part);
    const { units } = JSON.parse(new TextDecoder().decode(record.bytes)) as { units: { digest: string }[] };
    expect(text.replace(/\s+/gu, '')).toContain(units[0]!.digest);
  });

  it('refuses the teacher every cell of it, and the other book stays open', async () => {
    await locks.as('teacher');
    const { written, refused } = await locks.school.write([
      locks.school.change(0, 'tx1', 90, 80),
      locks.school.change(2, 'ck', 70),
    ]);
    expect(written).toEqual([]);
    expect(codes(refused)).toEqual(['gradebook.locked-locked', 'gradebook.locked-locked']);
    const homeroom = await locks.school.write(
      [locks.school.change(0, 'ren-luyen', 4)],
      locks.school.homeroom(),
    );
    expect(homeroom.refused).toEqual([]);
    await locks.as('principal');
  });

  it('is not put on twice', async () => {
    await expect(locks.lock()).rejects.toMatchObject({ code: 'mark-locks.nothing-to-lock' });
    const both = await locks.lock([locks.scope(), locks.scope({ classId: locks.school.otherClassId })]);
    expect(both).toMatchObject({ locked: 1, already: 1 });
    await locks.call('locks.withdraw', { id: both.actId, reason: 'Khóa nhầm lớp' });
  });

  it('is opened by a signed decision only, for its time, and shuts again by itself', async () => {
    const [act] = (await locks.call('locks.acts', {})).filter(({ state }) => state === 'locked');
    const [row] = await locks.call('locks.act', { id: act!.id });
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const wish = { lockIds: [row!.lockId], reason: 'Bổ sung điểm kiểm tra bù', againAt: soon };
    const { paperId } = await locks.call('locks.release', wish);
    expect((await locks.cell(2, 'ck')).locked).not.toBeNull();
    await expect(locks.call('locks.release', wish)).rejects.toMatchObject({
      code: 'mark-locks.release-waits',
    });
    await locks.sign(paperId);
    expect((await locks.cell(2, 'ck')).locked).toBeNull();
    expect((await locks.call('locks.act', { id: act!.id }))[0]).toMatchObject({ openUntil: soon });
    await locks.as('teacher');
    expect((await locks.school.write([locks.school.change(2, 'ck', 70)])).written).toHaveLength(1);
    await locks.as('principal');
    const { differences } = (await locks.call('locks.verify', { id: act!.id })).locks[0]!;
    expect(differences).toMatchObject([
      {
        className: '6A1',
        subjectName: 'Ngữ văn',
        student: 'Hoàng Minh Châu',
        col: 'ck',
        locked: '',
        now: '7',
      },
    ]);
    expect(differences[0]!.event).toMatchObject({ person: 'Nguyễn Thị Hương', minutes: '01/QĐMS-THCSHP' });
    const { fileName, bytes } = await locks.call('locks.exportDifferences', {
      purpose: 'Báo cáo Hiệu trưởng',
    });
    expect(fileName).toMatch(/sai-khac-so-diem.*\.xlsx$/u);
    const words = (await wordsOf(bytes)).flat();
    for (const word of ['Hoàng Minh Châu', '(trống)', '01/QĐMS-THCSHP', 'Nguyễn Thị Hương'])
      expect(words).toContain(word);
    const checked = (await wordsOf(bytes, 'Lượt khóa bị can thiệp')).flat().join(' ');
    expect(checked).toMatch(/Đã kiểm tra \d+ lượt khóa: không có chỗ nào khác lúc ký\./u);
  });

  it('is compared in later years as well', async () => {
    const compared = async () => (await locks.call('locks.verify', { id: null })).locks;
    const before = await compared();
    await locks.as('officer');
    const { id } = await locks.call('school.addYear', {
      name: '2027-2028',
      startsOn: '2027-09-05',
      semester2StartsOn: '2028-01-17',
      endsOn: '2028-05-31',
    });
    await locks.call('school.setCurrentYear', { id, semester: 1 });
    await locks.as('principal');
    expect(before).toHaveLength(1);
    expect(await compared()).toEqual(before);
  });
});

describe('a lock that nobody signs', () => {
  let locks: SchoolThatLocks;
  beforeEach(async () => {
    locks = await SchoolThatLocks.open();
  });
  afterEach(() => locks.close());

  it('is gone when the head refuses, and its minutes cannot be sent again', async () => {
    const { paperId } = await locks.lock();
    await rejectPaper(locks.call, paperId!, 'Còn thiếu điểm');
    expect((await locks.cell(0, 'tx1')).locked).toBeNull();
    expect(await locks.call('locks.acts', {})).toMatchObject([{ state: 'withdrawn', allowed: [] }]);
    expect((await locks.call('locks.verify', { id: null, deep: true })).locks).toEqual([]);
    await expect(locks.call('papers.sendToSign', { ids: [paperId!] })).rejects.toMatchObject({
      code: 'papers.act-not-allowed',
    });
    await locks.as('teacher');
    expect((await locks.school.write([locks.school.change(0, 'tx1', 80)])).refused).toEqual([]);
  });

  it('is gone when its paper is void or it is given up', async () => {
    const first = await locks.lock();
    await locks.call('papers.void', { id: first.paperId!, reason: 'Lập nhầm' });
    expect((await locks.cell(0, 'tx1')).locked).toBeNull();
    const second = await locks.lock();
    await locks.call('locks.withdraw', { id: second.actId, reason: 'Chưa xong' });
    expect((await locks.cell(0, 'tx1')).locked).toBeNull();
    await expect(locks.sign(second.paperId!)).rejects.toThrow();
    expect((await locks.call('locks.verify', { id: null, deep: true })).locks).toEqual([]);
  });

  it('is asked for by nobody but the head or who was named for it', async () => {
    for (const person of ['officer', 'teacher'] as const) {
      await locks.as(person);
      await expect(locks.lock()).rejects.toMatchObject({ code: 'permission.denied' });
    }
    await locks.as('principal');
  });
});

describe('locks one above the other', () => {
  it('opening the book opens no cell that was locked on its own', async () => {
    const locks = await SchoolThatLocks.open();
    try {
      const [an] = locks.school.studentIds;
      await locks.lockAndSign([locks.scope({ studentId: an!, col: 'gk' })]);
      const book = await locks.lockAndSign();
      const [row] = await locks.call('locks.act', { id: book.actId });
      expect(row).toMatchObject({ alsoShut: true });
      const againAt = new Date(Date.now() + 3_600_000).toISOString();
      const opened = await locks.call('locks.release', {
        lockIds: [row!.lockId],
        reason: 'Nhập bù',
        againAt,
      });
      expect(opened).toMatchObject({ units: 1, alsoShut: 1 });
      await locks.sign(opened.paperId);
      expect((await locks.cell(0, 'gk')).locked).toMatchObject({ code: 'gradebook.locked-locked' });
      expect((await locks.cell(0, 'ck')).locked).toBeNull();
      const columns = await locks.call('locks.columns', { classId: locks.school.classId, semester: 1 });
      const van = columns.find(({ subjectId }) => subjectId === locks.school.subjectId);
      expect(van!.columns.map(({ col, state }) => `${col} ${state}`)).toContain('gk partly');
      const ofStudent = async (studentId: string) => {
        const shown = await locks.call('locks.columns', {
          ...{ classId: locks.school.classId, semester: 1, studentId },
        });
        const own = shown.find(({ subjectId }) => subjectId === locks.school.subjectId);
        return own!.columns.filter(({ state }) => state === 'locked').map(({ col }) => col);
      };
      expect(await ofStudent(an!)).toEqual(['gk']);
      expect(await ofStudent(locks.school.studentIds[1]!)).toEqual([]);
    } finally {
      await locks.close();
    }
  });
});
