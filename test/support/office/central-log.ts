import type { RawInputOf } from '../../../preload/contract/index.ts';
import { formatDay } from '../../../main/kernel/dates.ts';
import { vietnamDay } from '../../../main/kernel/vietnam-day.ts';
import { writeListWorkbook } from '../../../main/platform/excel/index.ts';
import { INVENTED_STUDENT } from './school-in-database.ts';
import { SchoolWithCorrections } from './school-with-corrections.ts';

type Wish = RawInputOf<'corrections.save'>;
const HEADERS = [
  'STT',
  'Thời gian cập nhật',
  'Người cập nhật',
  'Mã học sinh',
  'Họ và tên',
  'Lớp',
  'Môn học',
  'Học kỳ',
  'Đầu điểm',
  'Điểm cũ',
  'Điểm mới',
];
const COLS = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'];
const THEIR_COLS = ['ĐĐGtx1', 'ĐĐGtx2', 'ĐĐGtx3', 'ĐĐGtx4', 'ĐĐGgk', 'ĐĐGck'];
const MOST_CELLS = 60;
const STUDENTS = 84;
const WITH_MINUTES = 480;
const WITHOUT_EVERY = 25;

export interface LogOf500 {
  readonly bytes: Uint8Array;
  readonly csv: Uint8Array;
  /** Excel's row numbers of the lines without minutes. */
  readonly withoutMinutes: readonly number[];
}

/** 84 students with marks in six columns; 480 of the 504 cells corrected under eight signed minutes. */
export async function schoolWithEightMinutes(now?: Date): Promise<SchoolWithCorrections> {
  const school = await SchoolWithCorrections.open(now);
  await school.as('officer');
  for (let at = school.studentIds.length; at < STUDENTS; at += 1) {
    const sectorId = `32000000${String(at).padStart(2, '0')}`;
    const fullName = `Trần Thị Học Sinh ${name(at)}`;
    const student = { ...INVENTED_STUDENT, fullName, sectorId, personalId: '', birthDate: '2015-04-20' };
    school.studentIds.push((await school.call('students.save', { ...student, classId: school.classId })).id);
  }
  await school.as('teacher');
  const changes = school.studentIds
    .slice(3)
    .flatMap((studentId) => COLS.map((col) => ({ studentId, col, before: null, after: 60, reason: '' })));
  await school.call('gradebook.write', { ...school.book(), how: 'typed', changes });
  const cells = corrected(school).map(({ studentId, col }) => ({ studentId, col, after: 75 }));
  const ids: string[] = [];
  for (let from = 0; from < cells.length; from += MOST_CELLS) {
    const wish: Partial<Wish> = { cells: cells.slice(from, from + MOST_CELLS) };
    const { id } = await school.call('corrections.save', school.wish(wish));
    await school.evidence(id);
    await school.call('corrections.submit', { id });
    ids.push(id);
  }
  await school.as('homeroom');
  for (const id of ids) await school.call('corrections.confirm', { id, note: '' });
  await school.as('officer');
  for (const id of ids) await school.call('corrections.witness', { id, note: '' });
  await school.as('principal');
  const papers: string[] = [];
  for (const id of ids) papers.push(await school.decide(id));
  await school.as('officer');
  for (const paperId of papers)
    for (const person of ['teacher', 'officer', 'principal'] as const) await school.sign(person, paperId);
  return school;
}

/** The 480 cells that have minutes; what is left over are cells without. */
function corrected(school: SchoolWithCorrections) {
  return cellsOf(school).slice(0, WITH_MINUTES);
}
function cellsOf(school: SchoolWithCorrections) {
  return school.studentIds
    .slice(0, STUDENTS)
    .flatMap((studentId, student) =>
      COLS.map((col, at) => ({ studentId, student, col, theirs: THEIR_COLS[at]! })),
    );
}
function name(at: number): string {
  return (
    ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín'][at % 9]! +
    ' ' +
    String.fromCharCode(65 + Math.floor(at / 9))
  );
}

/** As the central system writes it; nobody there edits before the minutes are signed. */
function dayAfter(now: Date, days: number): string {
  return formatDay(vietnamDay(new Date(now.getTime() + days * 86_400_000).toISOString()));
}

/** What the central system hands out: 500 edits, every 25th of a cell without minutes; half of them by name alone. */
export async function centralLogOf500(school: SchoolWithCorrections): Promise<LogOf500> {
  const all = cellsOf(school);
  const { students } = await school.call('gradebook.open', school.book());
  const named = new Map(students.map((student) => [student.id, student.name]));
  const subject = (await school.call('school.subjects', {})).find(({ id }) => id === school.subjectId)!.name;
  const withoutMinutes: number[] = [];
  let covered = 0;
  let extra = WITH_MINUTES;
  const rows = Array.from({ length: 500 }, (_unused, at) => {
    const without = at % WITHOUT_EVERY === 3;
    const { studentId, student, theirs } = all[without ? extra++ : covered++]!;
    if (without) withoutMinutes.push(at + 4);
    const old = student < 3 ? ['7,0', '8,0', '6,0'][student]! : '6,0';
    const fullName = named.get(studentId)!;
    return [
      String(at + 1),
      `${dayAfter(school.now, (at % 4) + 1)} 0${at % 10}:15:00`,
      'Trần Văn Bách',
      at % 2 === 0 && student >= 3 ? `32000000${String(student).padStart(2, '0')}` : '',
      at % 3 === 0 ? fullName.toUpperCase() : fullName,
      '6A2',
      subject,
      'HK1',
      theirs,
      old,
      '7,5',
    ];
  });
  const bytes = await writeListWorkbook({
    sheetName: 'Lịch sử',
    titles: ['LỊCH SỬ SỬA ĐIỂM'],
    columns: HEADERS.map((header) => ({ header, width: 18, format: 'text' })),
    rows,
  });
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(';');
  const csv = new TextEncoder().encode(`\ufeff${[HEADERS, ...rows].map(line).join('\r\n')}\r\n`);
  return { bytes, csv, withoutMinutes };
}
