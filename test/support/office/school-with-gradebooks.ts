import { INVENTED_STUDENT } from './school-in-database.ts';
import { OFFICER } from './invented-school.ts';
import { putLock } from './put-lock.ts';
import { SchoolWithMarks } from './school-with-marks.ts';
import { signInAs } from './signed-in-as.ts';

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Đỗ', 'Vũ'];
const MIDDLES = ['Thị Ngọc', 'Văn', 'Hoàng Bảo', 'Minh', 'Đức'];
const GIVEN = ['Ánh', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hạnh', 'Khuê', 'Nguyệt', 'Phượng'];
/** With the five of the class: what a full class has. */
const MORE = 40;

export interface SchoolWithGradebooks {
  readonly school: SchoolWithMarks;
  readonly folder: string;
  /** Of the own book in 6A1. */
  readonly subjectName: string;
}

async function addStudents(
  school: SchoolWithMarks,
  classId: string,
  count: number,
  sectorId: number,
): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const fullName =
      at === 7
        ? 'Tôn Nữ Hoàng Nguyễn Phương Thảo Nguyên Vĩnh Khánh Linh'
        : `${FAMILIES[at % FAMILIES.length]!} ${MIDDLES[at % MIDDLES.length]!} ${GIVEN[(at * 4) % GIVEN.length]!}`;
    await school.office.call('students.save', {
      ...INVENTED_STUDENT,
      fullName,
      sectorId: String(sectorId + at),
      personalId: '',
      birthDate: `2015-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 27) + 1).padStart(2, '0')}`,
      classId,
    });
  }
}

/** A primary class of 45 whose homeroom teacher enters qualities and abilities: the widest book there is. */
export async function schoolWithPrimaryClass(): Promise<{ school: SchoolWithMarks; folder: string }> {
  const school = await SchoolWithMarks.open();
  await school.as('officer');
  await school.office.call('school.changeProfile', {
    fromDay: null,
    values: { level: 'TH-THCS' },
    reason: 'Trường có hai cấp học',
    basisNumber: '',
    basisDay: null,
  });
  const { id } = await school.office.call('classes.save', {
    id: null,
    name: '3A',
    grade: 3,
    campus: '',
    homeroomTeacherId: school.staff.staffIds[3]!,
  });
  await addStudents(school, id, MORE + 5, 3_300_000_000);
  await school.office.office.close();
  return { school, folder: school.office.folder };
}

/** Five in 6A1 and 40 more, one with a very long name; the midterm column of the own subject is locked. */
export async function schoolWithGradebooks(): Promise<SchoolWithGradebooks> {
  const school = await SchoolWithMarks.open();
  await school.as('officer');
  await addStudents(school, school.classId, MORE, 3_200_000_000);
  const subjects = await school.office.call('school.subjects', {});
  const subjectName = subjects.find(({ id }) => id === school.subjectId)!.name;
  await school.office.office.close();
  await putLock(school.office.folder, OFFICER, { ...school.book(), col: 'gk' });
  return { school, folder: school.office.folder, subjectName };
}

/** Reads what is on the disk after the window has gone, as the teacher. */
export async function marksOnDisk({ school }: SchoolWithGradebooks) {
  const office = await signInAs(school.office, 'huong');
  const book = await office.call('gradebook.open', school.book());
  await office.office.close();
  return new Map(book.students.map(({ name, values }) => [name, values]));
}
