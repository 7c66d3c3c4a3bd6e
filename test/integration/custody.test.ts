import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSchoolWithStaff, type SchoolWithStaff } from '../support/office/school-with-staff.ts';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { textOf } from '../support/pdf/judges.ts';
import { wordsOf } from '../support/workbooks/words-of.ts';

const PAGE = Uint8Array.from(
  PNG.sync.write(
    Object.assign(new PNG({ width: 200, height: 280 }), { data: Buffer.alloc(200 * 280 * 4, 255) }),
  ),
);
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const [HEAD, DEPUTY, OFFICER, TEACHER, , , GONE] = [0, 1, 2, 3, 4, 5, 6] as const;

let test: TestOffice;
let school: SchoolWithStaff;
let accountId: string;

const account = async () => (await test.call('custody.list', {})).find(({ id }) => id === accountId)!;
const receipt = () => ({
  accountId,
  giver: { name: 'Ngô Văn Thanh', title: 'Trưởng phòng', body: 'Phòng Văn hóa – Xã hội phường Hoa Phượng' },
  letterNumber: '12/GGT-THCSHP',
  letterDay: today(),
  scan: { fileName: 'giay-gioi-thieu.png', bytes: PAGE },
  headId: school.staffIds[HEAD]!,
  receiverId: school.staffIds[OFFICER]!,
});
const move = (act: 'hand-over' | 'change-holder' | 'return', to: number, reason = '') =>
  test.call('custody.move', { accountId, act, toStaffId: school.staffIds[to]!, reason });
const sign = async (paperId: string) => {
  await test.call('papers.attachScans', { scans: [{ fileName: 'ky.png', bytes: PAGE }], paperId });
  await test.call('papers.markSigned', { id: paperId, signedOn: today() });
};
const tasks = async () => (await test.call('home.overview', {})).tasks.map(({ key }) => key);

beforeAll(async () => {
  test = await openTestOffice();
  school = await addSchoolWithStaff(test.call);
});
afterAll(() => test.close());

describe("the unit's admin account", () => {
  it('is asked for on the first screen until it is registered', async () => {
    expect(await tasks()).toContain('custody-unregistered');
    const { id } = await test.call('custody.save', {
      id: null,
      login: 'hp.thcs.hoaphuong',
      system: 'Cơ sở dữ liệu ngành giáo dục và đào tạo Hải Phòng',
      scope: 'Quản trị toàn trường, cấp tài khoản cho cán bộ, giáo viên, nhân viên',
      guides: 'Tài liệu hướng dẫn sử dụng, hướng dẫn phân quyền',
    });
    accountId = id;
    expect(await account()).toMatchObject({ state: 'expected', allowed: ['receive', 'edit', 'close'] });
    expect(await tasks()).toContain('custody-not-received');
  });

  it('is not handed over before it was received', async () => {
    await expect(move('hand-over', OFFICER)).rejects.toMatchObject({ code: 'custody.not-received' });
    await expect(move('return', HEAD)).rejects.toMatchObject({ code: 'custody.not-received' });
  });

  it('is received by minutes that count when they are signed, with the letter kept', async () => {
    const { paperIds } = await test.call('custody.receive', receipt());
    const waiting = await account();
    expect(waiting).toMatchObject({ state: 'expected', holder: '', allowed: ['cancel'] });
    expect(waiting.pending).toMatchObject({
      act: 'receive',
      minutes: { symbol: '01/BBTN-THCSHP', state: 'issued' },
    });
    await expect(test.call('custody.receive', receipt())).rejects.toMatchObject({
      code: 'custody.paper-waiting',
    });
    await sign(paperIds[0]!);
    expect(await account()).toMatchObject({
      state: 'with-head',
      holder: 'Vũ Thị Minh Nguyệt',
      since: today(),
      pending: null,
    });
    const letter = await test.call('papers.incomingScan', { id: waiting.pending!.scanId!, purpose: 'view' });
    expect(letter.fileName).toBe('giay-gioi-thieu.png');
    await expect(test.call('custody.receive', receipt())).rejects.toMatchObject({
      code: 'custody.act-not-allowed',
    });
  });

  it('goes to a named officer by minutes and a decision, and only to one', async () => {
    await expect(move('hand-over', GONE)).rejects.toMatchObject({ code: 'custody.receiver-left' });
    await expect(move('hand-over', HEAD)).rejects.toMatchObject({ code: 'custody.same-holder' });
    const { paperIds } = await move('hand-over', OFFICER);
    const kinds = (await test.call('papers.list', {}))
      .filter(({ id }) => paperIds.includes(id))
      .map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['bien-ban-giao-quan-tri', 'quyet-dinh-giao-nhiem-vu']);
    await expect(move('hand-over', DEPUTY)).rejects.toMatchObject({ code: 'custody.paper-waiting' });
    const minutes = (await account()).pending!.minutes.id;
    await sign(minutes);
    const after = await account();
    expect(after).toMatchObject({ state: 'with-officer', holder: 'Đỗ Quang Huy' });
    expect(after.holders.filter(({ toDay }) => toDay === null)).toHaveLength(1);
  });

  it('stays where it was when the papers are cancelled or refused', async () => {
    await move('change-holder', TEACHER, 'Cán bộ CNTT nghỉ thai sản');
    const { pending } = await account();
    await test.call('custody.cancel', { accountId, reason: 'Đổi phương án' });
    expect(await account()).toMatchObject({ state: 'with-officer', holder: 'Đỗ Quang Huy', pending: null });
    const papers = await test.call('papers.list', {});
    for (const id of [pending!.minutes.id, pending!.decision!.id])
      expect(papers.find((paper) => paper.id === id)).toMatchObject({
        state: 'void',
        reason: 'Đổi phương án',
      });
    const again = await move('return', HEAD);
    await test.call('papers.refuse', { id: again.paperIds[0]!, reason: 'Hiệu trưởng chưa nhận lại' });
    expect(await account()).toMatchObject({ pending: null, state: 'with-officer' });
    await expect(test.call('custody.cancel', { accountId, reason: 'không còn gì' })).rejects.toMatchObject({
      code: 'custody.nothing-waits',
    });
  });

  it('is a danger on the first screen while its holder has left the school', async () => {
    const {
      id,
      code,
      fullName,
      birthDate,
      sex,
      personalId,
      ethnicity,
      phone,
      email,
      job,
      jobTitle,
      ...rest
    } = (await test.call('staff.list', {})).find((person) => person.id === school.staffIds[OFFICER])!;
    const { contract, department, note } = rest;
    await test.call('staff.save', {
      ...{ id, code, fullName, birthDate, sex, personalId, ethnicity, phone, email, job, jobTitle },
      ...{ contract, department, note, status: 'transferred' },
    });
    expect((await test.call('home.overview', {})).tasks[0]).toMatchObject({ severity: 'danger' });
    expect(await tasks()).toContain('custody-holder-left');
    expect(await account()).toMatchObject({ holderLeft: true });
  });

  it('keeps every holder with the days and the paper, and goes back to the head first', async () => {
    await expect(test.call('custody.close', { accountId, reason: 'Phường thu lại' })).rejects.toMatchObject({
      code: 'custody.return-first',
    });
    const { paperIds } = await move('return', HEAD, 'Cán bộ CNTT chuyển công tác');
    expect(paperIds).toHaveLength(1);
    await sign(paperIds[0]!);
    const { holders } = await account();
    expect(holders.map(({ fullName, toDay }) => [fullName, toDay])).toEqual([
      ['Vũ Thị Minh Nguyệt', null],
      ['Đỗ Quang Huy', today()],
      ['Vũ Thị Minh Nguyệt', today()],
    ]);
    expect(new Set(holders.map(({ symbol }) => symbol)).size).toBe(3);
  });

  const giveBack = () =>
    test.call('custody.giveBack', {
      accountId,
      taker: {
        name: 'Ngô Văn Thanh',
        title: 'Trưởng phòng',
        body: 'Phòng Văn hóa – Xã hội phường Hoa Phượng',
      },
      reason: 'Phường cấp tài khoản mới',
    });

  it('goes back to the commune by minutes of both sides, and stays until they are signed', async () => {
    await expect(test.call('custody.close', { accountId, reason: 'Phường thu lại' })).rejects.toMatchObject({
      code: 'custody.give-back-first',
    });
    const cancelled = await giveBack();
    expect(await account()).toMatchObject({
      state: 'with-head',
      holder: 'Vũ Thị Minh Nguyệt',
      allowed: ['cancel'],
      pending: { act: 'give-back', minutes: { symbol: '01/BBTQT-THCSHP' } },
    });
    await test.call('custody.cancel', { accountId, reason: 'Phường hẹn ngày khác' });
    const {
      paperIds: [paperId],
    } = await giveBack();
    const papers = await test.call('papers.list', {});
    expect(papers.find(({ id }) => id === cancelled.paperIds[0])).toMatchObject({ state: 'void' });
    const minutes = papers.find(({ id }) => id === paperId)!;
    expect(minutes).toMatchObject({ kind: 'bien-ban-tra-quan-tri', symbol: '02/BBTQT-THCSHP' });
    expect(minutes.signers.map(({ role, name }) => [role, name])).toEqual([
      ['BÊN GIAO', 'Vũ Thị Minh Nguyệt'],
      ['BÊN NHẬN', 'Ngô Văn Thanh'],
    ]);
    const { bytes } = await test.call('papers.file', { id: paperId!, purpose: 'view' });
    const text = textOf(bytes).replace(/\s+/gu, ' ');
    expect(text).toContain('Bàn giao (trả) tài khoản quản trị');
    expect(text).toContain('Phường cấp tài khoản mới');
    await sign(paperId!);
    expect(await account()).toMatchObject({
      ...{ state: 'closed', holder: '', allowed: [], pending: null },
      ...{ closedOn: today(), closeReason: 'Phường cấp tài khoản mới' },
    });
    expect((await account()).movements[0]).toMatchObject({
      act: 'give-back',
      to: 'Ngô Văn Thanh – Phòng Văn hóa – Xã hội phường Hoa Phượng',
      doneOn: today(),
    });
    await expect(giveBack()).rejects.toMatchObject({ code: 'custody.not-received' });
    await expect(move('hand-over', DEPUTY)).rejects.toMatchObject({ code: 'custody.act-not-allowed' });
  });

  it('is written into a workbook with all its holders; who took it and for what stands in the log', async () => {
    const purpose = 'Báo cáo phường';
    const { fileName, bytes } = await test.call('custody.export', { ids: [accountId], purpose });
    expect(fileName).toBe(`tai-khoan-quan-tri-${today()}.xlsx`);
    const rows = await wordsOf(bytes);
    expect(rows[0]).toContain('SỔ THEO DÕI TÀI KHOẢN QUẢN TRỊ');
    const row = rows.find((words) => words.includes('hp.thcs.hoaphuong'))!.join(' | ');
    expect(row).toContain('Đã ngừng: Phường cấp tài khoản mới');
    expect(row).toContain('Đỗ Quang Huy');
    expect(rows.at(-1)?.join(' ')).toContain(`Mục đích: ${purpose}`);
    const log = await test.call('audit.list', {
      ...{ action: 'custody.export', actor: '', outcome: '', fromDay: '', toDay: '' },
      ...{ beforeSeq: null, limit: 10 },
    });
    expect(JSON.parse(log.entries[0]!.detail)).toEqual({ rows: 1, purpose });
    await expect(test.call('custody.export', { ids: [accountId], purpose: '' })).rejects.toMatchObject({
      code: 'input.invalid',
    });
  });
});
