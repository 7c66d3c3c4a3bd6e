import { sortKeyByGivenName } from '../../../kernel/vietnamese.ts';
import type { Snapshot } from '../data/snapshot.ts';
import type { Row } from '../data/table-rows.ts';
import { classKey } from '../domain/name-index.ts';
import type { Relative, StudentRow } from '../domain/records.ts';
import { Owners } from './owners.ts';
import type { PlanInput } from './plan-input.ts';
import { given, PlanBuilder, type Plan } from './planned.ts';
import { warnStoredNamesakes } from './warn-stored-namesakes.ts';

const NO_RELATIVE: Relative = { fullName: '', birthYear: '', job: '' };
const NOBODY = JSON.stringify(NO_RELATIVE);
const EMPTY = {
  sector_id: '',
  birth_date: '',
  sex: 'unknown',
  personal_id: '',
  ethnicity: '',
  birth_place: '',
  old_address: '',
  new_address: '',
  phone: '',
  father: NOBODY,
  mother: NOBODY,
  guardian: NOBODY,
  status: 'studying',
  disability: null,
};
const GONE = new Set(['transferred-out', 'dropped-out', 'graduated']);

/** Existing students are found by sector ID, then ĐDCN, then name, birth date and class; each at most once a file. */
export function planStudents(input: PlanInput<StudentRow>, stored: Snapshot): Plan {
  const builder = new PlanBuilder();
  const classes = new Map(stored.classes.map((row) => [classKey(String(row['name'])), String(row['id'])]));
  const enrolments = new Map(stored.enrolments.map((row) => [String(row['student_id']), row]));
  const sectorIds = new Owners(stored.students, 'sector_id');
  const personalIds = new Owners(stored.students, 'personal_id');
  const byName = Map.groupBy(stored.students, (row) => {
    return `${row['full_name']}|${row['birth_date']}|${enrolments.get(String(row['id']))?.['class_id'] ?? ''}`;
  });
  const used = new Set<unknown>();
  const added: { row: number; record: StudentRow }[] = [];
  for (const { row, record } of input.accepted) {
    const classId = classes.get(classKey(record.className)) ?? null;
    const namesakes = byName.get(`${record.fullName}|${record.birthDate}|${classId ?? ''}`) ?? [];
    const found = [
      sectorIds.find(record.sectorId),
      personalIds.find(record.personalId),
      ...namesakes.filter((each) => fits(each, record)),
    ];
    const before = found.find((each) => each !== null && !used.has(each['id'])) ?? null;
    const after = merged(before, record, input);
    const clash = sectorIds.otherThan(after) ?? personalIds.otherThan(after);
    if (clash) {
      builder.error(row, 'personalId', 'imports.number-taken', { name: String(clash['full_name']) });
      continue;
    }
    used.add(after['id']);
    sectorIds.replace(before, after);
    personalIds.replace(before, after);
    builder.put(row, 'student', before, after);
    if (before === null) added.push({ row, record });
    planStatus(builder, row, before, after, input);
    planEnrolment(
      builder,
      row,
      { after, isNew: before === null, classId, open: enrolments.get(String(after['id'])) ?? null },
      input,
      stored,
    );
  }
  const classNames = new Map(stored.classes.map((room) => [room['id'], String(room['name'])]));
  warnStoredNamesakes(builder, added, stored.students, used, ({ id }) => {
    return classNames.get(enrolments.get(String(id))?.['class_id'] ?? null) ?? '';
  });
  return builder.plan();
}

function fits(row: Row, record: StudentRow): boolean {
  const differs = (stored: unknown, written: string) => stored !== '' && written !== '' && stored !== written;
  return !differs(row['sector_id'], record.sectorId) && !differs(row['personal_id'], record.personalId);
}

function merged(
  before: Row | null,
  record: StudentRow,
  { mapped, newId, importId }: PlanInput<StudentRow>,
): Row {
  const base: Row = before ?? { id: newId(), ...EMPTY, import_id: importId };
  return {
    ...base,
    ...given({
      sector_id: record.sectorId,
      full_name: record.fullName,
      sort_key:
        before?.['full_name'] === record.fullName ? before['sort_key'] : sortKeyByGivenName(record.fullName),
      birth_date: record.birthDate,
      sex: record.sex === 'unknown' ? undefined : record.sex,
      personal_id: record.personalId,
      ethnicity: record.ethnicity,
      disability: record.disability,
      birth_place: record.birthPlace,
      old_address: record.oldAddress,
      new_address: record.newAddress,
      phone: record.phone,
      father: relative(base['father'], record.father),
      mother: relative(base['mother'], record.mother),
      guardian: relative(base['guardian'], record.guardian),
      status: mapped('status') ? record.status : undefined,
    }),
  };
}

function relative(stored: unknown, written: Relative): string {
  if (written.fullName === '' && written.birthYear === '' && written.job === '') return String(stored);
  const old = stored === NOBODY ? NO_RELATIVE : (JSON.parse(String(stored)) as Relative);
  return JSON.stringify({
    fullName: written.fullName || old.fullName,
    birthYear: written.birthYear || old.birthYear,
    job: written.job || old.job,
  });
}

function planStatus(
  builder: PlanBuilder,
  row: number,
  before: Row | null,
  after: Row,
  { at, fileName }: PlanInput<StudentRow>,
): void {
  if (before?.['status'] === after['status']) return;
  const id = String(after['id']);
  const entry = { student_id: id, at, status: after['status'] ?? '', reason: `Nhập từ ${fileName}` };
  builder.follow(row, 'student_status', null, entry, `${id}|${at}`);
}

interface Seat {
  readonly after: Row;
  readonly isNew: boolean;
  readonly classId: string | null;
  readonly open: Row | null;
}

/** The first enrolment counts from the first day of the year, a changed class from today; who left sits nowhere. */
function planEnrolment(
  builder: PlanBuilder,
  row: number,
  seat: Seat,
  input: PlanInput<StudentRow>,
  stored: Snapshot,
): void {
  const { after, isNew, classId, open } = seat;
  const gone = GONE.has(String(after['status']));
  if (open && !gone && (classId === null || open['class_id'] === classId)) return;
  if (open) {
    const from = String(open['from_day']);
    builder.follow(row, 'enrolment', open, { ...open, to_day: input.today > from ? input.today : from });
  }
  if (classId === null || (gone && !isNew)) return;
  const first = isNew && after['status'] !== 'transferred-in';
  const fromDay = first ? stored.yearStartsOn : input.today;
  builder.follow(row, 'enrolment', null, {
    id: input.newId(),
    student_id: String(after['id']),
    class_id: classId,
    from_day: fromDay,
    to_day: gone ? (input.today > fromDay ? input.today : fromDay) : null,
  });
}
