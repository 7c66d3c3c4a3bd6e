import {
  HOMEROOM,
  namedClasses,
  readClass,
  readSubject,
  readTeacher,
  type AssignmentContext,
} from './assignment-context.ts';
import { cellKey, gridHeader, type AssignmentGrid } from './assignment-grid.ts';
import { codeKey } from './code-lists/code-list.ts';
import { subjectKey } from './code-lists/subjects.ts';
import { codesOf } from './name-index.ts';
import type { AssignmentRow, TeacherReference } from './records.ts';
import type { RowReader } from './row-reader.ts';
import { readHomeroomColumn } from './validate-assignment.ts';

const NOTHING = /^(?:-+|–|không|ko|0)?$/iu;
/** A cross or a number of periods instead of a name. */
const MARK = /^(?:x|\d{1,2}(?:[.,]\d)?)$/iu;
const PERIODS = /\(?\s*\d{1,2}(?:[.,]\d)?\s*(?:tiết|tiet|t)(?:\/tuần)?\s*\)?|\(\s*\d{1,2}(?:[.,]\d)?\s*\)/giu;
/** "Cô Hương", "T. Bình", "Ng. V. Bình": what stands before tells nobody apart. */
const TITLE = /^(?:thầy|thày|cô|gv)[\s.:]+|^(?:\p{Lu}\p{L}{0,2}\.\s*)+/iu;

const SIDE_KEYS = { teacher: 'teacherName', class: 'className', subject: 'subject' } as const;

/** Line breaks part names here, so the cell is read as it stands. */
function partsOf(reader: RowReader, key: string, isWhole: (text: string) => boolean): string[] {
  const cell = reader.cell(key);
  const text = (typeof cell === 'string' ? cell.normalize('NFC') : reader.text(key)).replace(PERIODS, ' ');
  const split = (part: string, at: RegExp) => (isWhole(part.trim()) ? [part] : part.split(at));
  return text
    .split('\n')
    .flatMap((line) => split(line, /[,;+/]|\svà\s/u))
    .flatMap((part) => split(part, /\s[-–]\s/u))
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '');
}

/** A teacher as such tables write them: full name, code, or the last words of a name that only one person has. */
function readNamedTeacher(
  reader: RowReader,
  key: string,
  written: string,
  { staff }: AssignmentContext,
): TeacherReference | null {
  const name = written.replace(TITLE, '');
  if (!staff) return { code: '', name };
  const match = staff.match({ code: '', name });
  if ('found' in match) return { code: match.found.code, name: match.found.fullName };
  const coded = staff.match({ code: name, name: '' });
  if ('found' in coded) return { code: coded.found.code, name: coded.found.fullName };
  const several = 'several' in match ? match.several : staff.endingIn(name);
  const [only] = several;
  if (several.length === 1 && only) {
    reader.warn(key, 'imports.teacher-short', { value: name.slice(0, 40), name: only.fullName });
    return { code: only.code, name: only.fullName };
  }
  if (several.length > 1) {
    reader.error(key, 'imports.teacher-ambiguous', {
      name,
      codes: codesOf(several),
    });
  } else {
    const suggestion = 'none' in match ? match.none : '';
    reader.error(key, 'imports.teacher-unknown', { name: name.slice(0, 80) }, suggestion);
  }
  return null;
}

/** One row of a table → the assignments of its cells. */
export function validateGridRow(
  reader: RowReader,
  grid: AssignmentGrid,
  context: AssignmentContext,
): AssignmentRow[] {
  const keys = grid.columns.map(cellKey).filter((key) => !NOTHING.test(reader.text(key)));
  const records: AssignmentRow[] = [];
  const teach = (
    teacher: TeacherReference,
    className: string,
    subject: string,
    periods: number | null = null,
  ) => {
    if (className !== '' && subject !== '')
      records.push({ type: 'teaching', teacher, className, subject, periods });
  };
  const lead = (teacher: TeacherReference, className: string) => {
    if (className !== '') records.push({ type: 'homeroom', teacher, className });
  };
  if (keys.length === 0 && reader.text('homeroom') === '') {
    // "Tổ Toán – Tin" between the teachers, or somebody who teaches nothing.
    reader.warn(SIDE_KEYS[grid.side], 'imports.no-assignment');
    return records;
  }
  if (grid.side === 'teacher') {
    const teacher = readTeacher(reader, context);
    if (grid.top === 'class') readSubjectCells(reader, keys, context, teacher, teach, lead);
    else
      for (const key of keys) {
        const subject = readSubject(reader, key, gridHeader(reader.header(key)), context);
        for (const written of namedClasses(reader.text(key)))
          teach(teacher, readClass(reader, key, written, context), subject);
      }
    readHomeroomColumn(reader, context, (className) => {
      lead(teacher, className);
    });
    return records;
  }
  const side = SIDE_KEYS[grid.side];
  const written = reader.text(side);
  if (written === '') {
    reader.error(side, 'imports.required');
    return records;
  }
  const classOf = (key: string, text: string) => readClass(reader, key, text, context);
  const rowClass = grid.side === 'class' ? classOf(side, written) : '';
  const rowSubject = grid.side === 'subject' ? readSubject(reader, side, gridHeader(written), context) : '';
  const teachersIn = (key: string) =>
    partsOf(
      reader,
      key,
      (text) => context.staff !== null && 'found' in context.staff.match({ code: '', name: text }),
    )
      .map((part) => readNamedTeacher(reader, key, part, context))
      .filter((teacher) => teacher !== null);
  for (const key of keys) {
    const top = gridHeader(reader.header(key));
    const className = grid.side === 'class' ? rowClass : classOf(key, top);
    const subject = grid.side === 'class' ? readSubject(reader, key, top, context) : rowSubject;
    for (const teacher of teachersIn(key)) teach(teacher, className, subject);
  }
  if (grid.side === 'class' && !NOTHING.test(reader.text('homeroom')))
    for (const teacher of teachersIn('homeroom')) lead(teacher, rowClass);
  return records;
}

/** Teacher × class: subjects in the cells, or marks and periods beside a column "Môn". */
function readSubjectCells(
  reader: RowReader,
  keys: readonly string[],
  context: AssignmentContext,
  teacher: TeacherReference,
  teach: (teacher: TeacherReference, className: string, subject: string, periods: number | null) => void,
  lead: (teacher: TeacherReference, className: string) => void,
): void {
  const isSubject = (text: string) => context.subjects.has(subjectKey(text));
  const ownKey = reader.has('subject') ? 'subject' : 'summary';
  const own = partsOf(reader, ownKey, isSubject);
  const cells = keys.map((key) => ({ key, parts: partsOf(reader, key, isSubject) }));
  // One "CN" in a teacher's row is the homeroom; several are Công nghệ.
  const cnCells = cells.filter(({ parts }) => parts.some((part) => codeKey(part) === 'cn')).length;
  for (const { key, parts } of cells) {
    const className = readClass(reader, key, gridHeader(reader.header(key)), context);
    const text = reader.text(key);
    if (MARK.test(text)) {
      if (own.length !== 1) {
        reader.error(key, 'imports.mark-without-subject', { value: text, name: className });
        continue;
      }
      const periods = /^\d/u.test(text) ? Number(text.replace(',', '.')) : null;
      teach(teacher, className, readSubject(reader, ownKey, own[0] ?? '', context), periods);
      continue;
    }
    for (const part of parts) {
      const word = codeKey(part);
      if (HOMEROOM.has(word) && (word !== 'cn' || cnCells === 1)) {
        if (word === 'cn') reader.warn(key, 'imports.cn-read-as-homeroom', { value: `${part} ${className}` });
        lead(teacher, className);
      } else teach(teacher, className, readSubject(reader, key, part, context), null);
    }
  }
}
