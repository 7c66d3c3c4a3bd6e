import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import type { Permission } from '../../../../preload/contract/vocabulary/permissions.ts';

/** What the office knows about the state of the work. */
export interface WorkState {
  readonly staff: number;
  readonly students: number;
  readonly classes: number;
  readonly assignments: number;
  readonly papersUnsigned: number;
  readonly classesWithoutHomeroom: number;
  readonly staffWithoutAccount: number;
  readonly passwordsHeld: number;
  readonly firstPasswordsUnchanged: number;
  readonly staffIdWarnings: number;
  readonly studentIdWarnings: number;
  readonly recoveryConfirmed: boolean;
}

type Counted = Exclude<keyof WorkState, 'recoveryConfirmed'>;
interface TaskRule {
  readonly key: string;
  readonly severity: HomeTask['severity'];
  readonly route: string;
  readonly params?: HomeTask['params'];
  /** Whoever may not do it is not asked to. */
  readonly permission: Permission;
  /** 0 = nothing to do. By name: what that figure counts are the members of the task. */
  readonly count: Counted | ((state: WorkState) => number);
}

const none = (count: number): number => (count === 0 ? 1 : 0);

/** In the order a school starts: the kit first, then the lists, then accounts and papers. */
const RULES: readonly TaskRule[] = [
  {
    key: 'confirm-recovery-kit',
    severity: 'danger',
    route: '/settings',
    params: { section: 'recovery' },
    permission: 'users.manage',
    count: (s) => (s.recoveryConfirmed ? 0 : 1),
  },
  {
    key: 'import-staff',
    severity: 'warning',
    route: '/imports',
    params: { kind: 'staff' },
    permission: 'people.import',
    count: (s) => none(s.staff),
  },
  {
    key: 'import-classes',
    severity: 'warning',
    route: '/imports',
    params: { kind: 'classes' },
    permission: 'people.import',
    count: (s) => none(s.classes),
  },
  {
    key: 'import-students',
    severity: 'warning',
    route: '/imports',
    params: { kind: 'students' },
    permission: 'people.import',
    count: (s) => none(s.students),
  },
  {
    key: 'import-assignments',
    severity: 'warning',
    route: '/imports',
    params: { kind: 'assignments' },
    permission: 'people.import',
    count: (s) => none(s.assignments),
  },
  {
    key: 'homeroom-missing',
    severity: 'warning',
    route: '/people/classes',
    params: { homeroom: 'none' },
    permission: 'people.manage',
    count: 'classesWithoutHomeroom',
  },
  {
    key: 'personal-id-staff',
    severity: 'warning',
    route: '/people/staff',
    params: { warning: 'yes' },
    permission: 'people.manage',
    count: 'staffIdWarnings',
  },
  {
    key: 'personal-id-students',
    severity: 'warning',
    route: '/people/students',
    params: { warning: 'yes' },
    permission: 'people.manage',
    count: 'studentIdWarnings',
  },
  {
    key: 'accounts-missing',
    severity: 'warning',
    route: '/accounts',
    params: { issue: 'missing' },
    permission: 'accounts.manage',
    count: 'staffWithoutAccount',
  },
  {
    key: 'passwords-held',
    severity: 'warning',
    route: '/accounts',
    params: { flags: 'held' },
    permission: 'accounts.manage',
    count: 'passwordsHeld',
  },
  {
    key: 'papers-unsigned',
    severity: 'info',
    route: '/papers',
    params: { column: 'waiting' },
    permission: 'papers.sign',
    count: 'papersUnsigned',
  },
  {
    key: 'change-first-passwords',
    severity: 'info',
    route: '/accounts',
    params: { flags: 'first' },
    permission: 'accounts.manage',
    count: 'firstPasswordsUnchanged',
  },
];

export function tasksOf(state: WorkState, permitted: (permission: Permission) => boolean): HomeTask[] {
  return RULES.filter((rule) => permitted(rule.permission))
    .map(({ key, severity, route, params = {}, count }) => ({
      key,
      severity,
      route,
      params,
      count: typeof count === 'string' ? state[count] : count(state),
    }))
    .filter((task) => task.count > 0);
}

/** The figure that a task shows; null where it is a state. */
export function figureOf(key: string): Counted | null {
  const count = RULES.find((rule) => rule.key === key)?.count;
  return typeof count === 'string' ? count : null;
}

const WORST_FIRST: readonly HomeTask['severity'][] = ['danger', 'warning', 'info'];

/** Within one severity what has a deadline stands first, the nearest above; the rest keeps its order. */
export function worstFirst<T extends HomeTask>(tasks: readonly T[]): T[] {
  const urgency = ({ severity }: HomeTask) => WORST_FIRST.indexOf(severity);
  return tasks.toSorted(
    (a, b) => urgency(a) - urgency(b) || compareDays(a.due ?? NO_DEADLINE, b.due ?? NO_DEADLINE),
  );
}

/** After every day of the calendar. */
const NO_DEADLINE = '9999-12-31';

function compareDays(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
