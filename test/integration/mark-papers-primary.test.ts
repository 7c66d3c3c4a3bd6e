import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RawInputOf } from '../../preload/contract/index.ts';
import { addPrimaryClass, fillBook } from '../support/office/primary-class.ts';
import { SchoolWithMarks } from '../support/office/school-with-marks.ts';

const STUDENTS = 45;
const NAMES = Array.from(
  { length: STUDENTS },
  (_unused, at) => `Tôn Nữ Hoàng Nguyễn Phương Thảo Số ${String(at + 1).padStart(2, '0')}`,
);

let school: SchoolWithMarks;
let scratch: string;
let primaryId: string;
let subjectIds: string[];
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'so-truong-primary-'));
  school = await SchoolWithMarks.open();
  await mixedSchool();
  await school.as('teacher');
  for (const subjectId of [...subjectIds, '']) await enter(primaryId, subjectId, valueInPrimary);
  const secondary = (await school.office.call('school.subjects', {})).filter(({ code }) => code !== 'TV');
  for (const { id, code } of secondary) {
    const art = code === 'NT';
    await enter(school.classId, id, (kind, row, key) =>
      kind === 'text' ? null : kind === 'mark' ? 90 : art && row === 0 && key === 'ck' ? 0 : 1,
    );
  }
}, 120_000);
afterAll(async () => {
  await school.close();
  rmSync(scratch, { recursive: true });
});

/** A class 5A of long names beside the THCS class, all subjects with one teacher. */
async function mixedSchool(): Promise<void> {
  const { classId, readingId, otherIds } = await addPrimaryClass(school, NAMES, ['TOAN', 'GDTC']);
  primaryId = classId;
  subjectIds = [readingId, ...otherIds];
  await school.as('officer');
  const [staffId, fromDay] = [school.staff.staffIds[3]!, '2026-09-05'];
  for (const { id: subjectId, code } of await school.office.call('school.subjects', {}))
    if (code !== 'TV' && subjectId !== school.subjectId)
      await school.office.call('assignments.save', { staffId, classId: school.classId, subjectId, fromDay });
}

type ValueOf = (kind: string, row: number, key: string) => number | string | null;
const valueInPrimary: ValueOf = (kind, row) =>
  kind === 'text' ? 'Em tiếp thu bài tốt.' : kind === 'test' ? 80 : kind === 'count' ? 1 : row === 3 ? 2 : 3;

async function enter(classId: string, subjectId: string, valueOf: ValueOf): Promise<void> {
  const { refused } = await fillBook(school, { classId, subjectId, semester: 1 }, valueOf);
  expect(refused).toEqual([]);
}

async function pagesOf(change: Partial<RawInputOf<'markPapers.make'>>): Promise<string[]> {
  const { token } = await school.office.call('markPapers.make', {
    ...{
      paper: 'table',
      semester: 1,
      classId: primaryId,
      subjectId: null,
      studentId: null,
      size: 'A4',
      jobId: 'p',
    },
    ...change,
  });
  const { bytes } = await school.office.call('markPapers.file', { token, purpose: 'view' });
  const file = join(scratch, 'print.pdf');
  writeFileSync(file, bytes);
  execFileSync('qpdf', ['--check', file]);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC');
  return text.split('\f').slice(0, -1);
}
const flat = (page: string | undefined) => (page ?? '').replace(/\s+/gu, ' ');

describe('papers of a primary class of 45 long names', () => {
  it('sum the class up with levels, qualities and abilities, the header on every page', async () => {
    const pages = await pagesOf({ paper: 'table' });
    expect(flat(pages[0])).toContain('BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC LỚP 5A');
    for (const page of pages) expect(page).toContain('Họ và tên');
    expect(flat(pages.at(-1))).toContain('PC1: yêu nước');
    expect(flat(pages.at(-1))).toContain(
      'NL6: khoa học; NL9: công nghệ; NL10: tin học; NL7: thẩm mĩ; NL8: thể chất',
    );
    expect(flat(pages.at(-1))).toContain('GIÁO VIÊN CHỦ NHIỆM');
    const numbered = pages.join('\n').match(/^ *45 /gmu) ?? [];
    expect(numbered.length).toBeGreaterThan(0);
  });

  it('keep the qualities of one time together in the gradebook', async () => {
    const pages = await pagesOf({ paper: 'class-book' });
    const middle = pages.filter((page) => page.includes('Giữa kỳ') && page.includes('NL8'));
    const end = pages.filter((page) => page.includes('Cuối kỳ') && page.includes('NL8'));
    expect(middle.length).toBeGreaterThan(0);
    expect(end).toHaveLength(middle.length);
    for (const page of [...middle, ...end]) {
      expect(page).toContain('PC1');
      expect(flat(page)).toMatch(/NL6 NL9 NL10 NL7 NL8/u);
    }
  });

  it('tell a family levels in words, and qualities and abilities by name, on one page', async () => {
    const pages = await pagesOf({ paper: 'slips' });
    expect(pages).toHaveLength(STUDENTS);
    const slip = flat(pages[3]);
    expect(slip).toContain('PHIẾU BÁO KẾT QUẢ HỌC TẬP VÀ RÈN LUYỆN');
    expect(slip).toContain('T: Hoàn thành tốt; H: Hoàn thành; C: Chưa hoàn thành.');
    expect(slip).toContain('yêu nước: Đ; nhân ái: Đ');
    expect(slip).toContain('khoa học: Đ; công nghệ: Đ; tin học: Đ; thẩm mĩ: Đ; thể chất: Đ.');
  });

  it('come in one file with those of the THCS class, each by its own rules', async () => {
    const text = flat((await pagesOf({ paper: 'table', classId: null })).join('\n'));
    expect(text).toContain('BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC LỚP 5A');
    expect(text).toContain('BẢNG ĐIỂM LỚP 6A1');
  });
});

describe('a level the school has to decide about', () => {
  it('has a sign in the printed table, and the clause and the student below', async () => {
    for (const paper of ['table', 'class-book'] as const) {
      const text = flat((await pagesOf({ paper, classId: school.classId })).join('\n'));
      expect(text).toMatch(
        /‡ Chờ nhà trường quyết định .*Điều 9 khoản 3 TT 22\/2021\/TT-BGDĐT chưa nói rõ: Bùi Gia An \(chỉ vì môn nhận xét Nghệ thuật\)/u,
      );
      expect(text).toMatch(/Đ‡/u);
    }
  });
});
