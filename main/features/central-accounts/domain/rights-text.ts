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

interface Named {
  readonly kind: 'homeroom' | 'subject' | 'class';
  /** Of a subject or a class. */
  readonly id: string;
  /** A comma, a dash or "và" stands before it. */
  readonly apart: boolean;
}
interface Word {
  readonly text: string;
  readonly apart: boolean;
}

/** What is named, in its order. The longest name wins: "Hoạt động trải nghiệm" holds no other subject. */
function namedIn(
  part: string,
  classes: ReadonlyMap<string, string>,
  subjects: readonly { readonly id: string; readonly words: readonly string[] }[],
): Named[] {
  const words = wordsOf(part);
  const named: Named[] = [];
  let apart = false;
  for (let at = 0; at < words.length;) {
    const begins = (name: readonly string[]) => name.every((text, index) => words[at + index]?.text === text);
    const subject = subjects.find((each) => begins(each.words));
    const homeroom = HOMEROOM.find(begins);
    const classId = classes.get(words[at]!.text);
    apart ||= words[at]!.apart || words[at]!.text === 'va';
    if (subject) named.push({ kind: 'subject', id: subject.id, apart });
    else if (homeroom) named.push({ kind: 'homeroom', id: '', apart });
    else if (classId !== undefined) named.push({ kind: 'class', id: classId, apart });
    if (subject ?? homeroom ?? classId) apart = false;
    at += (subject?.words ?? homeroom)?.length ?? 1;
  }
  return named;
}

function wordsOf(part: string): Word[] {
  return [...part.matchAll(/([^a-z0-9/.]*)([a-z0-9/.]+)/gu)]
    .map(([, before = '', text = '']) => ({ text: compact(text), apart: /,|\s[-–—]\s/u.test(before) }))
    .filter(({ text }) => text !== '');
}

interface Duty {
  /** The class was named before what is done in it: "6A1: Toán". */
  readonly classFirst: boolean;
  homeroom: boolean;
  readonly subjects: string[];
  readonly classes: string[];
}

/**
 * A piece that names both what is done and where says it for itself: "6A1 (GVCN), Toán 6A2". One of classes alone goes on
 * with the roles before it ("Toán 6A1, 6A2"), one of roles alone with the class that stood first ("6A1: Toán, Tin"), or
 * either waits for what comes next ("Toán, Tin 6A1").
 */
function dutiesOf(named: readonly Named[]): Duty[] {
  const duties: Duty[] = [];
  for (const piece of piecesOf(named)) {
    const last = duties.at(-1);
    const duty = last && goesOn(last, piece) ? last : newDuty(piece, duties);
    duty.homeroom ||= piece.homeroom;
    duty.subjects.push(...piece.subjects);
    duty.classes.push(...piece.classes);
  }
  return duties;
}

function newDuty({ classFirst }: Duty, duties: Duty[]): Duty {
  const duty: Duty = { classFirst, homeroom: false, subjects: [], classes: [] };
  duties.push(duty);
  return duty;
}

const hasRoles = ({ homeroom, subjects }: Duty): boolean => homeroom || subjects.length > 0;

function goesOn(last: Duty, piece: Duty): boolean {
  const isWhole = (duty: Duty): boolean => hasRoles(duty) && duty.classes.length > 0;
  if (isWhole(piece)) return !isWhole(last) && last.classFirst === piece.classFirst;
  return !isWhole(last) || last.classFirst === hasRoles(piece);
}

/** Split at commas, dashes and "và", and where the order turns round: "GVCN 6A1 Toán 6A2". */
function piecesOf(named: readonly Named[]): Duty[] {
  const pieces: Duty[] = [];
  let before: Named['kind'] | null = null;
  for (const { kind, id, apart } of named) {
    const last = pieces.at(-1);
    const isClass = kind === 'class';
    const turns = before !== null && last?.classFirst === isClass && (before === 'class') !== isClass;
    const piece =
      last && !apart && !turns
        ? last
        : newDuty({ classFirst: isClass, homeroom: false, subjects: [], classes: [] }, pieces);
    if (isClass) piece.classes.push(id);
    else if (kind === 'subject') piece.subjects.push(id);
    else piece.homeroom = true;
    before = kind;
  }
  return pieces;
}

const compact = (text: string): string => foldForSearch(text).replace(/[^a-z0-9]+/gu, '');
const spaced = (text: string): string =>
  foldForSearch(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
