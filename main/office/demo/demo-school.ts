import type { AssignmentRow, ClassRow, StaffRow, StudentRow } from '../../features/imports/index.ts';
import { demoAssignments, demoClasses } from './demo-assignments.ts';
import { demoStaff } from './demo-staff.ts';
import { demoStudents } from './demo-students.ts';
import { seededRandom } from './seeded-random.ts';

/** Everything about the invented school, in the shape the import reads back. */
export type DemoSchool = Readonly<{
  school: Readonly<{
    name: string;
    code: string;
    level: 'THCS';
    superiorBody: string;
    commune: string;
    address: string;
    abbreviation: string;
  }>;
  /** What the school said of itself before its ward was made; the rest was the same. */
  renaming: Readonly<{
    before: Readonly<{ superiorBody: string; commune: string; address: string }>;
    fromDay: string;
    reason: string;
    basisNumber: string;
    basisDay: string;
  }>;
  year: Readonly<{ name: string; startsOn: string; semester2StartsOn: string; endsOn: string }>;
  principal: string;
  officer: string;
  staff: readonly StaffRow[];
  classes: readonly ClassRow[];
  students: readonly StudentRow[];
  assignments: readonly AssignmentRow[];
}>;

export const DEMO_COUNTS = { classes: 24, students: 1000, staff: 62 } as const;

/** Same seed, same school to the last digit. */
export function generateDemoSchool({
  seed = 2026,
  students = DEMO_COUNTS.students,
}: { seed?: number; students?: number } = {}): DemoSchool {
  const random = seededRandom(seed);
  const staff = demoStaff(random);
  const classes = demoClasses(staff);
  return {
    school: {
      name: 'Trường THCS Hoa Phượng',
      code: '31000HP1',
      level: 'THCS',
      superiorBody: 'UBND PHƯỜNG HOA PHƯỢNG',
      commune: 'Phường Hoa Phượng, thành phố Hải Phòng',
      address: 'Số 1 đường Phượng Vĩ, phường Hoa Phượng, thành phố Hải Phòng',
      abbreviation: 'THCSHP',
    },
    renaming: {
      before: {
        superiorBody: 'UBND HUYỆN HOA PHƯỢNG',
        commune: 'Thị trấn Hoa Phượng, huyện Hoa Phượng, thành phố Hải Phòng',
        address: 'Số 1 đường Phượng Vĩ, thị trấn Hoa Phượng, huyện Hoa Phượng, thành phố Hải Phòng',
      },
      fromDay: '2025-07-01',
      reason: 'Sắp xếp đơn vị hành chính cấp xã, không còn cấp huyện',
      basisNumber: '1669/NQ-UBTVQH15',
      basisDay: '2025-06-16',
    },
    year: {
      name: '2026-2027',
      startsOn: '2026-09-05',
      semester2StartsOn: '2027-01-18',
      endsOn: '2027-05-31',
    },
    principal: staff.find((person) => person.job === 'principal')?.fullName ?? '',
    officer: staff.find((person) => person.job === 'it')?.fullName ?? '',
    staff,
    classes,
    students: demoStudents(random, classes, students),
    assignments: demoAssignments(staff, classes),
  };
}
