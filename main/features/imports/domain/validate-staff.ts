import { formatDay } from '../../../kernel/dates.ts';
import { foldForSearch } from '../../../kernel/vietnamese.ts';
import { closest } from './code-lists/code-list.ts';
import { ETHNICITY_LIST } from './code-lists/ethnicities.ts';
import { CONTRACT_LIST, JOB_LIST, jobFromTitle, STAFF_STATUS_LIST } from './code-lists/staff-lists.ts';
import { matchCode } from './code-lists/code-list.ts';
import type { ImportLookups } from './lookups.ts';
import { readEmail, readIdentity, readPhone } from './person-checks.ts';
import type { StaffRow } from './records.ts';
import type { RowReader } from './row-reader.ts';
import { requirePrintable } from './require-printable.ts';
import { checkSamePersonalId } from './same-personal-id.ts';

function readJob(reader: RowReader): Pick<StaffRow, 'job' | 'jobTitle'> {
  const title = reader.words('job', 80);
  if (title === '') return { job: 'teacher', jobTitle: '' };
  const match = matchCode(JOB_LIST, title);
  if ('entry' in match) return { job: match.entry.code, jobTitle: title === match.entry.label ? '' : title };
  const known = jobFromTitle(title);
  if (known) return { job: known.code, jobTitle: title };
  reader.warn('job', 'imports.job-other', { value: title }, match.suggestion);
  return { job: 'other', jobTitle: title };
}

function readDepartment(reader: RowReader, departments: readonly string[] | undefined): string {
  const written = reader.words('department', 80);
  if (written === '' || departments === undefined || departments.length === 0) return written;
  const same = departments.find((name) => foldForSearch(name) === foldForSearch(written));
  if (same) return same;
  reader.warn('department', 'imports.department-new', { value: written }, closest(written, departments));
  return written;
}

export function validateStaff(reader: RowReader, lookups: ImportLookups): StaffRow {
  const fullName = reader.fullName();
  const identity = readIdentity(reader, lookups);
  checkWorkingAge(reader, identity.birthDate, lookups.today);
  const code = reader.code('code', 35);
  if (identity.sex === 'unknown' && reader.has('sex') && reader.text('sex') === '')
    reader.warn('sex', 'imports.sex-missing');
  if (!reader.has('personalId') || reader.text('personalId') === '') {
    if (reader.has('personalId')) reader.warn('personalId', 'imports.personal-id-missing');
  }
  checkExisting(reader, lookups, { code, fullName, ...identity });
  const job = readJob(reader);
  const department = readDepartment(reader, lookups.departments);
  requirePrintable(reader, lookups, { fullName, job: job.jobTitle, department });
  return {
    code,
    fullName,
    ...identity,
    ethnicity: reader.listed('ethnicity', ETHNICITY_LIST)?.label ?? '',
    phone: readPhone(reader),
    email: readEmail(reader),
    ...job,
    contract: reader.listed('contract', CONTRACT_LIST)?.code ?? 'permanent',
    department,
    status: reader.listed('status', STAFF_STATUS_LIST)?.code ?? 'working',
    note: reader.words('note', 300),
  };
}

/** Nobody works at a school before 15 (Bộ luật Lao động 2019 Điều 3); a year above it leaves out slips of the hand. */
const YOUNGEST = 16;

function checkWorkingAge(reader: RowReader, birthDate: string, today: string | undefined): void {
  if (birthDate === '' || today === undefined) return;
  const latest = `${Number(today.slice(0, 4)) - YOUNGEST}${today.slice(4)}`;
  if (birthDate > latest) reader.warn('birthDate', 'imports.staff-too-young', { date: formatDay(birthDate) });
}

function checkExisting(
  reader: RowReader,
  lookups: ImportLookups,
  row: Pick<StaffRow, 'code' | 'fullName' | 'personalId' | 'birthDate'>,
): void {
  const sameId =
    row.personalId === '' ? undefined : lookups.staff?.find((person) => person.personalId === row.personalId);
  if (sameId) checkSamePersonalId(reader, sameId, row);
  const sameCode =
    row.code === ''
      ? undefined
      : lookups.staff?.find((person) => foldForSearch(person.code) === foldForSearch(row.code));
  if (sameCode && sameCode.fullName !== row.fullName && row.fullName !== '') {
    reader.warn('code', 'imports.code-other-name', { code: row.code, name: sameCode.fullName });
  }
}
