import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellText } from '../../main/features/gradebook/index.ts';
import type { OutputOf, RawInputOf } from '../../preload/contract/index.ts';
import { fillClass, LONG_NAME } from '../support/office/full-class.ts';
import { SchoolWithMarks } from '../support/office/school-with-marks.ts';

type Asked = RawInputOf<'markPapers.make'>;
type Book = OutputOf<'gradebook.open'>;

let school: SchoolWithMarks;
let scratch: string;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'so-truong-marks-'));
  school = await SchoolWithMarks.open();
  await fillClass(school);
}, 60_000);
afterAll(async () => {
  await school.close();
  rmSync(scratch, { recursive: true });
});

function asked(change: Partial<Asked>): Asked {
  return {
    ...{ paper: 'class-book', semester: 1, classId: school.classId, subjectId: null, studentId: null },
    ...{ size: 'A4', jobId: 'print' },
    ...change,
  };
}
async function make(change: Partial<Asked>) {
  const made = await school.office.call('markPapers.make', asked(change));
  const { fileName, bytes } = await school.office.call('markPapers.file', {
    token: made.token,
    purpose: 'view',
  });
  const file = join(scratch, 'print.pdf');
  writeFileSync(file, bytes);
  // Ends with an error at the smallest fault of the file.
  execFileSync('qpdf', ['--check', file]);
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
  const text = run('pdftotext', '-layout', file, '-').normalize('NFC');
  return {
    ...{ made, fileName, text, pages: text.split('\f').slice(0, -1) },
    lines: text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim()),
    info: run('pdfinfo', file),
    fonts: run('pdffonts', file),
    contents: run('qpdf', '--json', '--json-key=outlines', file),
  };
}
const open = (subjectId: string) =>
  school.office.call('gradebook.open', { classId: school.classId, subjectId, semester: 1 });
/** A row as the book shows it, remarks left out. */
function marksOf(book: Book, row: number): string {
  const texts = book.columns.flatMap(({ kind }, at) =>
    kind === 'text' ? [] : [cellText(kind, book.students[row]!.values[at] ?? null)],
  );
  return [...texts, book.results[row]!.semester].join(' ').trim();
}

describe('the gradebook of a class', () => {
  it('has every student and every mark of every subject on lying sheets, the names on each', async () => {
    const { lines, pages, info, fonts, fileName } = await make({ paper: 'class-book' });
    expect(fileName).toBe('Sổ theo dõi và đánh giá 6A1 Học kỳ I.pdf');
    expect(info).toMatch(/Page size: +841\.89 x 595\.28 pts \(A4\)/u);
    for (const [at, page] of pages.entries()) {
      if (at > 0) expect(page.trimStart()).toMatch(new RegExp(`^${at + 1}\\n`, 'u'));
      if (at > 0) expect(page).toContain('Họ và tên');
    }
    expect(
      fonts.split('\n').filter((line) => /Tinos/u.test(line) && / yes yes yes /u.test(line)),
    ).toHaveLength(3);
    const subjects = (await school.office.call('school.subjects', {})).map(({ id }) => id);
    for (const subjectId of subjects) {
      const book = await open(subjectId);
      for (const [row, { name }] of book.students.entries()) {
        if (name === LONG_NAME) continue;
        const own = lines.filter((line) => line.startsWith(`${row + 1} ${name}`)).join(' ');
        expect(own).toContain(marksOf(book, row));
      }
    }
  });

  it('breaks a very long name into lines and cuts nothing of it', async () => {
    const { text } = await make({ paper: 'class-book' });
    for (const word of LONG_NAME.split(' ')) expect(text).toContain(word);
  });

  it('of a year holds both semesters and three tables of results', async () => {
    const { text } = await make({ paper: 'class-book', semester: 3 });
    expect(text.match(/: kết quả đánh giá thường xuyên và định kì/gu)).toHaveLength(2);
    expect(text.match(/: tổng hợp kết quả/gu)).toHaveLength(3);
  });
});

describe('the gradebook of a subject', () => {
  it('has the remarks too, and leaves open what is not there yet', async () => {
    const { lines, text } = await make({ paper: 'subject-book', subjectId: school.subjectId });
    const book = await open(school.subjectId);
    expect(lines).toContain(
      `1 ${book.students[0]!.name} ${marksOf(book, 0)} ${String(book.students[0]!.values[6])}`,
    );
    expect(lines).toContain(`45 ${book.students[44]!.name}`);
    expect(text).toContain('Môn Ngữ văn');
    expect(text).toContain('GIÁO VIÊN BỘ MÔN');
  });
});

describe('the table of marks', () => {
  it('has the averages, conduct and half-days of absence', async () => {
    const { lines, made } = await make({ paper: 'table' });
    const results = await school.office.call('gradebook.results', { classId: school.classId });
    for (const [row, { name, averages, level, conduct }] of results.students.entries()) {
      if (name === LONG_NAME) continue;
      const marks = averages.map(([first]) => first).join(' ');
      const absences = row === 44 ? '' : '1';
      const line = `${row + 1} ${name} ${marks} ${level[0]} ${conduct[0]} ${absences}`;
      expect(lines).toContain(line.replace(/\s+/gu, ' ').trim());
    }
    expect(made.pages).toBeLessThanOrEqual(3);
  });

  it('of a year fits beside the names on one sheet', async () => {
    const { pages } = await make({ paper: 'table', semester: 3 });
    for (const page of pages.filter((one) => one.includes('Họ và tên'))) {
      expect(page).toContain('Danh hiệu');
    }
  });
});

describe('the slips', () => {
  it('are one page a student, with all subjects and the words of the levels', async () => {
    const { pages, made, fileName } = await make({ paper: 'slips' });
    const results = await school.office.call('gradebook.results', { classId: school.classId });
    expect(made).toMatchObject({ classes: 1, papers: 45, pages: 45 });
    expect(fileName).toBe('Phiếu báo điểm 6A1 Học kỳ I.pdf');
    for (const [at, { name }] of results.students.entries()) {
      expect(pages[at]).toContain(`Họ và tên học sinh: ${name}`);
      for (const { name: subject } of results.subjects) {
        for (const word of subject.split(' ')) expect(pages[at]).toContain(word);
      }
    }
    expect(pages[0]).toContain('Kết quả rèn luyện: Tốt');
    expect(pages[44]).toMatch(/Kết quả học tập:\s*\n/u);
  });

  it('come on A5 for one student when asked', async () => {
    const studentId = school.studentIds[0]!;
    const { made, info, text } = await make({ paper: 'slips', studentId, size: 'A5', semester: 3 });
    expect(made.pages).toBe(1);
    expect(info).toMatch(/Page size: +420\.9\d+ x 595\.3\d+ pts \(A5\)/u);
    expect(text).toContain('Bùi Gia An');
    expect(text).toContain('Cả năm, năm học 2026-2027');
  });
});

describe('a whole school', () => {
  it('is one file with the classes as its list of contents', async () => {
    await school.as('principal');
    const { contents, made, fileName } = await make({ paper: 'table', classId: null });
    expect(made.classes).toBe(2);
    expect(contents).toContain('"title": "Lớp 6A1"');
    expect(contents).toContain('"title": "Lớp 6A2"');
    expect(fileName).toBe('Bảng điểm 2 lớp Học kỳ I.pdf');
    await school.as('teacher');
  });

  it('stops when asked, and no file is left', async () => {
    await school.as('principal');
    const { call } = school.office;
    const running = call('markPapers.make', asked({ paper: 'slips', classId: null, jobId: 'stopped' }));
    await call('markPapers.stop', { jobId: 'stopped' });
    expect(await running).toEqual({ token: '', classes: 0, papers: 0, pages: 0 });
    await school.as('teacher');
  });
});

describe('who prints what', () => {
  it('is for a teacher only what the teacher may look at', async () => {
    await school.as('other');
    const { call } = school.office;
    for (const paper of ['class-book', 'subject-book', 'table', 'slips'] as const) {
      await expect(call('markPapers.make', asked({ paper }))).rejects.toMatchObject({
        code: 'mark-papers.nothing-to-print',
      });
    }
    const own = await make({ paper: 'subject-book', classId: null });
    expect(own.made).toMatchObject({ classes: 1, papers: 1 });
    expect(own.text).toContain('Lớp 6A2');
    expect(own.text).not.toContain('6A1');
    await school.as('teacher');
  });

  it('is the maker alone, and each print and copy is in the log', async () => {
    const { made } = await make({ paper: 'table' });
    await school.office.call('markPapers.file', { token: made.token, purpose: 'print' });
    await school.as('officer');
    const { call } = school.office;
    await expect(call('markPapers.file', { token: made.token, purpose: 'view' })).rejects.toMatchObject({
      code: 'mark-papers.file-gone',
    });
    const log = { actor: '', outcome: '', fromDay: '', toDay: '', beforeSeq: null, limit: 100 } as const;
    const { entries } = await call('audit.list', { ...log, action: 'markPapers.file' });
    expect(entries).toHaveLength(1);
    await school.as('teacher');
  });
});
