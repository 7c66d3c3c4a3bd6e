import type { ImportLookups } from './lookups.ts';
import { cleanClassName, codesOf, indexStaff } from './name-index.ts';
import type { ClassRow, TeacherReference } from './records.ts';
import type { RowReader } from './row-reader.ts';

function readGrade(reader: RowReader, name: string, lookups: ImportLookups): number {
  const written = reader.text('grade');
  const fromName = Number(/^\d{1,2}/u.exec(name)?.[0] ?? Number.NaN);
  const fromColumn = written === '' ? Number.NaN : Number(/\d{1,2}/u.exec(written)?.[0] ?? Number.NaN);
  const grade = Number.isNaN(fromColumn) ? fromName : fromColumn;
  const key = reader.has('grade') ? 'grade' : 'name';
  if (Number.isNaN(grade) || grade < 1 || grade > 12) {
    reader.error(key, 'imports.grade', { value: written === '' ? name : written });
    return 0;
  }
  if (!Number.isNaN(fromName) && fromName !== grade && fromName <= 12) {
    reader.warn(key, 'imports.grade-mismatch', { name, grade: String(grade) }, String(fromName));
  }
  if (lookups.grades && !lookups.grades.includes(grade)) {
    reader.error(key, 'imports.grade-not-in-school', {
      grade: String(grade),
      grades: lookups.grades.join(', '),
    });
  }
  return grade;
}

/** An unknown homeroom teacher does not hold up the class: it is taken without one and said so. */
function readHomeroom(reader: RowReader, lookups: ImportLookups): TeacherReference {
  const code = reader.code('homeroomCode', 35);
  const name = reader.words('homeroomTeacher', 80);
  const written = { code, name };
  if ((code === '' && name === '') || lookups.staff === undefined) return written;
  const key = name === '' ? 'homeroomCode' : 'homeroomTeacher';
  const match = indexStaff(lookups.staff).match(written);
  if ('found' in match) return { code: match.found.code, name: match.found.fullName };
  if ('several' in match) {
    reader.warn(key, 'imports.homeroom-ambiguous', {
      name,
      codes: codesOf(match.several),
    });
  } else {
    reader.warn(key, 'imports.homeroom-unknown', { name: name === '' ? code : name }, match.none);
  }
  return { code: '', name: '' };
}

export function validateClass(reader: RowReader, lookups: ImportLookups): ClassRow {
  const name = cleanClassName(reader.words('name', 20));
  if (name === '' && reader.text('name') === '') reader.error('name', 'imports.required');
  return {
    name,
    grade: name === '' ? 0 : readGrade(reader, name, lookups),
    homeroomTeacher: readHomeroom(reader, lookups),
    campus: reader.words('campus', 80),
  };
}
