import { classesIn } from './assignment-cell.ts';
import { closest } from './code-lists/code-list.ts';
import { SUBJECT_LIST, subjectKey } from './code-lists/subjects.ts';
import type { ImportLookups } from './lookups.ts';
import { cleanClassName, codesOf, indexClasses, indexStaff, type ClassIndex } from './name-index.ts';
import type { TeacherReference } from './records.ts';
import type { RowReader } from './row-reader.ts';

export type AssignmentContext = Readonly<{
  classes: ClassIndex | null;
  staff: ReturnType<typeof indexStaff> | null;
  subjectNames: readonly string[];
  subjects: ReadonlyMap<string, string>;
}>;

/** How a cell says "homeroom"; "CN" is also short for Công nghệ. */
export const HOMEROOM = new Set(['cn', 'gvcn', 'chu nhiem', 'chu nhiem lop', 'cn lop', 'gvcn lop']);

export function assignmentContext(lookups: ImportLookups): AssignmentContext {
  const subjectNames = (lookups.subjects ?? SUBJECT_LIST.map((subject) => ({ name: subject.label }))).map(
    (each) => each.name,
  );
  return {
    classes: lookups.classNames ? indexClasses(lookups.classNames) : null,
    staff: lookups.staff ? indexStaff(lookups.staff) : null,
    subjectNames,
    subjects: new Map(subjectNames.map((name) => [subjectKey(name), name])),
  };
}

export function readTeacher(reader: RowReader, context: AssignmentContext): TeacherReference {
  const code = reader.code('teacherCode', 35);
  const hasName = reader.has('teacherName') || reader.has('familyAndMiddle');
  const nameKey = reader.has('teacherName')
    ? 'teacherName'
    : reader.has('familyAndMiddle')
      ? 'familyAndMiddle'
      : 'teacherCode';
  const name = hasName && (code === '' || reader.text(nameKey) !== '') ? reader.fullName('teacherName') : '';
  if (code === '' && name === '') {
    if (!hasName) reader.error(nameKey, 'imports.required');
    return { code, name };
  }
  if (!context.staff) return { code, name };
  const match = context.staff.match({ code, name });
  if ('found' in match) return { code: match.found.code, name: match.found.fullName };
  if ('several' in match) {
    reader.error(nameKey, 'imports.teacher-ambiguous', {
      name,
      codes: codesOf(match.several),
    });
  } else reader.error(nameKey, 'imports.teacher-unknown', { name: name === '' ? code : name }, match.none);
  return { code, name };
}

export function readSubject(
  reader: RowReader,
  key: string,
  written: string,
  context: AssignmentContext,
): string {
  const known = context.subjects.get(subjectKey(written));
  if (known) return known;
  reader.error(
    key,
    'imports.subject-unknown',
    { value: written.slice(0, 40) },
    closest(written, context.subjectNames),
  );
  return '';
}

export function readClass(
  reader: RowReader,
  key: string,
  written: string,
  context: AssignmentContext,
): string {
  if (!context.classes) return cleanClassName(written);
  const known = context.classes.find(written);
  if (known !== null) return known;
  reader.error(
    key,
    'imports.class-unknown',
    { value: written.slice(0, 40) },
    context.classes.suggest(written),
  );
  return '';
}

/** Classes of a cell; one that looks like no class is kept as written, so it is reported and not lost. */
export function namedClasses(text: string): string[] {
  const classes = classesIn(text);
  return classes.length > 0 || text === ''
    ? classes
    : text
        .split(/[,;\n]/u)
        .map((part) => part.trim())
        .filter(Boolean);
}
