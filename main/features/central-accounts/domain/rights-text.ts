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
const HOMEROOM = /chu nhiem|gvcn/u;

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
    .map(([id, name]) => ({ id, name: spaced(name) }))
    .sort((a, b) => b.name.length - a.name.length);
  for (const part of foldForSearch(text).split(/[;\n|]+|\.(?=\s|$)/u)) {
    const found = part.split(/[^a-z0-9/.]+/u).flatMap((word) => byName.get(compact(word)) ?? []);
    const named = subjectsIn(part, subjectNames);
    if (HOMEROOM.test(part)) for (const id of found) classIds.add(id);
    else for (const classId of found) for (const subject of named) classSubjects.add(`${classId} ${subject}`);
    for (const [words, name] of FUNCTION_WORDS) if (words.test(part)) functions.add(name);
  }
  return { classIds, classSubjects, functions };
}

/** The longest name wins: "Hoạt động trải nghiệm" holds no other subject. */
function subjectsIn(
  part: string,
  names: readonly { readonly id: string; readonly name: string }[],
): string[] {
  let rest = ` ${spaced(part)} `;
  return names.flatMap(({ id, name }) => {
    if (name === '' || !rest.includes(` ${name} `)) return [];
    rest = rest.replaceAll(` ${name} `, '  ');
    return [id];
  });
}

const compact = (text: string): string => foldForSearch(text).replace(/[^a-z0-9]+/gu, '');
const spaced = (text: string): string =>
  foldForSearch(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
