import type { RawInputOf } from '../../../preload/contract/index.ts';
import type { Call } from '../../../main/office/cli/call.ts';

type StaffInput = RawInputOf<'staff.save'>;

/** A person of whom nothing is known yet. */
export const NOBODY: StaffInput = {
  id: null,
  code: '',
  fullName: '',
  birthDate: '',
  sex: 'female',
  personalId: '',
  ethnicity: 'Kinh',
  phone: '',
  email: '',
  job: 'teacher',
  jobTitle: '',
  contract: 'permanent',
  department: 'Tổ Khoa học tự nhiên',
  status: 'working',
  note: '',
};

/** Invented colleagues; two share a name. */
const STAFF: readonly Partial<StaffInput>[] = [
  { fullName: 'Vũ Thị Minh Nguyệt', job: 'principal', department: 'Ban giám hiệu', birthDate: '1972-03-08' },
  {
    fullName: 'Phạm Quốc Khánh',
    sex: 'male',
    job: 'vice-principal',
    department: 'Ban giám hiệu',
    birthDate: '1975-09-02',
  },
  { fullName: 'Đỗ Quang Huy', sex: 'male', job: 'it', department: 'Tổ Văn phòng', birthDate: '1990-01-15' },
  { fullName: 'Nguyễn Thị Hương', birthDate: '1988-05-19' },
  { fullName: 'Nguyễn Thị Hương', birthDate: '1981-12-01', jobTitle: 'Tổ trưởng' },
  { fullName: 'Trần Văn Bách', sex: 'male', birthDate: '1993-07-07', contract: 'visiting' },
  {
    fullName: 'Lê Thu Quỳnh',
    job: 'clerk',
    department: 'Tổ Văn phòng',
    birthDate: '1985-10-20',
    status: 'transferred',
  },
];

export interface SchoolWithStaff {
  /** In the order of the list above. */
  readonly staffIds: readonly string[];
  readonly classIds: readonly string[];
  readonly subjectIds: readonly string[];
}

/** Seven colleagues (one has left), two classes; the fourth is homeroom teacher of 6A1 and teaches in both. */
export async function addSchoolWithStaff(call: Call): Promise<SchoolWithStaff> {
  const staffIds: string[] = [];
  for (const person of STAFF) staffIds.push((await call('staff.save', { ...NOBODY, ...person })).id);
  const classIds: string[] = [];
  for (const name of ['6A1', '6A2']) {
    const homeroomTeacherId = name === '6A1' ? staffIds[3]! : null;
    classIds.push(
      (await call('classes.save', { id: null, name, grade: 6, campus: '', homeroomTeacherId })).id,
    );
  }
  const subjectIds = (await call('school.subjects', {})).map(({ id }) => id);
  for (const classId of classIds) {
    await call('assignments.save', {
      staffId: staffIds[3]!,
      classId,
      subjectId: subjectIds[0]!,
      fromDay: '2026-09-05',
    });
  }
  return { staffIds, classIds, subjectIds };
}

/** `count` more invented teachers, for measurements and faults. */
export async function addTeachers(call: Call, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const fullName = `Giáo Viên ${String.fromCharCode(65 + (i % 26))}${'àáảãạ'[i % 5]}n`.normalize('NFC');
    ids.push(
      (
        await call('staff.save', {
          ...NOBODY,
          fullName,
          birthDate: `1980-01-${String((i % 28) + 1).padStart(2, '0')}`,
        })
      ).id,
    );
  }
  return ids;
}
