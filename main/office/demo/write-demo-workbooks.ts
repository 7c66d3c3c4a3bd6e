import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeopleList } from '../../../preload/contract/vocabulary/school.ts';
import { formatDay } from '../../kernel/dates.ts';
import type { CellValue } from '../../kernel/spreadsheet.ts';
import { writeListWorkbook, type ListWorkbook, type WrittenColumn } from '../../platform/excel/index.ts';
import {
  CONTRACT_WORDS,
  JOB_WORDS,
  SEX_WORDS,
  STAFF_STATUS_WORDS,
  STUDENT_STATUS_WORDS,
} from './demo-words.ts';
import { generateDemoSchool, type DemoSchool } from './demo-school.ts';

const text = (header: string, width = 14): WrittenColumn => ({ header, width, format: 'text' });
const date = (header: string): WrittenColumn => ({ header, width: 14, format: 'date' });
const number = (header: string, width = 8): WrittenColumn => ({ header, width, format: 'number' });
const TOP = (demo: DemoSchool): string[] => [demo.school.superiorBody, demo.school.name.toUpperCase()];

/** Birth dates as text dd/mm/yyyy, two heading lines, a total line: a list as a school keeps it. */
function staffList(demo: DemoSchool): ListWorkbook {
  return {
    sheetName: 'Danh sách CBGVNV',
    titles: [...TOP(demo), `DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN NĂM HỌC ${demo.year.name}`],
    columns: [
      number('STT'),
      text('Mã cán bộ'),
      text('Họ và tên (*)', 26),
      text('Ngày, tháng, năm sinh', 16),
      text('Giới tính', 10),
      text('Số CCCD/ĐDCN', 18),
      text('Dân tộc', 10),
      text('SĐT liên hệ'),
      text('Email', 28),
      text('Chức vụ/Vị trí việc làm', 22),
      text('Hình thức hợp đồng', 16),
      text('Tổ chuyên môn', 26),
      text('Trạng thái', 16),
      text('Ghi chú', 26),
    ],
    rows: demo.staff.map((person, at): CellValue[] => [
      at + 1,
      person.code,
      person.fullName,
      formatDay(person.birthDate),
      SEX_WORDS[person.sex],
      person.personalId,
      person.ethnicity,
      person.phone,
      person.email,
      JOB_WORDS[person.job],
      CONTRACT_WORDS[person.contract],
      person.department,
      STAFF_STATUS_WORDS[person.status],
      person.note,
    ]),
    closing: [`Tổng cộng: ${demo.staff.length} người`],
  };
}

function classList(demo: DemoSchool): ListWorkbook {
  const sizes = Map.groupBy(demo.students, (student) => student.className);
  return {
    sheetName: 'Lớp học',
    titles: [`DANH SÁCH LỚP HỌC - ${demo.school.name.toUpperCase()}`],
    columns: [
      number('STT'),
      text('Khối học'),
      text('Tên lớp (*)'),
      text('Mã GVCN'),
      text('Giáo viên chủ nhiệm', 26),
      text('Điểm trường', 20),
      number('Sĩ số'),
    ],
    rows: demo.classes.map((each, at): CellValue[] => [
      at + 1,
      `Khối ${each.grade}`,
      each.name,
      each.homeroomTeacher.code,
      each.homeroomTeacher.name,
      each.campus,
      sizes.get(each.name)?.length ?? 0,
    ]),
    closing: ['Cộng'],
  };
}

/** Column order of the CSDL export (rules.md §3.4), birth dates as real Excel dates. */
function studentList(demo: DemoSchool): ListWorkbook {
  return {
    sheetName: 'Danh sách học sinh',
    titles: [`DANH SÁCH HỌC SINH ${demo.school.name.toUpperCase()}`, `Năm học ${demo.year.name}`],
    columns: [
      number('STT'),
      text('Mã định danh Bộ GD&ĐT', 18),
      text('Họ tên', 26),
      date('Ngày sinh'),
      text('Giới tính', 10),
      text('Dân tộc', 10),
      text('Trạng thái', 14),
      text('SĐT liên hệ'),
      text('Nơi sinh chi tiết', 24),
      text('Hộ khẩu thường trú', 44),
      text('Chỗ ở hiện nay', 44),
      text('Tên cha', 24),
      text('Nghề nghiệp cha', 18),
      text('Năm sinh cha'),
      text('Tên mẹ', 24),
      text('Nghề nghiệp mẹ', 18),
      text('Năm sinh mẹ'),
      text('Tên người giám hộ', 24),
      text('Nghề nghiệp người giám hộ', 18),
      text('Năm sinh người giám hộ'),
      text('Lớp học', 10),
      text('Khối học', 10),
      text('Số định danh cá nhân', 18),
    ],
    rows: demo.students.map((student, at): CellValue[] => [
      at + 1,
      student.sectorId,
      student.fullName,
      { date: student.birthDate },
      SEX_WORDS[student.sex],
      student.ethnicity,
      STUDENT_STATUS_WORDS[student.status],
      student.phone,
      student.birthPlace,
      student.oldAddress,
      student.newAddress,
      student.father.fullName,
      student.father.job,
      student.father.birthYear,
      student.mother.fullName,
      student.mother.job,
      student.mother.birthYear,
      student.guardian.fullName,
      student.guardian.job,
      student.guardian.birthYear,
      student.className,
      student.className.replace(/\D.*$/u, ''),
      student.personalId,
    ]),
    closing: [`Tổng số: ${demo.students.length} học sinh`],
  };
}

/** One row per teacher × class × subject; "Chủ nhiệm" names the class on the homeroom teacher's row. */
function assignmentList(demo: DemoSchool): ListWorkbook {
  const led = new Map(
    demo.assignments.filter((row) => row.type === 'homeroom').map((row) => [row.className, row.teacher.code]),
  );
  const experience = 'Hoạt động trải nghiệm, hướng nghiệp';
  const teaching = demo.assignments.filter((row) => row.type === 'teaching');
  return {
    sheetName: 'Phân công chuyên môn',
    titles: [
      ...TOP(demo),
      `BẢNG PHÂN CÔNG CHUYÊN MÔN - NĂM HỌC ${demo.year.name}`,
      'Thực hiện từ ngày 07/9/2026',
    ],
    columns: [
      number('TT'),
      text('Mã GV'),
      text('Họ và tên giáo viên', 26),
      text('Môn dạy', 34),
      text('Lớp dạy', 10),
      number('Số tiết/tuần', 12),
      text('Chủ nhiệm lớp'),
    ],
    rows: teaching.map((row, at): CellValue[] => [
      at + 1,
      row.teacher.code,
      row.teacher.name,
      row.subject,
      row.className,
      row.periods,
      row.subject === experience && led.get(row.className) === row.teacher.code ? row.className : '',
    ]),
    closing: ['Tổng cộng', 'Người lập bảng'],
  };
}

export const DEMO_FILES: Readonly<Record<PeopleList, string>> = {
  staff: 'can-bo.xlsx',
  classes: 'lop-hoc.xlsx',
  students: 'hoc-sinh.xlsx',
  assignments: 'phan-cong.xlsx',
};

/** Writes the four workbooks and says where they are. */
export async function writeDemoWorkbooks(
  dir: string,
  demo: DemoSchool = generateDemoSchool(),
): Promise<Readonly<Record<PeopleList, string>>> {
  mkdirSync(dir, { recursive: true });
  const lists: Record<PeopleList, ListWorkbook> = {
    staff: staffList(demo),
    classes: classList(demo),
    students: studentList(demo),
    assignments: assignmentList(demo),
  };
  const paths = { ...DEMO_FILES };
  for (const kind of Object.keys(lists) as PeopleList[]) {
    paths[kind] = join(dir, DEMO_FILES[kind]);
    writeFileSync(paths[kind], await writeListWorkbook(lists[kind]));
  }
  return paths;
}
