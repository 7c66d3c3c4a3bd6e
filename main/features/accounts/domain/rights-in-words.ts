import {
  FUNCTIONS,
  type AccountFunction,
  type RightView,
} from '../../../../preload/contract/vocabulary/accounts.ts';
import { sortKey } from '../../../kernel/vietnamese.ts';
import type { Rights } from './rights.ts';

const FUNCTION_NAMES: Readonly<Record<AccountFunction, string>> = {
  'unit-admin': 'Quản trị hệ thống của đơn vị',
  'staff-records': 'Quản lý hồ sơ cán bộ, giáo viên, nhân viên',
  'student-records': 'Quản lý hồ sơ học sinh',
  timetable: 'Phân công chuyên môn, thời khóa biểu',
  reports: 'Báo cáo, thống kê',
  finance: 'Quản lý tài chính',
  facilities: 'Quản lý cơ sở vật chất, thiết bị',
  health: 'Quản lý sức khỏe học sinh',
  library: 'Quản lý thư viện',
  'lesson-plan-approval': 'Duyệt kế hoạch bài dạy',
  'gradebook-approval': 'Duyệt sổ điểm, học bạ',
};

export interface ClassAndSubjectNames {
  readonly classes: ReadonlyMap<string, { readonly name: string; readonly grade: number }>;
  readonly subjects: ReadonlyMap<string, string>;
}

export interface RightsInWords {
  readonly classes: string[];
  readonly classSubjects: { className: string; subjects: string[] }[];
  readonly functions: string[];
}

/** null = a class of another year, a subject given up. */
type Name = string | null;
interface OrderedRights {
  readonly classes: readonly Name[];
  readonly classSubjects: readonly { readonly className: Name; readonly subjects: readonly Name[] }[];
  readonly functions: readonly AccountFunction[];
}

/** Names in the order in which a school lists them: by grade, then class, then subject. */
function orderedRights(rights: Rights, names: ClassAndSubjectNames): OrderedRights {
  const order = (classId: string): string => {
    const found = names.classes.get(classId);
    return `${String(found?.grade ?? 99).padStart(2, '0')} ${sortKey(found?.name ?? '')}`;
  };
  const nameOf = (classId: string): Name => names.classes.get(classId)?.name ?? null;
  const byOrder = (a: string, b: string): number => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0);
  const perClass = Map.groupBy(rights.classSubjects, (pair) => pair.classId);
  return {
    classes: [...rights.classIds].sort(byOrder).map(nameOf),
    classSubjects: [...perClass.keys()].sort(byOrder).map((classId) => ({
      className: nameOf(classId),
      subjects: perClass
        .get(classId)!
        .map((pair) => names.subjects.get(pair.subjectId) ?? null)
        .sort((a, b) => (sortKey(a ?? '') < sortKey(b ?? '') ? -1 : 1)),
    })),
    functions: rights.functions,
  };
}

const classWord = (name: Name): string => name ?? '(lớp của năm học khác)';
const GONE_SUBJECT = '(môn đã bỏ)';

/** As papers say it. */
export function rightsInWords(rights: Rights, names: ClassAndSubjectNames): RightsInWords {
  const { classes, classSubjects, functions } = orderedRights(rights, names);
  return {
    classes: classes.map(classWord),
    classSubjects: classSubjects.map(({ className, subjects }) => ({
      className: classWord(className),
      subjects: subjects.map((name) => name ?? GONE_SUBJECT),
    })),
    functions: functions.map((name) => FUNCTION_NAMES[name]),
  };
}

/** One entry a right, for the page to say in its own language. */
export function rightViews(rights: Rights, names: ClassAndSubjectNames): RightView[] {
  const { classes, classSubjects, functions } = orderedRights(rights, names);
  return [
    ...classes.map((name) => ({ kind: 'homeroom' as const, className: name ?? '' })),
    ...classSubjects.flatMap(({ className, subjects }) =>
      subjects.map((subject) => ({
        kind: 'subject' as const,
        className: className ?? '',
        subject: subject ?? '',
      })),
    ),
    ...functions.map((name) => ({ kind: 'function' as const, function: name })),
  ];
}

/** One sentence per group of rights, for a paper. */
export function rightsSentences(rights: Rights, names: ClassAndSubjectNames): string[] {
  const words = rightsInWords(rights, names);
  const perClass = words.classSubjects.map(
    ({ className, subjects }) => `${className} (${subjects.join(', ')})`,
  );
  return [
    words.classes.length > 0 ? `Chủ nhiệm lớp ${words.classes.join(', ')}.` : '',
    perClass.length > 0 ? `Giảng dạy ${perClass.join('; ')}.` : '',
    words.functions.length > 0 ? `Chức năng: ${words.functions.join('; ')}.` : '',
  ].filter((sentence) => sentence !== '');
}

/** One short line per right, for a list of differences on a paper. */
export function rightsLines(rights: Rights, names: ClassAndSubjectNames): string[] {
  const words = rightsInWords(rights, names);
  return [
    ...words.classes.map((name) => `Chủ nhiệm lớp ${name}`),
    ...words.classSubjects.flatMap(({ className, subjects }) =>
      subjects.map((subject) => `${subject} lớp ${className}`),
    ),
    ...words.functions,
  ];
}

/** The same for one right that is known by its view. */
export function rightLine(right: RightView): string {
  switch (right.kind) {
    case 'homeroom':
      return `Chủ nhiệm lớp ${classWord(right.className || null)}`;
    case 'subject':
      return `${right.subject || GONE_SUBJECT} lớp ${classWord(right.className || null)}`;
    case 'function':
      return FUNCTION_NAMES[right.function];
  }
}

const HOMEROOM = 'Chủ nhiệm lớp ';
const OF_CLASS = ' lớp ';

/** The right that a line of `rightsLines` names, by the words of the day it was written. */
export function rightOfLine(line: string): RightView {
  const name = FUNCTIONS.find((each) => FUNCTION_NAMES[each] === line);
  if (name !== undefined) return { kind: 'function', function: name };
  const named = (word: string, gone: string): string => (word === gone ? '' : word);
  if (line.startsWith(HOMEROOM))
    return { kind: 'homeroom', className: named(line.slice(HOMEROOM.length), classWord(null)) };
  const at = line.lastIndexOf(OF_CLASS);
  return {
    kind: 'subject',
    className: named(line.slice(at + OF_CLASS.length), classWord(null)),
    subject: named(line.slice(0, at), GONE_SUBJECT),
  };
}
