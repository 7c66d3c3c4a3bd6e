import { SUBJECT_LIST, subjectKey } from './code-lists/subjects.ts';
import { closest, codeKey } from './code-lists/code-list.ts';
import { classesIn, parseAssignmentCell } from './assignment-cell.ts';
import type { ImportLookups } from './lookups.ts';
import { cleanClassName, indexClasses, indexStaff, type ClassIndex } from './name-index.ts';
import type { AssignmentRow, TeacherReference } from './records.ts';
import type { RowReader } from './row-reader.ts';

export type AssignmentContext = Readonly<{
  classes: ClassIndex | null;
  staff: ReturnType<typeof indexStaff> | null;
  subjectNames: readonly string[];
  subjects: ReadonlyMap<string, string>;
}>;

const HOMEROOM = new Set(['cn', 'gvcn', 'chu nhiem', 'chu nhiem lop', 'cn lop', 'gvcn lop']);

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

function readTeacher(reader: RowReader, context: AssignmentContext): TeacherReference {
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
      codes: match.several.map((person) => person.code).join(', '),
    });
  } else reader.error(nameKey, 'imports.teacher-unknown', { name: name === '' ? code : name }, match.none);
  return { code, name };
}

function readSubject(reader: RowReader, key: string, written: string, context: AssignmentContext): string {
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

function readClass(reader: RowReader, key: string, written: string, context: AssignmentContext): string {
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

function readPeriods(reader: RowReader): number | null {
  const written = reader.text('periods').replace(',', '.');
  if (written === '') return null;
  const periods = Number(/^\d+(?:\.\d+)?/u.exec(written)?.[0] ?? Number.NaN);
  if (periods > 0 && periods <= 40) return periods;
  reader.warn('periods', 'imports.periods', { value: written.slice(0, 20) });
  return null;
}

/** One row → none, one or many assignments: row-per-class and cell-per-teacher files are read alike. */
export function validateAssignment(reader: RowReader, context: AssignmentContext): AssignmentRow[] {
  const teacher = readTeacher(reader, context);
  const records: AssignmentRow[] = [];
  const teach = (key: string, subject: string, className: string, periods: number | null) => {
    if (subject !== '' && className !== '')
      records.push({ type: 'teaching', teacher, className, subject, periods });
    else if (key !== '' && subject !== '' && className === '' && reader.errors.length === 0)
      reader.error(key, 'imports.required');
  };
  const lead = (className: string) => {
    if (className !== '') records.push({ type: 'homeroom', teacher, className });
  };

  const subjectText = reader.text('subject');
  const classText = reader.text('className');
  if (subjectText !== '' || classText !== '') {
    if (subjectText === '') reader.error(reader.has('subject') ? 'subject' : 'className', 'imports.required');
    if (classText === '') reader.error(reader.has('className') ? 'className' : 'subject', 'imports.required');
    const subject = subjectText === '' ? '' : readSubject(reader, 'subject', subjectText, context);
    const periods = readPeriods(reader);
    for (const written of namedClasses(classText))
      teach('', subject, readClass(reader, 'className', written, context), periods);
  }
  readSummary(reader, context, teach, lead);
  const homeroom = reader.text('homeroom');
  if (homeroom !== '' && !/^(?:không|ko|0|-)$/iu.test(homeroom)) {
    const marked = /^x$/iu.test(homeroom) && classText !== '';
    for (const written of namedClasses(marked ? classText : homeroom))
      lead(readClass(reader, 'homeroom', written, context));
  }
  if (records.length === 0 && reader.errors.length === 0) reader.warn('teacherName', 'imports.no-assignment');
  return records;
}

/** Classes of a cell; one that looks like no class is kept as written, so it is reported and not lost. */
function namedClasses(text: string): string[] {
  const classes = classesIn(text);
  return classes.length > 0 || text === ''
    ? classes
    : text
        .split(/[,;\n]/u)
        .map((part) => part.trim())
        .filter(Boolean);
}

function readSummary(
  reader: RowReader,
  context: AssignmentContext,
  teach: (key: string, subject: string, className: string, periods: number | null) => void,
  lead: (className: string) => void,
): void {
  const cell = reader.cell('summary');
  // Line breaks separate subjects here, so the raw text is parsed, not the one-line form.
  const raw = typeof cell === 'string' ? cell.normalize('NFC') : reader.text('summary');
  for (const part of parseAssignmentCell(raw)) {
    const key = codeKey(part.subject);
    if (HOMEROOM.has(key) && (key !== 'cn' || part.classes.length === 1)) {
      if (key === 'cn')
        reader.warn('summary', 'imports.cn-read-as-homeroom', {
          value: `${part.subject} ${part.classes.join(', ')}`,
        });
      for (const written of part.classes) lead(readClass(reader, 'summary', written, context));
    } else if (part.classes.length === 0) {
      reader.warn('summary', 'imports.duty-skipped', { value: part.subject.slice(0, 40) });
    } else {
      const subject = readSubject(reader, 'summary', part.subject, context);
      for (const written of part.classes)
        teach('summary', subject, readClass(reader, 'summary', written, context), null);
    }
  }
}
