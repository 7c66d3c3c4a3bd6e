import type { AccountFunction } from '../../../../preload/contract/vocabulary/accounts.ts';
import type { StaffJob } from '../../../../preload/contract/vocabulary/school.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';
import { normalRights, type Rights } from './rights.ts';

/**
 * Functions that come with a job (cv 1456/SGDĐT 2023, mục 1: rights "theo chức năng" for staff), as they stand from a
 * day on. A new rule is a new row; the newest row whose day has come counts.
 */
const FUNCTIONS_BY_JOB: readonly {
  readonly from: string;
  readonly jobs: Readonly<Partial<Record<StaffJob, readonly AccountFunction[]>>>;
}[] = [
  {
    from: '2023-05-18',
    jobs: {
      principal: [
        'unit-admin',
        'staff-records',
        'student-records',
        'reports',
        'lesson-plan-approval',
        'gradebook-approval',
      ],
      'vice-principal': ['timetable', 'reports', 'lesson-plan-approval', 'gradebook-approval'],
      it: ['unit-admin', 'staff-records', 'student-records', 'timetable', 'reports'],
      clerk: ['staff-records', 'student-records', 'reports'],
      accountant: ['finance'],
      librarian: ['library'],
      health: ['health'],
      equipment: ['facilities'],
    },
  },
];

/** Tổ trưởng and tổ phó chuyên môn approve the group's lesson plans (QĐ 20/QĐ-THCS 2025, 7.2). */
const LEADS_DEPARTMENT = /\bto (truong|pho)\b/u;

export interface WorkOfPerson {
  readonly job: StaffJob;
  readonly jobTitle: string;
  /** Classes of which the person is the homeroom teacher. */
  readonly homeroomClassIds: readonly string[];
  readonly assignments: readonly { readonly classId: string; readonly subjectId: string }[];
}

export function functionsOfJob(
  work: Pick<WorkOfPerson, 'job' | 'jobTitle'>,
  day: string,
): readonly AccountFunction[] {
  const rule = FUNCTIONS_BY_JOB.filter(({ from }) => from <= day).at(-1);
  const functions = rule?.jobs[work.job] ?? [];
  if (!LEADS_DEPARTMENT.test(foldForSearch(work.jobTitle))) return functions;
  return [...new Set<AccountFunction>([...functions, 'lesson-plan-approval'])];
}

/** Classes and class × subject exactly as assigned; functions given by hand stay. `day` is `YYYY-MM-DD`. */
export function rightsFromWork(work: WorkOfPerson, present: Rights, day: string): Rights {
  return normalRights({
    classIds: work.homeroomClassIds,
    classSubjects: work.assignments,
    functions: [...present.functions, ...functionsOfJob(work, day)],
  });
}
