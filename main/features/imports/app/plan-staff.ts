import type { NewId } from '../../../kernel/ids.ts';
import { foldForSearch, sortKeyByGivenName } from '../../../kernel/vietnamese.ts';
import type { Snapshot } from '../data/snapshot.ts';
import type { Row } from '../data/table-rows.ts';
import type { StaffRow } from '../domain/records.ts';
import { Owners } from './owners.ts';
import type { PlanInput } from './plan-input.ts';
import { given, PlanBuilder, type Plan } from './planned.ts';
import { warnStoredNamesakes } from './warn-stored-namesakes.ts';

const EMPTY = {
  code: '',
  birth_date: '',
  sex: 'unknown',
  personal_id: '',
  ethnicity: '',
  phone: '',
  email: '',
  job: 'teacher',
  job_title: '',
  contract: 'permanent',
  department: '',
  status: 'working',
  note: '',
};

/** Existing people are found by code, then ĐDCN, then name and birth date; each at most once a file. */
export function planStaff(
  { accepted, mapped, newId, importId }: PlanInput<StaffRow>,
  stored: Snapshot,
): Plan {
  const builder = new PlanBuilder();
  const codes = new Owners(stored.staff, 'code', foldForSearch);
  const personalIds = new Owners(stored.staff, 'personal_id');
  const byName = Map.groupBy(stored.staff, nameKey);
  const used = new Set<unknown>();
  const added: { row: number; record: StaffRow }[] = [];
  for (const { row, record } of accepted) {
    const namesakes =
      record.birthDate === '' ? [] : (byName.get(`${record.fullName}|${record.birthDate}`) ?? []);
    const before =
      [
        codes.find(record.code),
        personalIds.find(record.personalId),
        ...namesakes.filter((each) => fits(each, record)),
      ].find((each) => each !== null && !used.has(each['id'])) ?? null;
    const after = merged(before, record, mapped, newId, importId);
    const clash = codes.otherThan(after) ?? personalIds.otherThan(after);
    if (clash) {
      builder.error(row, 'personalId', 'imports.number-taken', { name: String(clash['full_name']) });
      continue;
    }
    used.add(after['id']);
    codes.replace(before, after);
    personalIds.replace(before, after);
    builder.put(row, 'staff', before, after);
    if (before === null) added.push({ row, record });
  }
  warnStoredNamesakes(builder, added, stored.staff, used, (known) => String(known['code']));
  return builder.plan();
}

function nameKey(row: Row): string {
  return `${row['full_name']}|${row['birth_date']}`;
}

/** A namesake with another code or number is somebody else. */
function fits(row: Row, record: StaffRow): boolean {
  const differs = (stored: unknown, written: string) => stored !== '' && written !== '' && stored !== written;
  const otherCode = row['code'] !== '' && record.code !== '' && !sameCode(String(row['code']), record.code);
  return !otherCode && !differs(row['personal_id'], record.personalId);
}

const sameCode = (a: string, b: string) => foldForSearch(a) === foldForSearch(b);

function merged(
  before: Row | null,
  record: StaffRow,
  mapped: PlanInput<StaffRow>['mapped'],
  newId: NewId,
  importId: string,
): Row {
  const base: Row = before ?? { id: newId(), ...EMPTY, import_id: importId };
  return {
    ...base,
    ...given({
      // Who finds a person by "gv001" does not mean to write GV001 anew.
      code: sameCode(String(base['code']), record.code) ? undefined : record.code,
      full_name: record.fullName,
      sort_key: sortKeyByGivenName(record.fullName),
      birth_date: record.birthDate,
      sex: record.sex === 'unknown' ? undefined : record.sex,
      personal_id: record.personalId,
      ethnicity: record.ethnicity,
      phone: record.phone,
      email: record.email,
      job: mapped('job') ? record.job : undefined,
      job_title: record.jobTitle,
      contract: mapped('contract') ? record.contract : undefined,
      department: record.department,
      status: mapped('status') ? record.status : undefined,
      note: record.note,
    }),
  };
}
