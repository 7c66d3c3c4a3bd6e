import { parseDay } from '../../../kernel/dates.ts';
import { foldForSearch, isWithoutAccents, spellingKey } from '../../../kernel/vietnamese.ts';
import type { Refusal } from './refusal.ts';

export interface StudentToFind {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sectorId: string;
}
/** Who a row says it is about, as it stands there. */
export interface NamedInRow {
  readonly sectorId: string;
  readonly name: string;
  readonly birthDate: string;
}
export interface FoundStudent {
  readonly student: StudentToFind;
  /** The row writes the name with other accents, or with none: a person looks at it before it is written. */
  readonly otherSpelling: boolean;
}

/**
 * By the identifier, which the name may not contradict; without one by the name as it is spelled, and the birth date where
 * several are called so. A name without accents fits one student only; one with other accents is somebody else's, unless
 * the birth date says it is a slip.
 */
export function findStudent(students: readonly StudentToFind[], named: NamedInRow): FoundStudent | Refusal {
  const { sectorId, name } = named;
  const known = sectorId === '' ? undefined : students.find((student) => student.sectorId === sectorId);
  if (known) {
    if (name !== '' && foldForSearch(name) !== foldForSearch(known.name))
      return { code: 'gradebook.import-other-name', params: { found: known.name } };
    return { student: known, otherSpelling: name !== '' && spellingKey(name) !== spellingKey(known.name) };
  }
  if (name === '') return { code: 'gradebook.import-unknown-student', params: {} };
  const birthDate = parseDay(named.birthDate);
  const sameDay = ({ birthDate: own }: StudentToFind) => birthDate === null || own === birthDate;
  const called = students.filter(
    (student) =>
      foldForSearch(student.name) === foldForSearch(name) && (sectorId === '' || student.sectorId === ''),
  );
  const exact = called.filter((student) => spellingKey(student.name) === spellingKey(name));
  const meant = (exact.length > 0 ? exact : called).filter(sameDay);
  const [first, second] = meant;
  if (!first) return { code: 'gradebook.import-unknown-student', params: {} };
  if (second) return { code: 'gradebook.import-two-students', params: {} };
  if (exact.length === 0 && birthDate === null && !isWithoutAccents(name))
    return { code: 'gradebook.import-near-name', params: { found: first.name } };
  return { student: first, otherSpelling: exact.length === 0 };
}
