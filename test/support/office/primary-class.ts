import type { RawInputOf } from '../../../preload/contract/index.ts';
import { INVENTED_STUDENT } from './school-in-database.ts';
import type { SchoolWithMarks } from './school-with-marks.ts';

type Write = RawInputOf<'gradebook.write'>;
type Value = Write['changes'][number]['after'];
type ValueOf = (kind: string, row: number, key: string) => Value;

export interface PrimaryClass {
  readonly classId: string;
  readonly readingId: string;
  /** In the order of their codes. */
  readonly otherIds: readonly string[];
  readonly pupils: readonly string[];
}

/** A class 5A beside the THCS class: Tiếng Việt and the others (Nghệ thuật, without tests), all with the homeroom teacher. */
export async function addPrimaryClass(
  school: SchoolWithMarks,
  names: readonly string[],
  otherCodes: readonly string[] = ['NT'],
): Promise<PrimaryClass> {
  const homeroomTeacherId = school.staff.staffIds[3]!;
  await school.as('officer');
  const call = school.office.call.bind(school.office);
  await call('school.changeProfile', {
    ...{ fromDay: null, values: { level: 'TH-THCS' }, reason: 'Trường có hai cấp học' },
    ...{ basisNumber: '', basisDay: null },
  });
  const reading = { id: null, code: 'TV', name: 'Tiếng Việt', periodsPerYear: 245, kind: 'scored' } as const;
  const { id: readingId } = await call('school.saveSubject', reading);
  const subjects = await call('school.subjects', {});
  const otherIds = otherCodes.map((wanted) => subjects.find(({ code }) => code === wanted)!.id);
  const room = { id: null, name: '5A', grade: 5, campus: '', homeroomTeacherId };
  const { id: classId } = await call('classes.save', room);
  const pupils: string[] = [];
  for (const [at, fullName] of names.entries()) {
    const sectorId = String(3_300_000_000 + at);
    const own = { fullName, sectorId, personalId: '', birthDate: '2016-03-12', classId };
    pupils.push((await call('students.save', { ...INVENTED_STUDENT, ...own })).id);
  }
  for (const subjectId of [readingId, ...otherIds])
    await call('assignments.save', { staffId: homeroomTeacherId, classId, subjectId, fromDay: '2026-09-05' });
  await school.as('teacher');
  return { classId, readingId, otherIds, pupils };
}

/** Fills a book of the class as its teacher; null leaves a cell blank. */
export async function fillBook(
  school: SchoolWithMarks,
  book: { readonly classId: string; readonly subjectId: string; readonly semester: number },
  valueOf: ValueOf,
) {
  const { columns, students } = await school.office.call('gradebook.open', book);
  const changes = students.flatMap(({ id: studentId }, row) =>
    columns.map(({ key: col, kind }) => ({
      ...{ studentId, col, before: null, after: valueOf(kind, row, col), reason: '' },
    })),
  );
  return school.office.call('gradebook.write', {
    ...{ ...book, how: 'typed' },
    changes: changes.filter(({ after }) => after !== null),
  });
}
