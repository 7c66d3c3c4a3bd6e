import { parseAssignmentCell } from './assignment-cell.ts';
import {
  HOMEROOM,
  namedClasses,
  readClass,
  readSubject,
  readTeacher,
  type AssignmentContext,
} from './assignment-context.ts';
import { codeKey } from './code-lists/code-list.ts';
import type { AssignmentRow } from './records.ts';
import type { RowReader } from './row-reader.ts';

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
  readHomeroomColumn(reader, context, lead);
  if (records.length === 0 && reader.errors.length === 0) reader.warn('teacherName', 'imports.no-assignment');
  return records;
}

/** "6A1", several classes, or a cross that means the class of the row. */
export function readHomeroomColumn(
  reader: RowReader,
  context: AssignmentContext,
  lead: (className: string) => void,
): void {
  const homeroom = reader.text('homeroom');
  if (homeroom === '' || /^(?:không|ko|0|-)$/iu.test(homeroom)) return;
  const classText = reader.text('className');
  const marked = /^x$/iu.test(homeroom) && classText !== '';
  for (const written of namedClasses(marked ? classText : homeroom))
    lead(readClass(reader, 'homeroom', written, context));
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
