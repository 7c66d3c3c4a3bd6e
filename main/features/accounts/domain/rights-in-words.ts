import type { AccountFunction } from '../../../../preload/contract/vocabulary/accounts.ts';
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

/** Names in the order in which a school lists them: by grade, then class, then subject. */
export function rightsInWords(rights: Rights, names: ClassAndSubjectNames): RightsInWords {
  const order = (classId: string): string => {
    const found = names.classes.get(classId);
    return `${String(found?.grade ?? 99).padStart(2, '0')} ${sortKey(found?.name ?? '')}`;
  };
  const nameOf = (classId: string): string => names.classes.get(classId)?.name ?? '(lớp của năm học khác)';
  const byOrder = (a: string, b: string): number => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0);
  const perClass = Map.groupBy(rights.classSubjects, (pair) => pair.classId);
  return {
    classes: [...rights.classIds].sort(byOrder).map(nameOf),
    classSubjects: [...perClass.keys()].sort(byOrder).map((classId) => ({
      className: nameOf(classId),
      subjects: perClass
        .get(classId)!
        .map((pair) => names.subjects.get(pair.subjectId) ?? '(môn đã bỏ)')
        .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
    })),
    functions: rights.functions.map((name) => FUNCTION_NAMES[name]),
  };
}

/** One sentence per group of rights, for the side panel. */
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

/** One short line per right, for a list of differences. */
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
