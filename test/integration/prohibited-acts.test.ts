import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { pageCount, pageText } from '../support/pdf/judges.ts';
import { addSchoolWithStaff, type SchoolWithStaff } from '../support/office/school-with-staff.ts';

let test: TestOffice;
let school: SchoolWithStaff;
beforeAll(async () => {
  test = await openTestOffice();
  school = await addSchoolWithStaff(test.call);
});
afterAll(() => test.close());

describe('the register of prohibited acts', () => {
  const ACT = {
    group: 'overreach',
    happenedOn: '2026-10-01',
    description: 'Cho người khác mượn tài khoản để nhập điểm.',
    handling: 'Nhắc nhở trước hội đồng',
    paperRef: '15/BB-THCSHP',
    incidentId: null,
    corrects: null,
  } as const;

  it('keeps a wrong entry and puts it right with a new one, once', async () => {
    const staffId = school.staffIds[5]!;
    const first = await test.call('incidents.recordViolation', { ...ACT, staffId });
    const corrects = { id: first.id, reason: 'Ghi nhầm nhóm', withdraw: false };
    const second = await test.call('incidents.recordViolation', {
      ...ACT,
      staffId,
      group: 'falsify',
      corrects,
    });
    const entries = await test.call('incidents.violations', {});
    expect(entries.map(({ id, state, corrects: code }) => [id, state, code])).toEqual([
      [second.id, 'stands', first.code],
      [first.id, 'corrected', ''],
    ]);
    await expect(test.call('incidents.recordViolation', { ...ACT, staffId, corrects })).rejects.toMatchObject(
      { code: 'incidents.violation-already-corrected' },
    );
  });

  it('refuses a day that has not come', async () => {
    await expect(
      test.call('incidents.recordViolation', {
        ...ACT,
        staffId: school.staffIds[5]!,
        happenedOn: '2099-01-01',
      }),
    ).rejects.toMatchObject({ code: 'incidents.violation-in-future' });
  });

  it('leaves as a workbook with the purpose on it', async () => {
    const ids = (await test.call('incidents.violations', {})).map(({ id }) => id);
    const { bytes, fileName } = await test.call('incidents.export', {
      register: 'violations',
      ids,
      purpose: 'Phục vụ đoàn kiểm tra',
    });
    expect(fileName).toMatch(/^so-vi-pham-.*\.xlsx$/u);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as never);
    const text = JSON.stringify(book.worksheets[0]!.getSheetValues());
    expect(text).toContain('Mục đích: Phục vụ đoàn kiểm tra');
    expect(text).toContain('Trần Văn Bách');
    expect(text).toContain('Ghi nhầm nhóm');
  });

  it('is printed on lying A4 with its head on every page, and the log says for what', async () => {
    const staffId = school.staffIds[4]!;
    for (let day = 1; day <= 28; day += 1)
      await test.call('incidents.recordViolation', {
        ...ACT,
        staffId,
        happenedOn: `2026-09-${String(day).padStart(2, '0')}`,
      });
    const entries = (await test.call('incidents.violations', {})).toReversed();
    const { bytes, fileName } = await test.call('incidents.registerFile', {
      register: 'violations',
      ids: entries.map(({ id }) => id),
      purpose: 'Phục vụ đoàn kiểm tra',
    });
    expect(fileName).toMatch(/^so-vi-pham-.*\.pdf$/u);
    const pages = Array.from({ length: pageCount(bytes) }, (_, at) => pageText(bytes, at + 1));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(0, -1)) expect(page).toContain('Nhóm hành vi');
    const text = pages.join(' ').replace(/\s+/gu, ' ');
    expect(text).toContain('SỔ GHI HÀNH VI BỊ NGHIÊM CẤM');
    expect(text).toContain(`Có ${String(entries.length)} mục. Mục đích in: Phục vụ đoàn kiểm tra.`);
    const { entries: log } = await test.call('audit.list', {
      action: 'incidents.registerFile',
      actor: '',
      outcome: '',
      fromDay: '',
      toDay: '',
      beforeSeq: null,
      limit: 10,
    });
    expect(log[0]?.detail).toContain('Phục vụ đoàn kiểm tra');
  });
});
