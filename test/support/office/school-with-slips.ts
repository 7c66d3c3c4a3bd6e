import { seededRandom } from '../../../main/office/demo/seeded-random.ts';
import { systemClock } from '../../../main/kernel/clock.ts';
import { uuidV7Source } from '../../../main/kernel/ids.ts';
import { sortKeyByGivenName } from '../../../main/kernel/vietnamese.ts';
import type { Sqlite } from '../../../main/platform/database/sqlite.ts';
import { PRINCIPAL } from './invented-school.ts';
import { SchoolThatLocks } from './school-that-locks.ts';
import { tamperWith } from './tampered-vault.ts';

const newId = uuidV7Source(systemClock);
const GRADES = [6, 7, 8, 9] as const;
const CLASSES_A_GRADE = 6;
const STUDENTS = 40;
/** Classes of the grade that have marks to compare with. */
const SISTERS = ['6A3', '6A4', '6A5'];
const KEYS = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'] as const;
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ'];
const MIDDLE = ['Minh', 'Thị Ngọc', 'Quốc', 'Hải', 'Thanh', 'Đức', 'Khánh', 'Thu'];
const GIVEN = ['Anh', 'Bảo', 'Châu', 'Dũng', 'Giang', 'Hân', 'Khoa', 'Linh', 'Nam', 'Phúc', 'Quân', 'Yến'];
/** As long as names get on an identity card. */
export const LONG_NAME = 'Công Tằng Tôn Nữ Hoàng Huyền Trân Nguyễn Phước Thị Diễm Quỳnh';

/**
 * A school of 24 classes in all subjects. 6A1 has forty students, whose second regular marks stand one row too low and
 * whose midterm and final marks are swapped; three classes, of the grade unless named otherwise, say what is usual.
 */
export async function schoolWithSlips(sisters: readonly string[] = SISTERS): Promise<SchoolThatLocks> {
  const locks = await SchoolThatLocks.open();
  const { folder, office } = locks.school.office;
  await office.close();
  await tamperWith(folder, PRINCIPAL, (sql) => {
    fill(sql, locks.school.staff.staffIds[3]!, locks.school.subjectId, sisters);
  });
  return locks;
}

function fill(sql: Sqlite, staffId: string, subjectId: string, sisters: readonly string[]): void {
  const year = sql.prepare('SELECT id FROM school_year WHERE is_current = 1').pluck().get() as string;
  const subjects = sql.prepare('SELECT id FROM subject').pluck().all() as string[];
  const known = sql.prepare('SELECT id FROM class WHERE year_id = ? AND name = ?').pluck();
  const addClass = sql.prepare('INSERT INTO class VALUES (?, ?, ?, ?, ?, ?, NULL)');
  const assign = sql.prepare(
    `INSERT INTO teaching_assignment SELECT ?, ?, ?, ?, ?, '2026-09-05', NULL, NULL WHERE NOT EXISTS
       (SELECT 1 FROM teaching_assignment WHERE class_id = ? AND subject_id = ?)`,
  );
  for (const grade of GRADES) {
    for (let at = 1; at <= CLASSES_A_GRADE; at += 1) {
      const name = `${grade}A${at}`;
      const found = known.get(year, name) as string | undefined;
      const id = found ?? newId();
      if (found === undefined) addClass.run(id, year, name, grade, '', staffId);
      for (const subject of subjects) assign.run(newId(), year, staffId, id, subject, id, subject);
      if (name === '6A1') addStudents(sql, { id, subjectId, seed: 11, slips: true });
      if (sisters.includes(name)) addStudents(sql, { id, subjectId, seed: at, slips: false });
    }
  }
}

interface Room {
  readonly id: string;
  readonly subjectId: string;
  readonly seed: number;
  readonly slips: boolean;
}

function addStudents(sql: Sqlite, { id: classId, subjectId, seed, slips }: Room): void {
  const add = sql.prepare(
    "INSERT INTO student VALUES (?, '', ?, ?, '2014-01-01', 'female', '', 'Kinh', '', '', '', '', '', '', '', 'studying', NULL, NULL)",
  );
  const enrol = sql.prepare("INSERT INTO enrolment VALUES (?, ?, ?, '2026-09-05', NULL)");
  for (let seat = seated(sql, classId).length; seat < STUDENTS; seat += 1) {
    const id = newId();
    const person = seat === STUDENTS - 1 && slips ? LONG_NAME : nameOf(seat);
    add.run(id, person, sortKeyByGivenName(person));
    enrol.run(newId(), id, classId);
  }
  const { below } = seededRandom(seed);
  const spread = (width: number) => ((below(1000) + below(1000) + below(1000)) / 1000 - 1.5) * width;
  const students = seated(sql, classId);
  const abilities = students.map(() => 66 + spread(34));
  const columns = new Map<string, (number | null)[]>(
    KEYS.map((key) => [
      key,
      abilities.map((ability) => {
        const mark = Math.round(ability + spread(12) - (key === 'ck' ? 14 : 0));
        return Math.max(10, Math.min(100, mark));
      }),
    ]),
  );
  if (slips) {
    columns.set('tx2', [null, ...columns.get('tx2')!.slice(0, -1)]);
    const midterm = columns.get('gk')!;
    columns.set('gk', columns.get('ck')!);
    columns.set('ck', midterm);
  }
  const mark = sql.prepare("INSERT INTO mark VALUES (?, ?, 1, ?, ?, ?, '', '2026-11-20T03:00:00.000Z')");
  for (const [key, values] of columns)
    for (const [row, studentId] of students.entries()) {
      const value = values[row] ?? null;
      if (value !== null) mark.run(classId, subjectId, studentId, key, value);
    }
}

function nameOf(seat: number): string {
  return `${FAMILY[seat % FAMILY.length]!} ${MIDDLE[seat % MIDDLE.length]!} ${GIVEN[seat % GIVEN.length]!}`;
}

/** In list order. */
function seated(sql: Sqlite, classId: string): string[] {
  return sql
    .prepare(
      `SELECT s.id FROM enrolment e JOIN student s ON s.id = e.student_id WHERE e.class_id = ? ORDER BY s.sort_key, s.id`,
    )
    .pluck()
    .all(classId) as string[];
}
