import { foldForSearch } from '../../../kernel/vietnamese.ts';
import { DISABILITY_LIST } from './code-lists/disability.ts';
import { ETHNICITY_LIST } from './code-lists/ethnicities.ts';
import { STUDENT_STATUS_LIST } from './code-lists/student-status.ts';
import type { ImportLookups } from './lookups.ts';
import { cleanClassName, type ClassIndex } from './name-index.ts';
import { readIdentity, readPhone } from './person-checks.ts';
import type { Relative, StudentRow } from './records.ts';
import type { RowReader } from './row-reader.ts';
import { requirePrintable } from './require-printable.ts';
import { checkSamePersonalId } from './same-personal-id.ts';

/** Pupils start grade 1 in the year they turn 6 (Luật Giáo dục 2019 Điều 28): outside −1…+4 years is looked at twice. */
const FIRST_GRADE_AGE = 6;

function readClassName(reader: RowReader, classes: ClassIndex | null): string {
  const written = cleanClassName(reader.text('className').slice(0, 40));
  if (written === '') {
    reader.error('className', 'imports.required');
    return '';
  }
  if (!classes) return written;
  const known = classes.find(written);
  if (known === null)
    reader.error('className', 'imports.class-unknown', { value: written }, classes.suggest(written));
  return known ?? written;
}

function readRelative(reader: RowReader, key: 'father' | 'mother' | 'guardian'): Relative {
  const written = reader.text(`${key}BirthYear`);
  const birthYear = /(?:19|20)\d\d$/u.exec(written)?.[0] ?? /^(?:19|20)\d\d/u.exec(written)?.[0] ?? '';
  if (written !== '' && birthYear === '')
    reader.warn(`${key}BirthYear`, 'imports.birth-year', { value: written.slice(0, 40) });
  return { fullName: reader.words(`${key}Name`, 80), birthYear, job: reader.words(`${key}Job`, 80) };
}

function checkAge(
  reader: RowReader,
  birthDate: string,
  className: string,
  schoolYearStart: number | undefined,
): void {
  const grade = Number(/^\d{1,2}/u.exec(className)?.[0] ?? Number.NaN);
  if (birthDate === '' || Number.isNaN(grade) || schoolYearStart === undefined) return;
  const extra = schoolYearStart - Number(birthDate.slice(0, 4)) - (FIRST_GRADE_AGE + grade - 1);
  if (extra < -1 || extra > 4) {
    reader.warn('birthDate', 'imports.age', { year: birthDate.slice(0, 4), grade: String(grade) });
  }
}

export function validateStudent(
  reader: RowReader,
  lookups: ImportLookups,
  classes: ClassIndex | null,
): StudentRow {
  const fullName = reader.fullName();
  requirePrintable(reader, lookups, { fullName });
  const identity = readIdentity(reader, lookups);
  if (identity.birthDate === '' && reader.text('birthDate') === '')
    reader.error('birthDate', 'imports.required');
  if (identity.sex === 'unknown' && reader.text('sex') === '') {
    reader.error(reader.has('sex') ? 'sex' : 'fullName', 'imports.sex-required');
  }
  if (reader.has('personalId') && reader.text('personalId') === '')
    reader.warn('personalId', 'imports.personal-id-missing');
  const sectorId = reader.code('sectorId', 20);
  if (sectorId !== '' && !/^\d{10}$/u.test(sectorId))
    reader.warn('sectorId', 'imports.sector-id', { value: sectorId });
  const className = readClassName(reader, classes);
  checkAge(reader, identity.birthDate, className, lookups.schoolYearStart);
  return {
    sectorId,
    fullName,
    ...identity,
    ethnicity: reader.listed('ethnicity', ETHNICITY_LIST)?.label ?? '',
    disability: reader.listed('disability', DISABILITY_LIST)?.code ?? '',
    className,
    status: reader.listed('status', STUDENT_STATUS_LIST)?.code ?? 'studying',
    birthPlace: reader.words('birthPlace', 200),
    oldAddress: reader.words('oldAddress', 200),
    newAddress: reader.words('newAddress', 200),
    phone: readPhone(reader),
    father: readRelative(reader, 'father'),
    mother: readRelative(reader, 'mother'),
    guardian: readRelative(reader, 'guardian'),
  };
}

export type ExistingStudents = Readonly<{ check(reader: RowReader, row: StudentRow): void }>;

/** Two pupils cannot share a personal ID, and a sector ID never changes its owner (TT 42/2021 Điều 10). */
export function indexExistingStudents(lookups: ImportLookups): ExistingStudents {
  const byPersonalId = new Map((lookups.students ?? []).map((student) => [student.personalId, student]));
  const bySectorId = new Map((lookups.students ?? []).map((student) => [student.sectorId, student]));
  return {
    check(reader, row) {
      const sameId = row.personalId === '' ? undefined : byPersonalId.get(row.personalId);
      if (sameId)
        checkSamePersonalId(reader, { ...sameId, code: sameId.sectorId }, { ...row, code: row.sectorId });
      const sameSector = row.sectorId === '' ? undefined : bySectorId.get(row.sectorId);
      if (
        sameSector &&
        row.fullName !== '' &&
        foldForSearch(sameSector.fullName) !== foldForSearch(row.fullName)
      ) {
        reader.warn('sectorId', 'imports.code-other-name', { code: row.sectorId, name: sameSector.fullName });
      }
    },
  };
}
