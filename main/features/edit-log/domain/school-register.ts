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
  }[];
}
type Student = SchoolRegister['students'][number];
type Named = Pick<CentralLine, 'student' | 'sectorId' | 'className' | 'subjectName'>;

export interface RegisterFinder {
  /** By the id of the sector where the line has one, else by class and name without accents; several of one name. */
  students(line: Named): readonly string[];
  /** '' = the homeroom teacher's entries; null = no such subject. */
  subject(name: string): string | null;
  classOf(studentId: string): string | null;
}

/** Entries that stand in no subject. */
const HOMEROOM_WORDS = new Set(['', 'chunhiem', 'gvcn', 'renluyen', 'hanhkiem']);

export function finderIn({ classes, subjects, students }: SchoolRegister): RegisterFinder {
  const classIds = new Map(classes.map(({ id, name }) => [classKey(name), id]));
  const bySector = new Map(
    students.filter(({ sectorId }) => sectorId !== '').map((each) => [each.sectorId, each]),
  );
  const byName = new Map<string, Student[]>();
  for (const student of students) {
    const key = nameKey(student.name);
    const twins = byName.get(key);
    if (twins) twins.push(student);
    else byName.set(key, [student]);
  }
  const subjectIds = new Map(
    subjects.flatMap(({ id, code, name }) => [
      [subjectKey(code), id] as const,
      [subjectKey(name), id] as const,
    ]),
  );
  const homes = new Map(students.map(({ id, classId }) => [id, classId]));
  return {
    students: ({ student, sectorId, className }) => {
      const known = bySector.get(sectorId);
      if (known) return [known.id];
      if (className !== '' && !classIds.has(classKey(className))) return [];
      const classId = classIds.get(classKey(className));
      const twins = (byName.get(nameKey(student)) ?? []).filter(
        (each) => className === '' || each.classId === classId,
      );
      const exact = twins.filter(({ name }) => name.normalize('NFC') === student.normalize('NFC'));
      return (exact.length > 0 ? exact : twins).map(({ id }) => id);
    },
    subject: (name) => {
      const key = subjectKey(name);
      return subjectIds.get(key) ?? (HOMEROOM_WORDS.has(key) ? '' : null);
    },
    classOf: (studentId) => homes.get(studentId) ?? null,
  };
}
