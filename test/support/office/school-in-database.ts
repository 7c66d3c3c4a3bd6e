import {
  createPeople,
  createSchoolAndYear,
  peopleEntities,
  type People,
} from '../../../main/features/people/index.ts';
import { systemClock } from '../../../main/kernel/clock.ts';
import type { InputOf } from '../../../preload/contract/index.ts';
import { openTestDatabase, type TestDatabase } from './open-test-database.ts';

export interface TestSchool extends TestDatabase {
  readonly people: People;
}

/** A school without gradebooks: a change of a subject touches no mark. */
export function noBooks(_sql: unknown, _subject: unknown, change: () => void) {
  change();
  return { classes: [], blank: 0, changed: 0, filled: 0, levels: 0 };
}

/** An invented THCS of 2026-2027 with its subjects and nobody in it yet. */
export async function openTestSchool(): Promise<TestSchool> {
  const test = await openTestDatabase(peopleEntities);
  const people = createPeople({
    database: test.database,
    newId: test.newId,
    clock: systemClock,
    beforeTransition: () => Promise.resolve(),
    effectOnBooks: noBooks,
  });
  await test.database.write(test.context(), { action: 'vault.create' }, (tx) =>
    createSchoolAndYear(tx, {
      newId: test.newId,
      school: {
        name: 'Trường THCS Hoa Phượng',
        code: '31000001',
        level: 'THCS',
        superiorBody: 'UBND phường Hoa Phượng',
        commune: 'phường Hoa Phượng',
        address: 'Số 1 đường Mẫu',
        abbreviation: '',
      },
      year: {
        name: '2026-2027',
        startsOn: '2026-09-05',
        semester2StartsOn: '2027-01-18',
        endsOn: '2027-05-31',
      },
    }),
  );
  return { ...test, people };
}

export const INVENTED_STAFF: InputOf<'staff.save'> = {
  id: null,
  code: 'GV001',
  fullName: 'Nguyễn Thị Mẫu',
  birthDate: '1985-09-05',
  sex: 'female',
  personalId: '031185000123',
  ethnicity: 'Kinh',
  phone: '0900000001',
  email: 'mau@example.edu.vn',
  job: 'teacher',
  jobTitle: '',
  contract: 'permanent',
  department: 'Tổ Toán - Tin',
  status: 'working',
  note: '',
};
const NOBODY = { fullName: '', birthYear: '', job: '' };
export const INVENTED_STUDENT: InputOf<'students.save'> = {
  id: null,
  classId: null,
  reason: '',
  sectorId: '3100000001',
  fullName: 'Đỗ Văn Mẫu',
  birthDate: '2014-03-02',
  sex: 'male',
  personalId: '031214000123',
  ethnicity: 'Kinh',
  disability: '',
  birthPlace: 'Hải Phòng',
  oldAddress: 'Thôn 1',
  newAddress: 'Số 2 đường Mẫu',
  phone: '0900000002',
  father: { fullName: 'Đỗ Văn Cha', birthYear: '1980', job: 'Công nhân' },
  mother: NOBODY,
  guardian: NOBODY,
  status: 'studying',
};
