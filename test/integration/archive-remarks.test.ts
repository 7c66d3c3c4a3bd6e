import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANYTHING, DISPATCH } from '../support/archive/archive-office.ts';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { addSchoolWithStaff } from '../support/office/school-with-staff.ts';
import { signPaper } from '../support/office/sign-paper.ts';
import { textOf } from '../support/pdf/judges.ts';
import { wordsOf } from '../support/workbooks/words-of.ts';

let test: TestOffice;
let out: string;
let minutes: string;
let dispatch: string;

/** The minutes of an incident were signed; then the story was told otherwise. */
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'so-truong-remarks-'));
  test = await openTestOffice();
  await addSchoolWithStaff(test.call);
  const selection = { all: true, department: null, staffIds: [] };
  const { ids } = await test.call('accounts.create', { selection, logins: {}, sharedReason: '' });
  const { id } = await test.call('incidents.report', {
    kind: 'stolen',
    accountIds: [ids[3]!],
    reporterStaffId: null,
    discoveredAt: new Date(Date.now() - 7_200_000).toISOString(),
    happened: 'Người lạ đăng nhập tài khoản lúc nửa đêm.',
    personalData: true,
    suspend: true,
    follows: null,
  });
  minutes = (await test.call('incidents.papers', { id, kinds: ['bien-ban-su-co'] })).paperIds[0]!;
  await signPaper(test.call, minutes);
  const { version, discoveredAt } = await test.call('incidents.get', { id });
  await test.call('incidents.edit', {
    ...{ id, version, discoveredAt, personalData: true, reason: 'Hỏi lại người báo' },
    happened: 'Mật khẩu bị lộ qua tờ giấy dán ở màn hình.',
  });
  dispatch = (await test.call('archive.addDocument', DISPATCH)).ref;
});
afterAll(async () => {
  await test.close();
  rmSync(out, { recursive: true });
});

const MARK = /^Sự cố 01\/20\d\d đã sửa sau khi lập \(diễn biến, mức ảnh hưởng\);/u;

describe('a paper of an incident that was told otherwise after it was signed', () => {
  it('bears the mark in the rows of the archive, searched for or not, and nothing else does', async () => {
    for (const text of ['', 'nửa đêm']) {
      const { entries } = await test.call('archive.page', { ...ANYTHING, text });
      const remarked = entries.filter(({ remark }) => remark !== '');
      expect(remarked.map(({ ref }) => ref)).toEqual([minutes]);
      expect(remarked[0]!.remark).toMatch(MARK);
    }
    expect((await test.call('archive.entry', { ref: minutes })).remark).toMatch(MARK);
  });

  it('bears it in the index of an export, printed and as a workbook', async () => {
    const { folder } = await test.call('archive.export', {
      ...{ refs: [minutes, dispatch], folder: out, jobId: 'x1' },
    });
    const index = textOf(readFileSync(join(folder, 'muc-luc.pdf'))).replace(/\s+/gu, ' ');
    expect(index.match(/Cần đọc kèm: Sự cố 01/gu)).toHaveLength(1);
    const words = (await wordsOf(readFileSync(join(folder, 'muc-luc.xlsx')))).flat();
    expect(words).toContain('Cần đọc kèm');
    expect(words.filter((word) => MARK.test(word))).not.toEqual([]);
  });

  it('bears it in the index in front of a printed collection', async () => {
    const { token } = await test.call('archive.combine', { refs: [minutes, dispatch], jobId: 'x2' });
    const { bytes } = await test.call('archive.combinedFile', { token, purpose: 'view' });
    expect(textOf(bytes).replace(/\s+/gu, ' ')).toContain('Cần đọc kèm: Sự cố 01');
  });
});
