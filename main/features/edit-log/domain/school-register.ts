import type { LogReason } from '../../../../preload/contract/vocabulary/edit-log.ts';
import { isWithoutAccents, spellingKey } from '../../../kernel/vietnamese.ts';
import type { CentralLine } from './central-line.ts';
import { classKey, nameKey, subjectKey } from './same-words.ts';

/** Who and what the school has, to find a line of another system by. */
export interface SchoolRegister {
  readonly classes: readonly { readonly id: string; readonly name: string }[];
  readonly subjects: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly students: readonly {
    readonly id: string;
    readonly name: string;
    readonly sectorId: string;
    readonly classId: string | null;
    /** Where the student sat earlier in the year. */
    readonly formerClassIds?: readonly string[];
  }[];
}
type Student = SchoolRegister['students'][number];
type Named = Pick<CentralLine, 'student' | 'sectorId' | 'className'>;

/** Whom a line can mean: one, several of one name, or nobody and why. */
export interface FoundPerson {
  readonly ids: readonly string[];
  readonly reason: LogReason | null;
}
export interface RegisterFinder {
  /** By the id of the sector alone where the line has one, else by class and name. */
  person(line: Named): FoundPerson;
  /** '' = the homeroom teacher's entries; null = no such subject, or several. */
  subject(name: string): string | null;
  classOf(studentId: string): string | null;
}

/** Entries that stand in no subject. */
const HOMEROOM_WORDS = new Set(['', 'chunhiem', 'gvcn', 'renluyen', 'hanhkiem']);

export function finderIn({ classes, subjects, students }: SchoolRegister): RegisterFinder {
  const classIds = new Map(classes.map(({ id, name }) => [classKey(name), id]));
  const withId = students.filter(({ sectorId }) => sectorId !== '');
  const bySector = Map.groupBy(withId, ({ sectorId }) => sectorId);
  const byBareSector = Map.groupBy(withId, ({ sectorId }) => bare(sectorId));
  const byName = Map.groupBy(students, ({ name }) => nameKey(name));
  const subjectIds = Map.groupBy(
    subjects.flatMap(({ id, code, name }) =>
      [...new Set([subjectKey(code), subjectKey(name)])].map((key) => ({ id, key })),
    ),
    ({ key }) => key,
  );
  const homes = new Map(students.map(({ id, classId }) => [id, classId]));

  function byId({ student, sectorId }: Named): readonly Student[] {
    const known = bySector.get(sectorId);
    if (known) return known;
    // Excel takes the zeros in front of a number away; the name has to say the same then.
    return student === '' ? [] : (byBareSector.get(bare(sectorId)) ?? []);
  }
  function person(line: Named): FoundPerson {
    const classId = line.className === '' ? null : classIds.get(classKey(line.className));
    if (classId === undefined) return nobody('class-unknown');
    const sitsThere = (each: Student) =>
      classId === null || each.classId === classId || (each.formerClassIds?.includes(classId) ?? false);
    if (line.sectorId !== '') {
      const known = byId(line);
      const [one] = known;
      if (!one) return nobody('id-unknown');
      if (known.length > 1) return several(known);
      if (line.student !== '' && !isCalled(one, line.student)) return nobody('id-other-name');
      return sitsThere(one) ? { ids: [one.id], reason: null } : nobody('other-class');
    }
    const alike = (byName.get(nameKey(line.student)) ?? []).filter(sitsThere);
    const exact = alike.filter(({ name }) => spellingKey(name) === spellingKey(line.student));
    const meant = exact.length > 0 || !isWithoutAccents(line.student) ? exact : alike;
    const [one] = meant;
    if (!one) return nobody(alike.length > 0 ? 'person-other-accents' : 'person-unknown');
    return meant.length > 1 ? several(meant) : { ids: [one.id], reason: null };
  }
  return {
    person,
    subject: (name) => {
      const key = subjectKey(name);
      const found = new Set(subjectIds.get(key)?.map(({ id }) => id));
      const [only] = found;
      if (only !== undefined) return found.size === 1 ? only : null;
      return HOMEROOM_WORDS.has(key) ? '' : null;
    },
    classOf: (studentId) => homes.get(studentId) ?? null,
  };
}

function nobody(reason: LogReason): FoundPerson {
  return { ids: [], reason };
}

function several(students: readonly Student[]): FoundPerson {
  return { ids: students.map(({ id }) => id), reason: 'person-several' };
}

/** As it is spelled, or without any accents. */
function isCalled({ name }: Student, written: string): boolean {
  return (
    spellingKey(name) === spellingKey(written) ||
    (isWithoutAccents(written) && nameKey(name) === nameKey(written))
  );
}

function bare(sectorId: string): string {
  return sectorId.replace(/^0+/u, '');
}
