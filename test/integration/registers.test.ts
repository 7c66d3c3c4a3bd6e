import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICER } from '../support/office/open-test-office.ts';
import { RegisterSchool, refusal, sheetOf, today } from '../support/office/register-school.ts';
import { addUser, firstSignIn, signInAs } from '../support/office/signed-in-as.ts';

const EQUIPMENT = {
  code: 'TB900',
  name: 'Máy ảnh',
  group: 'Truyền thông',
  quantity: '1',
  unit: 'cái',
  year: '2020',
  source: 'donated',
  state: 'good',
  place: 'Văn phòng',
};
const AUDIT = {
  action: '',
  actor: '',
  outcome: '',
  fromDay: '',
  toDay: '',
  beforeSeq: null,
  limit: 200,
} as const;

let school: RegisterSchool;
const child = () => school.demo.students[0]!;
beforeAll(async () => {
  school = await RegisterSchool.open();
  await school.fill();
});
afterAll(() => school.close());

describe('an entry from the form', () => {
  it('keeps what it was before, by whom and when, and the log learns no value', async () => {
    const { id } = await school.save('equipment', EQUIPMENT);
    await school.save('equipment', { ...EQUIPMENT, quantity: '3', place: 'Thư viện' }, id, 1);
    await school.save('equipment', { ...EQUIPMENT, quantity: '3', place: 'Thư viện' }, id, 2);
    const history = await school.office.call('registers.history', { id });
    expect(history.map(({ version, by, cells }) => [version, by, cells['quantity'], cells['place']])).toEqual(
      [
        [2, OFFICER.fullName, 3, 'Thư viện'],
        [1, OFFICER.fullName, 1, 'Văn phòng'],
      ],
    );
    const { entries } = await school.office.call('audit.list', AUDIT);
    const logged = JSON.stringify(entries.filter(({ action }) => action.startsWith('registers.')));
    expect(logged).toContain(id);
    expect(logged).not.toMatch(/Máy ảnh|Thư viện|TB900/u);
  });

  it('is archived with a reason instead of deleted, hidden, and taken up again', async () => {
    const { id } = await school.save('equipment', { ...EQUIPMENT, code: 'TB901' });
    await school.office.call('registers.archive', {
      id,
      version: 1,
      archived: true,
      reason: 'Đã thanh lý theo biên bản',
    });
    expect((await school.rows('equipment')).map((row) => row.id)).not.toContain(id);
    expect(await school.entry('equipment', id)).toMatchObject({
      archivedOn: today(),
      archiveReason: 'Đã thanh lý theo biên bản',
    });
    expect(await refusal(school.save('equipment', { ...EQUIPMENT, code: 'TB901' }, id, 2))).toContain(
      'đã ngừng theo dõi',
    );
    expect(await refusal(school.save('equipment', { ...EQUIPMENT, code: 'tb901' }))).toContain(
      'đã ngừng theo dõi',
    );
    await school.office.call('registers.archive', { id, version: 2, archived: false, reason: 'Đã sửa được' });
    expect(await school.entry('equipment', id)).toMatchObject({ archivedOn: null, version: 3 });
    expect(
      (await school.office.call('registers.history', { id })).map(({ archivedOn }) => archivedOn !== null),
    ).toEqual([false, true, false]);
  });

  it.each([
    [{ code: '' }, 'Thiếu thông tin bắt buộc ở mục “Mã thiết bị”.'],
    [{ quantity: 'nhiều' }, '“Số lượng” phải là một số, ví dụ 48 hoặc 48,5.'],
    [{ quantity: '2,5' }, '“Số lượng” phải là số nguyên.'],
    [{ quantity: '-1' }, '“Số lượng” phải từ 0 đến 1000000.'],
    [{ year: '2999' }, /“Năm sử dụng” phải từ 1950 đến 20\d\d\./u],
    [{ source: 'Ngân sách' }, 'Giá trị của “Nguồn” không có trong danh mục.'],
    [{ name: 'x'.repeat(161) }, 'Nội dung “Tên thiết bị” dài quá 160 ký tự.'],
    [{ code: 'TB001' }, 'Mã này đã có trong sổ. Thầy/Cô dùng mã khác hoặc sửa dòng đang có.'],
  ])('%j is refused in plain words', async (wrong, words) => {
    expect(await refusal(school.save('equipment', { ...EQUIPMENT, code: 'TB902', ...wrong }))).toMatch(words);
  });

  it('is not written over what somebody else changed meanwhile', async () => {
    const { id } = await school.save('facilities', { code: 'X1', name: 'Phòng thử', kind: 'other' });
    await school.save('facilities', { code: 'X1', name: 'Phòng mới', kind: 'other' }, id, 1);
    expect(
      await refusal(school.save('facilities', { code: 'X1', name: 'Phòng cũ', kind: 'other' }, id, 1)),
    ).toContain('vừa được người khác sửa');
    expect(
      await refusal(school.save('finance', { code: 'X1', name: 'Khoản', direction: 'income' }, id, 2)),
    ).toContain('Không còn dòng này');
  });
});

describe('the health register', () => {
  it('works out the BMI, links by code and takes one measurement a day', async () => {
    const cells = {
      student: child().sectorId,
      day: '2026-03-02',
      height: '150',
      weight: '45',
      leftEye: '8/10',
    };
    const { id } = await school.save('health', cells);
    expect((await school.entry('health', id)).cells).toMatchObject({
      student: child().sectorId,
      fullName: child().fullName,
      className: child().className,
      height: 1500,
      weight: 450,
      bmi: 200,
      leftEye: 8,
      rightEye: null,
    });
    expect(await refusal(school.save('health', cells))).toContain('đã có số đo của ngày đó');
    expect(await refusal(school.save('health', { ...cells, day: '2150-01-01' }))).toContain(
      'không được sau hôm nay',
    );
    expect(await refusal(school.save('health', { student: child().sectorId, day: '2026-03-03' }))).toContain(
      'Chưa có số đo nào',
    );
    expect(await refusal(school.save('health', { ...cells, student: '0' }))).toContain('Không có học sinh');
    expect(await refusal(school.save('health', { ...cells, day: '2026-03-03', rightEye: '8' }))).toContain(
      '10/10, 8/10 hoặc 0,8',
    );
  });

  it('keeps those readable who left the school', async () => {
    const student = (await school.office.call('students.list', { classId: null })).find(
      ({ sectorId }) => sectorId === child().sectorId,
    )!;
    const {
      className: _class,
      masked: _masked,
      warnings: _warnings,
      ...full
    } = await school.office.call('students.get', { id: student.id });
    await school.office.call('students.save', {
      ...full,
      status: 'transferred-out',
      reason: 'Chuyển trường',
    });
    const left = (await school.rows('health')).find(({ cells }) => cells['student'] === child().sectorId);
    expect(left?.cells).toMatchObject({ fullName: child().fullName, className: child().className });
  });

  it('is exported only for a stated purpose, which the log keeps', async () => {
    expect(await refusal(school.exported('health', ''))).toContain('ghi mục đích');
    await school.exported('health', 'Báo cáo y tế học đường');
    const { entries } = await school.office.call('audit.list', AUDIT);
    const [last] = entries.filter(
      ({ action, outcome }) => action === 'registers.export' && outcome === 'done',
    );
    expect(last).toMatchObject({ subject: 'health' });
    expect(JSON.stringify(last)).toContain('Báo cáo y tế học đường');
    expect(JSON.stringify(last)).not.toContain(child().sectorId);
  });
});

describe('somebody without the right to health', () => {
  it('sees that something was measured, not what; writes equipment, and neither writes nor exports health', async () => {
    await addUser(school.office, {
      fullName: 'Lê Thu Quỳnh',
      login: 'vanthu',
      staffId: null,
      roles: ['clerk'],
    });
    school.office = await firstSignIn(school.office, 'vanthu');
    const { masked, rows: shown } = await school.office.call('registers.list', {
      register: 'health',
      archived: true,
    });
    expect(masked).toBe(true);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every(({ cells }) => cells['height'] === '•••' && cells['bmi'] === '•••')).toBe(true);
    expect(shown.some(({ cells }) => typeof cells['leftEye'] === 'number')).toBe(false);
    const past = await school.office.call('registers.history', { id: shown[0]!.id });
    expect(past.every(({ cells }) => cells['height'] === '•••' || cells['height'] === null)).toBe(true);
    const bytes = await sheetOf(
      ['Mã HS', 'Ngày', 'Cao'],
      [[school.demo.students[7]!.sectorId, '01/03/2026', 140]],
    );
    for (const act of [
      school.save('health', { student: school.demo.students[7]!.sectorId, day: '2026-03-01', height: '140' }),
      school.office.call('registers.archive', {
        id: shown[0]!.id,
        version: shown[0]!.version,
        archived: true,
        reason: 'Thử',
      }),
      school.exported('health', 'Tò mò xem thử'),
      school.office.call('registers.students', {}),
      school.dryRun('health', bytes),
      school.commit('health', bytes),
      school.office.call('imports.template', { kind: 'students' }),
    ])
      await expect(act).rejects.toMatchObject({ code: 'permission.denied' });
    expect(new Set((await school.office.call('imports.list', {})).map(({ kind }) => kind))).toEqual(
      new Set(['facilities', 'equipment', 'finance']),
    );
    const { id } = await school.save('equipment', { ...EQUIPMENT, code: 'TB970' });
    expect((await school.office.call('registers.history', { id }))[0]?.by).toBe('Lê Thu Quỳnh');
    school.office = await signInAs(school.office, OFFICER.login, OFFICER.password);
  });
});
