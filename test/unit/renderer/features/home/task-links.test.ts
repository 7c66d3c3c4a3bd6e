import { describe, expect, it } from 'vitest';
import { tasksOf } from '../../../../../main/features/home/domain/tasks.ts';
import { accountFilters } from '../../../../../renderer/features/accounts/account-columns.tsx';
import { COLUMNS } from '../../../../../renderer/features/papers/board.ts';
import { classFilters } from '../../../../../renderer/features/people/class-columns.tsx';
import { staffFilters } from '../../../../../renderer/features/people/staff-columns.tsx';
import { studentFilters } from '../../../../../renderer/features/people/student-columns.tsx';
import { IMPORT_KINDS } from '../../../../../preload/contract/vocabulary/school.ts';

interface Choice {
  readonly key: string;
  readonly options: readonly { readonly value: string }[];
}
const only = (key: string, values: readonly string[]): readonly Choice[] => [
  { key, options: values.map((value) => ({ value })) },
];
/** What each screen understands in its link. */
const SCREENS: Readonly<Record<string, readonly Choice[]>> = {
  '/settings': only('section', ['recovery']),
  '/imports': only('kind', IMPORT_KINDS),
  '/papers': only('column', COLUMNS),
  '/accounts': [...accountFilters([]), ...only('issue', ['missing'])],
  '/people/classes': classFilters([]),
  '/people/staff': staffFilters([]),
  '/people/students': studentFilters([]),
};
const EVERYTHING_LEFT = {
  ...{ staff: 0, students: 0, classes: 0, assignments: 0, papersUnsigned: 1, classesWithoutHomeroom: 1 },
  ...{ staffWithoutAccount: 1, passwordsHeld: 1, firstPasswordsUnchanged: 1, staffIdWarnings: 1 },
  ...{ studentIdWarnings: 1, recoveryConfirmed: false },
};

describe('a task on the first screen', () => {
  it.each(tasksOf(EVERYTHING_LEFT, () => true))('$key opens $route narrowed to what it counts', (task) => {
    const links = Object.entries(task.params);
    expect(links).not.toEqual([]);
    for (const [key, value] of links) {
      const choice = SCREENS[task.route]?.find((each) => each.key === key);
      expect(choice?.options.map((option) => option.value)).toContain(value);
    }
  });
});
