import type { AccountFunction } from '../../../../preload/contract/vocabulary/accounts.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';

/** What a school calls its classes and subjects. */
export interface SchoolNames {
  readonly classes: ReadonlyMap<string, string>;
  readonly subjects: ReadonlyMap<string, string>;
}
export interface UnderstoodRights {
  readonly classIds: ReadonlySet<string>;
  /** "classId subjectId" */
  readonly classSubjects: ReadonlySet<string>;
  readonly functions: ReadonlySet<AccountFunction>;
}

/** Words by which central systems call our functions; the text is folded. */
const FUNCTION_WORDS: readonly (readonly [RegExp, AccountFunction])[] = [
  [/quan tri|admin/u, 'unit-admin'],
  [/ho so (?:can bo|giao vien|nhan su)|quan ly (?:can bo|giao vien|nhan su|doi ngu)/u, 'staff-records'],
  [/ho so hoc sinh|quan ly hoc sinh/u, 'student-records'],
  [/thoi khoa bieu|phan cong chuyen mon/u, 'timetable'],
  [/bao cao|thong ke/u, 'reports'],
  [/tai chinh|ke toan/u, 'finance'],
  [/co so vat chat|thiet bi/u, 'facilities'],
  [/suc khoe|y te/u, 'health'],
  [/thu vien/u, 'library'],
  [/duyet (?:ke hoach|giao an|bai day)/u, 'lesson-plan-approval'],
  [/duyet (?:so diem|hoc ba)|khoa so/u, 'gradebook-approval'],
];
const HOMEROOM: readonly (readonly string[])[] = [['gvcn'], ['chu', 'nhiem']];

/**
 * Reads "GVCN 6A1; Toán 6A1, 6A2; Quản trị" and "6A1: Toán, Tin". Words it does not know are passed over: a difference is
 * claimed only about what both sides name.
 */
export function understandRights(text: string, { classes, subjects }: SchoolNames): UnderstoodRights {
  const classIds = new Set<string>();
  const classSubjects = new Set<string>();
  const functions = new Set<AccountFunction>();
  const byName = new Map([...classes].map(([id, name]) => [compact(name), id]));
  const subjectNames = [...subjects]
    .map(([id, name]) => ({ id, words: spaced(name).split(' ') }))
    .filter(({ words }) => words[0] !== '')
    .sort((a, b) => b.words.length - a.words.length);
  for (const part of foldForSearch(text).split(/[;\n|]+|\.(?=\s|$)/u)) {
    for (const duty of dutiesOf(namedIn(part, byName, subjectNames)))
      for (const classId of duty.classes) {
        if (duty.homeroom) classIds.add(classId);
        for (const subject of duty.subjects) classSubjects.add(`${classId} ${subject}`);
      }
    for (const [words, name] of FUNCTION_WORDS) if (words.test(part)) functions.add(name);
  }
  return { classIds, classSubjects, functions };
}

type Named =
  | { readonly kind: 'homeroom' }
  | { readonly kind: 'subject'; readonly id: string }
  | { readonly kind: 'class'; readonly id: string };

/** What is named, in its order. The longest name wins: "Hoạt động trải nghiệm" holds no other subject. */
function namedIn(
  part: string,
  classes: ReadonlyMap<string, string>,
  subjects: readonly { readonly id: string; readonly words: readonly string[] }[],
): Named[] {
  const words = part
    .split(/[^a-z0-9/.]+/u)
    .map(compact)
    .filter((word) => word !== '');
  const named: Named[] = [];
  for (let at = 0; at < words.length;) {
    const begins = (name: readonly string[]) => name.every((word, index) => words[at + index] === word);
    const subject = subjects.find((each) => begins(each.words));
    const homeroom = HOMEROOM.find(begins);
    const classId = classes.get(words[at]!);
    if (subject) named.push({ kind: 'subject', id: subject.id });
    else if (homeroom) named.push({ kind: 'homeroom' });
    else if (classId !== undefined) named.push({ kind: 'class', id: classId });
    at += (subject?.words ?? homeroom)?.length ?? 1;
  }
  return named;
}

interface Duty {
  homeroom: boolean;
  readonly subjects: string[];
  readonly classes: string[];
}

/**
 * A class belongs to the role or the subjects before it: "GVCN 6A1, Toán 6A1, 6A2". Where a class stands first, what
 * follows belongs to it: "6A1: Toán, Tin".
 */
function dutiesOf(named: readonly Named[]): Duty[] {
  const classFirst = named[0]?.kind === 'class';
  const duties: Duty[] = [];
  let before: Named | null = null;
  for (const each of named) {
    const opens = (each.kind === 'class') === classFirst;
    const beganWith = before !== null && (before.kind === 'class') === classFirst;
    if (opens && !beganWith) duties.push({ homeroom: false, subjects: [], classes: [] });
    const duty = duties.at(-1)!;
    if (each.kind === 'homeroom') duty.homeroom = true;
    else if (each.kind === 'subject') duty.subjects.push(each.id);
    else duty.classes.push(each.id);
    before = each;
  }
  return duties;
}

const compact = (text: string): string => foldForSearch(text).replace(/[^a-z0-9]+/gu, '');
const spaced = (text: string): string =>
  foldForSearch(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
