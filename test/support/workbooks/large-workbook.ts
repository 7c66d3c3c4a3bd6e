import { writeListWorkbook } from '../../../main/platform/excel/index.ts';
import { generateDemoSchool } from '../../../main/office/demo/index.ts';
import type { CellValue } from '../../../main/kernel/spreadsheet.ts';

/** Students of the bench import: 2,500 rows × 40 columns, 17 of them read by the import, the rest ballast as in real exports. */
export async function largeStudentWorkbook(rows = 2500, columns = 40): Promise<Uint8Array> {
  const demo = generateDemoSchool({ students: rows });
  const named = [
    'STT',
    'Mã định danh Bộ GD&ĐT',
    'Họ tên',
    'Ngày sinh',
    'Giới tính',
    'Dân tộc',
    'Trạng thái',
    'SĐT liên hệ',
    'Nơi sinh',
    'Hộ khẩu thường trú',
    'Chỗ ở hiện nay',
    'Tên cha',
    'Nghề nghiệp cha',
    'Năm sinh cha',
    'Tên mẹ',
    'Nghề nghiệp mẹ',
    'Năm sinh mẹ',
    'Lớp học',
  ];
  const headers = [
    ...named,
    ...Array.from(
      { length: Math.max(0, columns - named.length) },
      (_unused, at) => `Thông tin khác ${at + 1}`,
    ),
  ].slice(0, columns);
  const values = Array.from({ length: rows }, (_unused, at): CellValue[] => {
    const student = demo.students[at];
    if (!student) return [];
    const own: CellValue[] = [
      at + 1,
      String(3_100_000_000 + at),
      student.fullName,
      { date: student.birthDate },
      student.sex === 'male' ? 'Nam' : 'Nữ',
      student.ethnicity,
      'Đang học',
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
      student.className,
    ];
    return headers.map((_header, column) => own[column] ?? `Giá trị ${at}-${column}`);
  });
  return writeListWorkbook({
    sheetName: 'Danh sách học sinh',
    titles: ['DANH SÁCH HỌC SINH'],
    columns: headers.map((header) => ({
      header,
      width: 14,
      format: header === 'Ngày sinh' ? 'date' : 'text',
    })),
    rows: values,
  });
}
