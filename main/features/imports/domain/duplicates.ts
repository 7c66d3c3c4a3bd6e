import type { PastResult } from '../../../../preload/contract/vocabulary/past-results.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';
import type { ErrorParams } from '../../../kernel/app-error.ts';
import { classKey } from './name-index.ts';
import { pastResultKey } from './past-result-key.ts';
import type { AssignmentRow, ClassRow, EntryRow, StaffRow, StudentRow } from './records.ts';
import type { RowReader } from './row-reader.ts';

export type Checked<R> = Readonly<{ reader: RowReader; record: R }>;

/**
 * Rows sharing a value that must be unique. Both are named; both are refused, because nobody but the school knows which
 * one is right — unless the later row only repeats the earlier person, then only the later is.
 */
function refuseRepeats<R>(
  rows: readonly Checked<R>[],
  fieldKey: string,
  code: string,
  value: (record: R) => string,
  samePerson: (a: R, b: R) => boolean,
): void {
  const groups = Map.groupBy(rows, (row) => value(row.record));
  for (const [shared, group] of groups) {
    const [first, ...later] = group;
    if (shared === '' || !first || later.length === 0) continue;
    const params = (other: RowReader): ErrorParams => ({ value: shared, row: other.place });
    const [second] = later;
    if (second && !later.every((row) => samePerson(first.record, row.record))) {
      first.reader.error(fieldKey, code, params(second.reader));
    }
    for (const row of later) row.reader.error(fieldKey, code, params(first.reader));
  }
}

function samePerson(
  a: { fullName: string; birthDate: string },
  b: { fullName: string; birthDate: string },
): boolean {
  return foldForSearch(a.fullName) === foldForSearch(b.fullName) && a.birthDate === b.birthDate;
}

/** Same name and birth date without a common number: perhaps one person entered twice. */
function warnNamesakes<R extends { fullName: string; birthDate: string }>(
  rows: readonly Checked<R>[],
  id: (record: R) => string,
): void {
  const groups = Map.groupBy(rows, ({ record }) =>
    record.fullName === '' || record.birthDate === ''
      ? ''
      : `${foldForSearch(record.fullName)}|${record.birthDate}`,
  );
  for (const [key, group] of groups) {
    const [first, ...later] = group;
    if (key === '' || !first) continue;
    for (const row of later) {
      const [a, b] = [id(first.record), id(row.record)];
      if (a !== '' && b !== '' && a === b) continue;
      row.reader.warn('fullName', 'imports.namesake', {
        name: row.record.fullName,
        row: first.reader.place,
      });
    }
  }
}

export function checkStaffDuplicates(rows: readonly Checked<StaffRow>[]): void {
  refuseRepeats(rows, 'code', 'imports.duplicate-code', (record) => record.code.toUpperCase(), samePerson);
  refuseRepeats(
    rows,
    'personalId',
    'imports.duplicate-personal-id',
    (record) => record.personalId,
    samePerson,
  );
  warnNamesakes(rows, (record) => record.personalId || record.code);
}

export function checkStudentDuplicates(rows: readonly Checked<StudentRow>[]): void {
  refuseRepeats(rows, 'sectorId', 'imports.duplicate-sector-id', (record) => record.sectorId, samePerson);
  refuseRepeats(
    rows,
    'personalId',
    'imports.duplicate-personal-id',
    (record) => record.personalId,
    samePerson,
  );
  warnNamesakes(rows, (record) => record.personalId || record.sectorId);
}

export function checkClassDuplicates(rows: readonly Checked<ClassRow>[]): void {
  refuseRepeats(
    rows,
    'name',
    'imports.duplicate-class',
    (record) => classKey(record.name).toUpperCase(),
    () => true,
  );
}

/** The same code, or the same student on the same day, twice. */
export function checkEntryDuplicates(rows: readonly Checked<EntryRow>[], column: string): void {
  refuseRepeats(
    rows.filter(({ reader }) => reader.errors.length === 0),
    column,
    'imports.duplicate-entry',
    (record) => record.key,
    (a, b) => JSON.stringify(a.cells) === JSON.stringify(b.cells),
  );
}

/** The same student in the same school year, twice. */
export function checkPastResultDuplicates(rows: readonly Checked<PastResult>[]): void {
  refuseRepeats(
    rows.filter(({ reader }) => reader.errors.length === 0),
    'fullName',
    'imports.duplicate-entry',
    (record) => `${record.firstYear}/${pastResultKey(record)}`,
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  );
}

/** A repeated assignment is dropped with a warning; two homeroom teachers of one class are refused. */
export function checkAssignmentDuplicates(
  rows: readonly Checked<readonly AssignmentRow[]>[],
): Checked<readonly AssignmentRow[]>[] {
  const taught = new Map<string, { row: number; place: string; teacher: string }>();
  const led = new Map<string, { row: number; place: string; teacher: string }>();
  return rows.map(({ reader, record }) => ({
    reader,
    record: record.filter((assignment) => {
      const teacher =
        assignment.teacher.code === '' ? foldForSearch(assignment.teacher.name) : assignment.teacher.code;
      const isTeaching = assignment.type === 'teaching';
      const seen = isTeaching ? taught : led;
      const key = `${classKey(assignment.className)}|${isTeaching ? foldForSearch(assignment.subject) : ''}`;
      const earlier = seen.get(key);
      const field = isTeaching ? (reader.has('subject') ? 'subject' : 'summary') : 'homeroom';
      const params = {
        name: assignment.className,
        row: earlier?.place ?? '',
        subject: isTeaching ? assignment.subject : '',
      };
      if (!earlier) {
        seen.set(key, { row: reader.row, place: reader.place, teacher });
        return true;
      }
      if (earlier.teacher === teacher) {
        if (earlier.row !== reader.row) reader.warn(field, 'imports.assignment-repeated', params);
        return false;
      }
      if (isTeaching) reader.warn(field, 'imports.assignment-shared', params);
      else reader.error(field, 'imports.homeroom-twice', params);
      return true;
    }),
  }));
}
