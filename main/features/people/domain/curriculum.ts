import type { SchoolLevel, SubjectKind } from '../../../../preload/contract/vocabulary/school.ts';

/** A subject the school starts with. Every figure can be changed in the settings. */
export interface CurriculumSubject {
  readonly code: string;
  readonly name: string;
  /** Teaching periods a year; decides the number of regular marks (TT 22/2021 Điều 6). */
  readonly periodsPerYear: number;
  readonly kind: SubjectKind;
}

function subject(code: string, name: string, periodsPerYear: number, kind: SubjectKind): CurriculumSubject {
  return { code, name, periodsPerYear, kind };
}

/**
 * General education programme 2018 (TT 32/2018/TT-BGDĐT, phần IV). Primary periods differ by grade: those of grades 4–5
 * are given. Scored in primary = has a periodic test (TT 27/2020 Điều 7). Uncertain, for the school to check: Công nghệ of
 * THCS (35 in grades 6–7, 52 in 8–9), the local content, the electives of THPT.
 */
const PRIMARY: readonly CurriculumSubject[] = [
  subject('TV', 'Tiếng Việt', 245, 'scored'),
  subject('TOAN', 'Toán', 175, 'scored'),
  subject('NN1', 'Ngoại ngữ 1', 140, 'scored'),
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
const LOWER_SECONDARY: readonly CurriculumSubject[] = [
  subject('VAN', 'Ngữ văn', 140, 'scored'),
  subject('TOAN', 'Toán', 140, 'scored'),
  subject('NN1', 'Ngoại ngữ 1', 105, 'scored'),
  subject('GDCD', 'Giáo dục công dân', 35, 'scored'),
  subject('LSDL', 'Lịch sử và Địa lí', 105, 'scored'),
  subject('KHTN', 'Khoa học tự nhiên', 140, 'scored'),
  subject('CN', 'Công nghệ', 35, 'scored'),
  subject('TIN', 'Tin học', 35, 'scored'),
  subject('GDTC', 'Giáo dục thể chất', 70, 'comment'),
  subject('NT', 'Nghệ thuật', 70, 'comment'),
  subject('HDTNHN', 'Hoạt động trải nghiệm, hướng nghiệp', 105, 'comment'),
  subject('GDDP', 'Nội dung giáo dục của địa phương', 35, 'comment'),
];

/** Comment-only: five subjects in THPT (TT 22/2021 Điều 5). */
const UPPER_SECONDARY: readonly CurriculumSubject[] = [
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

const PARTS: Readonly<Record<SchoolLevel, readonly (readonly CurriculumSubject[])[]>> = {
  TH: [PRIMARY],
  THCS: [LOWER_SECONDARY],
  THPT: [UPPER_SECONDARY],
  'TH-THCS': [LOWER_SECONDARY, PRIMARY],
  'THCS-THPT': [LOWER_SECONDARY, UPPER_SECONDARY],
};

/** In the order of the programme. A subject of two levels is listed once, with the figures of THCS. */
export function curriculumOf(level: SchoolLevel): CurriculumSubject[] {
  const byName = new Map<string, CurriculumSubject>();
  for (const entry of PARTS[level].flat()) if (!byName.has(entry.name)) byName.set(entry.name, entry);
  return [...byName.values()];
}

/** Grades a school of this level may have. */
export function gradesOf(level: SchoolLevel): { readonly first: number; readonly last: number } {
  const first = level.startsWith('THCS') ? 6 : level === 'THPT' ? 10 : 1;
  const last = level.endsWith('THPT') ? 12 : level.endsWith('THCS') ? 9 : 5;
  return { first, last };
}

const ORDER = [...LOWER_SECONDARY, ...PRIMARY, ...UPPER_SECONDARY].map((entry) => entry.code);

/** Order of the programme; the school's own subjects come after it. */
export function subjectPosition(code: string): number {
  const at = ORDER.indexOf(code);
  return at < 0 ? ORDER.length : at;
}
