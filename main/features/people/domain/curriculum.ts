import {
  LEVEL_GRADES,
  type SchoolLevel,
  type SubjectKind,
} from '../../../../preload/contract/vocabulary/school.ts';
import { everyGrade, isSameGrade, type GradeOfSubject, type SubjectByGrade } from './subject-grades.ts';

/** A subject of one part of the programme. */
interface Listed {
  readonly code: string;
  readonly name: string;
  /** Teaching periods a year; decides the number of regular marks (TT 22/2021 Điều 6). */
  readonly periodsPerYear: number;
  readonly kind: SubjectKind;
  /** Periods of the grades that have others. */
  readonly others: Readonly<Record<number, number>>;
}
/** A subject the school starts with, with the grades that differ. Every figure can be changed in the settings. */
export interface CurriculumSubject extends SubjectByGrade {
  readonly code: string;
  readonly name: string;
}

function subject(
  code: string,
  name: string,
  periodsPerYear: number,
  kind: SubjectKind,
  others: Readonly<Record<number, number>> = {},
): Listed {
  return { code, name, periodsPerYear, kind, others };
}

/**
 * General education programme 2018 (TT 32/2018/TT-BGDĐT, phần IV, mục III; Lịch sử of THPT: TT 13/2022). Scored in primary
 * = has a periodic test (TT 27/2020 Điều 7). For the school to check: the local content, the electives of THPT.
 */
const PRIMARY: readonly Listed[] = [
  subject('TV', 'Tiếng Việt', 245, 'scored', { 1: 420, 2: 350 }),
  subject('TOAN', 'Toán', 175, 'scored', { 1: 105 }),
  subject('NN1', 'Ngoại ngữ 1', 140, 'scored', { 1: 70, 2: 70 }),
  subject('DD', 'Đạo đức', 35, 'comment'),
  subject('TNXH', 'Tự nhiên và Xã hội', 70, 'comment'),
  subject('LSDL', 'Lịch sử và Địa lí', 70, 'scored'),
  subject('KH', 'Khoa học', 70, 'scored'),
  subject('THCN', 'Tin học và Công nghệ', 70, 'scored'),
  subject('GDTC', 'Giáo dục thể chất', 70, 'comment'),
  subject('AN', 'Âm nhạc', 35, 'comment'),
  subject('MT', 'Mĩ thuật', 35, 'comment'),
  subject('HDTN', 'Hoạt động trải nghiệm', 105, 'comment'),
];

/** Comment-only: four subjects in THCS (TT 22/2021 Điều 5). */
const LOWER_SECONDARY: readonly Listed[] = [
  subject('VAN', 'Ngữ văn', 140, 'scored'),
  subject('TOAN', 'Toán', 140, 'scored'),
  subject('NN1', 'Ngoại ngữ 1', 105, 'scored'),
  subject('GDCD', 'Giáo dục công dân', 35, 'scored'),
  subject('LSDL', 'Lịch sử và Địa lí', 105, 'scored'),
  subject('KHTN', 'Khoa học tự nhiên', 140, 'scored'),
  subject('CN', 'Công nghệ', 35, 'scored', { 8: 52, 9: 52 }),
  subject('TIN', 'Tin học', 35, 'scored'),
  subject('GDTC', 'Giáo dục thể chất', 70, 'comment'),
  subject('NT', 'Nghệ thuật', 70, 'comment'),
  subject('HDTNHN', 'Hoạt động trải nghiệm, hướng nghiệp', 105, 'comment'),
  subject('GDDP', 'Nội dung giáo dục của địa phương', 35, 'comment'),
];

/** Comment-only: five subjects in THPT (TT 22/2021 Điều 5). */
const UPPER_SECONDARY: readonly Listed[] = [
  subject('VAN', 'Ngữ văn', 105, 'scored'),
  subject('TOAN', 'Toán', 105, 'scored'),
  subject('NN1', 'Ngoại ngữ 1', 105, 'scored'),
  subject('LS', 'Lịch sử', 52, 'scored'),
  subject('DL', 'Địa lí', 70, 'scored'),
  subject('GDKTPL', 'Giáo dục kinh tế và pháp luật', 70, 'scored'),
  subject('VL', 'Vật lí', 70, 'scored'),
  subject('HH', 'Hóa học', 70, 'scored'),
  subject('SH', 'Sinh học', 70, 'scored'),
  subject('CN', 'Công nghệ', 70, 'scored'),
  subject('TIN', 'Tin học', 70, 'scored'),
  subject('GDTC', 'Giáo dục thể chất', 70, 'comment'),
  subject('GDQPAN', 'Giáo dục quốc phòng và an ninh', 35, 'scored'),
  subject('AN', 'Âm nhạc', 70, 'comment'),
  subject('MT', 'Mĩ thuật', 70, 'comment'),
  subject('HDTNHN', 'Hoạt động trải nghiệm, hướng nghiệp', 105, 'comment'),
  subject('GDDP', 'Nội dung giáo dục của địa phương', 35, 'comment'),
];

const PARTS = { TH: PRIMARY, THCS: LOWER_SECONDARY, THPT: UPPER_SECONDARY } as const;
type Part = keyof typeof PARTS;
const PARTS_OF: Readonly<Record<SchoolLevel, readonly Part[]>> = {
  TH: ['TH'],
  THCS: ['THCS'],
  THPT: ['THPT'],
  'TH-THCS': ['THCS', 'TH'],
  'THCS-THPT': ['THCS', 'THPT'],
};

/** In the order of the programme. A subject of two parts is listed once, with the grades that differ from THCS. */
export function curriculumOf(level: SchoolLevel): CurriculumSubject[] {
  const byName = new Map<string, CurriculumSubject>();
  for (const part of PARTS_OF[level])
    for (const entry of PARTS[part]) {
      const { others: _others, ...first } = { grades: [], ...entry };
      const known = byName.get(entry.name) ?? first;
      byName.set(entry.name, { ...known, grades: [...known.grades, ...differing(part, entry, known)] });
    }
  return [...byName.values()];
}

function differing(
  part: Part,
  { periodsPerYear, kind, others }: Listed,
  from: SubjectByGrade,
): GradeOfSubject[] {
  const { first, last } = gradesOf(part);
  return everyGrade({ periodsPerYear, kind, grades: [] })
    .filter(({ grade }) => grade >= first && grade <= last)
    .map((own) => ({ ...own, periodsPerYear: others[own.grade] ?? periodsPerYear }))
    .filter((own) => !isSameGrade(own, from));
}

/** Grades a school of this level may have. */
export function gradesOf(level: SchoolLevel): { readonly first: number; readonly last: number } {
  const [first, last] = LEVEL_GRADES[level];
  return { first, last };
}

const ORDER = [...LOWER_SECONDARY, ...PRIMARY, ...UPPER_SECONDARY].map((entry) => entry.code);

/** Order of the programme; the school's own subjects come after it. */
export function subjectPosition(code: string): number {
  const at = ORDER.indexOf(code);
  return at < 0 ? ORDER.length : at;
}
