import type { RawInputOf } from '../../../preload/contract/index.ts';
import { INVENTED_STUDENT } from './school-in-database.ts';
import type { SchoolWithMarks } from './school-with-marks.ts';

type Change = RawInputOf<'gradebook.write'>['changes'][number];

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Đỗ', 'Vũ'];
const MIDDLES = ['Thị Ngọc', 'Văn', 'Hoàng Bảo', 'Minh', 'Đức'];
const GIVEN = ['Ánh', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hạnh', 'Khuê', 'Nguyệt', 'Phượng'];
export const LONG_NAME = 'Tôn Nữ Hoàng Nguyễn Phương Thảo Nguyên Vĩnh Khánh Linh';
/** With the five of the class: what a full class has. */
const MORE = 40;

/** 45 students and every subject of the programme in 6A1, one teacher for all; the first semester is entered. */
export async function fillClass(school: SchoolWithMarks): Promise<void> {
  await school.as('officer');
  for (let at = 0; at < MORE; at += 1) {
    const fullName =
      at === 7
        ? LONG_NAME
        : `${FAMILIES[at % FAMILIES.length]!} ${MIDDLES[at % MIDDLES.length]!} ${GIVEN[(at * 4) % GIVEN.length]!}`;
    await school.office.call('students.save', {
      ...INVENTED_STUDENT,
      fullName,
      sectorId: `32000000${String(at).padStart(2, '0')}`,
      personalId: '',
      birthDate: `2015-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 27) + 1).padStart(2, '0')}`,
      classId: school.classId,
    });
  }
  const subjects = await school.office.call('school.subjects', {});
  for (const { id: subjectId } of subjects) {
    if (subjectId === school.subjectId) continue;
    await school.office.call('assignments.save', {
      staffId: school.staff.staffIds[3]!,
      classId: school.classId,
      subjectId,
      fromDay: '2026-09-05',
    });
  }
  await school.as('teacher');
  for (const [at, { id }] of subjects.entries()) await enter(school, id, at);
  await enter(school, '', 0);
}

/** Every mark of the first semester; who stands last has none yet. */
async function enter({ office, classId }: SchoolWithMarks, subjectId: string, at: number): Promise<void> {
  const book = { classId, subjectId, semester: 1 };
  const { columns, students } = await office.call('gradebook.open', book);
  const changes = students.slice(0, -1).flatMap(({ id: studentId }, row) =>
    columns.map(({ key: col, kind }, place): Change => {
      const after =
        kind === 'text'
          ? row % 3 === 0
            ? 'Có tiến bộ rõ rệt, cần chú ý trình bày sạch sẽ hơn.'
            : null
          : kind === 'mark'
            ? 50 + ((row * 7 + place * 13 + at * 17) % 51)
            : kind === 'conduct'
              ? 4
              : 1;
      return { studentId, col, before: null, after, reason: '' };
    }),
  );
  const { refused } = await office.call('gradebook.write', {
    ...book,
    how: 'typed',
    changes: changes.filter(({ after }) => after !== null),
  });
  if (refused.length > 0) throw new Error(`Refused: ${refused[0]!.code}`);
}
