import { foldForSearch } from '../../../kernel/vietnamese.ts';
import type { Row } from '../data/table-rows.ts';
import type { TeacherReference } from '../domain/records.ts';

/** Id of the teacher a checked row names: by code, else by a name only one person has. */
export function teacherFinder(staff: readonly Row[]): (reference: TeacherReference) => string | null {
  const byCode = new Map(
    staff.filter((row) => row['code'] !== '').map((row) => [foldForSearch(String(row['code'])), row]),
  );
  const byName = Map.groupBy(staff, (row) => foldForSearch(String(row['full_name'])));
  const byExactName = Map.groupBy(staff, (row) => String(row['full_name']).toLowerCase());
  return ({ code, name }) => {
    const coded = code === '' ? undefined : byCode.get(foldForSearch(code));
    if (coded) return String(coded['id']);
    const same =
      name === '' ? [] : (byExactName.get(name.toLowerCase()) ?? byName.get(foldForSearch(name)) ?? []);
    return same.length === 1 ? String(same[0]?.['id']) : null;
  };
}
