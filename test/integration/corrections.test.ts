import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchoolWithCorrections } from '../support/office/school-with-corrections.ts';
import { pageText, textOf } from '../support/pdf/judges.ts';
import { rejectPaper } from '../support/signing/give-back.ts';

let school: SchoolWithCorrections;
beforeAll(async () => {
  school = await SchoolWithCorrections.open();
});
afterAll(() => school.close());

const refusal = (code: string) => ({ code });

describe('a correction from the request to the mark', () => {
  it('goes from person to person, is signed by three and changes exactly the approved cell', async () => {
    const { id, paperId } = await school.decided();
    const before = await school.values();
    expect(await school.signAll(paperId)).toMatchObject({ state: 'signed', complete: true });
    const shown = await school.show(id);
    expect(shown).toMatchObject({
      state: 'applied',
      minutes: '01/BBSĐ-THCSHP',
      allowed: [],
      openUntil: null,
    });
    expect(shown.cellList).toMatchObject([
      { col: 'gk', before: 70, after: 90, now: 90, decision: 'approved', grant: 'used' },
    ]);
    expect(shown.steps.map(({ step, person }) => [step, person])).toEqual([
      ['create', 'Trần Văn Bách'],
      ['submit', 'Trần Văn Bách'],
      ['confirm', 'Hoàng Bích Liên'],
      ['witness', 'Đỗ Quang Huy'],
      ['decide', 'Vũ Thị Minh Nguyệt'],
      ['sign', 'Đỗ Quang Huy'],
      ['apply', 'Đỗ Quang Huy'],
    ]);
    await school.as('officer');
    const { bytes } = await school.call('papers.file', { id: paperId, purpose: 'view' });
    const minutes = pageText(bytes, 1) + pageText(bytes, 2);
    for (const said of [
      /Sửa chữa dữ liệu/u,
      /Lớp 6A2, môn Toán, Học kỳ I/u,
      /1\s+Bùi Gia An\s+GK\s+7,0\s+9,0/u,
      /Bùi Gia An\s+7,0\s+7,4/u,
      /Giáo viên chủ nhiệm Hoàng Bích Liên đã xác nhận/u,
      /NGƯỜI ĐỀ NGHỊ\s+ĐẠI DIỆN QUẢN TRỊ\s+HIỆU TRƯỞNG/u,
    ])
      expect(minutes).toMatch(said);
    for (const { sha256 } of shown.evidence)
      expect(minutes.replace(/\s/gu, '')).toContain(sha256.slice(0, 32));
    const [first, ...others] = before;
    expect(await school.values()).toEqual([[...first!.slice(0, 4), 90, 70, null], ...others]);
    // (4 × 7 + 2 × 9 + 3 × 7) : 9 = 7,44…
    expect(shown.consequences).toContainEqual(
      expect.objectContaining({ name: 'Bùi Gia An', about: 'semester', before: '7,0', after: '7,4' }),
    );
  });

  it('leaves the old value beside the new one with the number of the minutes, and its whole story', async () => {
    const [student] = (await school.call('gradebook.open', school.book())).students;
    expect(student!.corrected).toEqual([{ column: 4, before: 70, minutes: '01/BBSĐ-THCSHP' }]);
    const cell = { ...school.book(), studentId: school.studentIds[0]!, col: 'gk' };
    const { events } = await school.call('gradebook.cell', cell);
    expect(events[0]).toMatchObject({ before: 70, after: 90, how: 'correction', minutes: '01/BBSĐ-THCSHP' });
  });

  it('approves a part: the refused cell keeps its mark and the reason', async () => {
    const cells = [school.cell(1, 'ck', 100), school.cell(2, 'ck', 95)];
    const refused = [{ position: 2, reason: 'Chưa rõ minh chứng' }];
    const { id, paperId } = await school.decided({ cells }, { refused });
    await school.signAll(paperId);
    const { cellList, state } = await school.show(id);
    expect(state).toBe('applied');
    expect(cellList).toMatchObject([
      { decision: 'approved', now: 100, grant: 'used' },
      { decision: 'refused', decisionReason: 'Chưa rõ minh chứng', now: 60, grant: null },
    ]);
  });

  it('shows the head what follows from the part that is left, before it is decided', async () => {
    const id = await school.witnessed({ cells: [school.cell(1, 'tx1', 100), school.cell(1, 'tx2', 10)] });
    await school.as('principal');
    const { consequences } = await school.show(id);
    const foreseen = async (refused: number[]) =>
      (await school.call('corrections.foresee', { id, refused })).consequences;
    expect(await foreseen([])).toEqual(consequences);
    // 80 … 80, gk 80, ck 100: (4 × 8 + 2 × 8 + 3 × 10) : 9 = 8,66…
    const semester = (before: string, after: string) =>
      expect.objectContaining({ name: 'Đặng Hoài Bình', about: 'semester', before, after });
    expect(consequences).toContainEqual(semester('8,7', '8,1'));
    expect(await foreseen([2])).toContainEqual(semester('8,7', '8,9'));
    expect(await foreseen([1])).toContainEqual(semester('8,7', '7,9'));
    expect(await foreseen([1, 2])).toEqual([]);
    await school.as('homeroom');
    await expect(foreseen([])).rejects.toMatchObject(refusal('permission.denied'));
    await school.as('principal');
    await school.call('corrections.reject', { id, reason: 'Minh chứng không khớp' });
  });

  it('ends with the paper that somebody refuses to sign; the marks stay and may be asked for again', async () => {
    const { id, paperId } = await school.decided({ cells: [school.cell(0, 'ck', 75)] });
    await rejectPaper(school.call, paperId, 'Sai học sinh');
    expect(await school.show(id)).toMatchObject({ state: 'rejected', allowed: [] });
    expect((await school.values())[0]![5]).toBe(70);
    const again = await school.submitted({ cells: [school.cell(0, 'ck', 75)] });
    await school.call('corrections.cancel', { id: again, reason: 'Lập thử' });
    expect((await school.show(again)).state).toBe('cancelled');
  });

  it('is signed by pen as well: the scan completes the minutes, and the cell changes', async () => {
    const { id, paperId } = await school.decided({ cells: [school.cell(0, 'tx4', 85)] });
    await school.as('officer');
    const { bytes } = await school.call('papers.file', { id: paperId, purpose: 'view' });
    await school.call('papers.attachScans', { scans: [{ fileName: 'ban-ky.pdf', bytes }], paperId });
    await school.call('papers.markSigned', { id: paperId, signedOn: '2026-11-23' });
    expect(await school.show(id)).toMatchObject({ state: 'applied', cellList: [{ now: 85, grant: 'used' }] });
  });

  it('is not revived by sending refused minutes to be signed once more', async () => {
    const { id, paperId } = await school.decided({ cells: [school.cell(0, 'tx3', 85)] });
    await school.as('officer');
    await school.call('papers.refuse', { id: paperId, reason: 'Sai học sinh' });
    await school.call('papers.sendToSign', { ids: [paperId] });
    expect(await school.signAll(paperId)).toMatchObject({
      state: 'refused',
      error: { code: 'corrections.act-not-allowed' },
    });
    expect(await school.show(id)).toMatchObject({ state: 'rejected', cellList: [{ now: 70, grant: null }] });
  });

  it('comes back to the requester with a reason and starts anew', async () => {
    const id = await school.submitted({ cells: [school.cell(0, 'tx1', 75)] });
    await school.as('homeroom');
    await school.call('corrections.return', { id, reason: 'Ảnh bài kiểm tra bị mờ' });
    await school.as('teacher');
    expect(await school.show(id)).toMatchObject({ state: 'draft', allowed: ['edit', 'submit', 'cancel'] });
    await school.call('corrections.save', { ...school.wish({ cells: [school.cell(0, 'tx1', 80)] }), id });
    await school.call('corrections.submit', { id });
    expect(await school.show(id)).toMatchObject({
      state: 'submitted',
      cellList: [{ before: 70, after: 80 }],
    });
    await school.call('corrections.cancel', { id, reason: 'Lập thử' });
  });

  it('a deputy decides by delegation in writing: the minutes print KT. and name the delegation', async () => {
    const id = await school.witnessed({ cells: [school.cell(2, 'tx1', 65)] });
    await school.as('deputy');
    await expect(school.decide(id)).rejects.toMatchObject(refusal('permission.denied'));
    await school.as('principal');
    const users = await school.call('users.list', {});
    const idOf = (name: string) => users.find(({ fullName }) => fullName === name)!.id;
    const wish = {
      delegatorId: idOf('Vũ Thị Minh Nguyệt'),
      delegateId: idOf('Phạm Quốc Khánh'),
      substitutedId: null,
      fromDay: '2026-11-23',
      toDay: '2026-11-30',
      outside: null,
    };
    const another = (await school.call('classes.list', {})).find((room) => room.id !== school.classId)!;
    const narrow = await school.call('delegations.create', {
      ...{ ...wish, functions: ['records', 'marks'] as const, classIds: [another.id] },
    });
    await school.as('deputy');
    await expect(school.decide(id)).rejects.toMatchObject(refusal('corrections.not-your-step'));
    await school.as('principal');
    await school.call('delegations.end', { id: narrow.id, reason: 'Lập lại theo phạm vi mới' });
    await school.call('delegations.create', { ...wish, functions: ['marks'], classIds: [] });
    await school.as('deputy');
    const paperId = await school.decide(id);
    const step = (await school.show(id)).steps.at(-1);
    expect(step).toMatchObject({ step: 'decide', person: 'Phạm Quốc Khánh', delegation: '02/GUQ-THCSHP' });
    await school.as('officer');
    const { rounds } = await school.call('signing.rounds', { paperId });
    expect(rounds[0]!.steps.map(({ field, name, role }) => [field, name, role.split('\n')[0]])).toEqual([
      ['NguoiDeNghi', 'Trần Văn Bách', 'NGƯỜI ĐỀ NGHỊ'],
      ['QuanTri', 'Đỗ Quang Huy', 'ĐẠI DIỆN QUẢN TRỊ'],
      ['HieuTruong', 'Phạm Quốc Khánh', 'KT. HIỆU TRƯỞNG'],
    ]);
    await school.signAll(paperId, 'deputy');
    expect((await school.values())[2]![0]).toBe(65);
  });
});

describe('after the last day, a week before the semester exam', () => {
  it('the head approves only with a reason, which the request then shows', async () => {
    await school.as('officer');
    await school.call('editLog.setDays', {
      days: [{ kind: 'semester-exam', period: '1', day: '2026-11-29' }],
    });
    const id = await school.witnessed({ cells: [school.cell(2, 'tx4', 75)] });
    expect((await school.show(id)).deadline).toEqual({ lastDay: '2026-11-22', late: true });
    await school.as('principal');
    await expect(school.decide(id)).rejects.toMatchObject(refusal('corrections.late-reason-needed'));
    await school.decide(id, { lateReason: 'Học sinh nghỉ ốm, nộp bài muộn' });
    expect(await school.show(id)).toMatchObject({
      state: 'signing',
      lateReason: 'Học sinh nghỉ ốm, nộp bài muộn',
    });
  });

  it('a request handed in on the last day is in time', async () => {
    await school.as('officer');
    await school.call('editLog.setDays', {
      days: [{ kind: 'semester-exam', period: '1', day: '2026-11-30' }],
    });
    const id = await school.witnessed({ cells: [school.cell(2, 'tx3', 75)] });
    expect((await school.show(id)).deadline).toEqual({ lastDay: '2026-11-23', late: false });
    await school.as('principal');
    await school.decide(id);
  });
});

it('where the homeroom teacher asks, the head of the department confirms and the minutes say so', async () => {
  await school.as('officer');
  await school.call('classes.save', {
    ...{
      id: school.classId,
      name: '6A2',
      grade: 6,
      campus: '',
      homeroomTeacherId: school.staffOf('teacher'),
    },
  });
  const id = await school.submitted({ cells: [school.cell(2, 'tx2', 75)] });
  await expect(school.call('corrections.confirm', { id, note: '' })).rejects.toMatchObject(
    refusal('permission.denied'),
  );
  await school.as('homeroom');
  await expect(school.call('corrections.confirm', { id, note: '' })).rejects.toMatchObject(
    refusal('corrections.not-your-step'),
  );
  await school.as('chief');
  await school.call('corrections.confirm', { id, note: '' });
  await school.as('officer');
  await school.call('corrections.witness', { id, note: '' });
  await school.as('principal');
  const paperId = await school.decide(id);
  const { bytes } = await school.call('papers.file', { id: paperId, purpose: 'view' });
  expect(textOf(bytes)).toMatch(/Tổ trưởng chuyên môn \(xác nhận thay giáo viên chủ\s+nhiệm\) Ngô Thúy Vân/u);
});

it('the list goes to Excel for a purpose that the log keeps', async () => {
  await school.as('officer');
  const ids = (await school.call('corrections.list', {})).map(({ id }) => id);
  const { fileName, bytes } = await school.call('corrections.export', { ids, purpose: 'Họp chuyên môn' });
  expect(fileName).toMatch(/so-sua-diem.*\.xlsx$/u);
  expect(bytes.byteLength).toBeGreaterThan(3_000);
});
