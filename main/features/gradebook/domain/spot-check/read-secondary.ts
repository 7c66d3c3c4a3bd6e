import type { SemesterMarks } from '../grading/marks-of-semester.ts';
import type { SecondaryInput, SecondarySubject, Summer } from '../grading/secondary-input.ts';
import { entriesOf, listOf, objectWith, oneOf, wholeNumber, yesOrNo, type Found } from './json-reader.ts';
import { levelCell, markCell, passedCell } from './read-cells.ts';
import { MOST_SUBJECTS } from './limits.ts';

const MOST_REGULAR = 30;
const MOST_PERIODS = 2_000;
const MOST_ABSENCES = 366;
const STUDENT = ['id', 'grade', 'conduct', 'absences', 'subjects', 'summer', 'disability'] as const;
const SEMESTER = ['tx', 'gk', 'ck', 'chosen'] as const;

export function readSecondary(found: Found): SecondaryInput {
  const { conduct, absences, subjects, summer, disability } = objectWith(found, STUDENT);
  const given = conduct.value == null ? null : objectWith(conduct, ['hk1', 'hk2']);
  const read = entriesOf(subjects, MOST_SUBJECTS).map(readSubject);
  return {
    subjects: read,
    conduct: {
      first: given === null ? null : levelCell(given.hk1),
      second: given === null ? null : levelCell(given.hk2),
    },
    absences: absences.value == null ? null : wholeNumber(absences, 0, MOST_ABSENCES),
    ...(summer.value == null ? {} : { summer: readSummer(summer, read) }),
    ...(disability.value == null ? {} : { disability: yesOrNo(disability) }),
  };
}

function readSubject(found: Found & { readonly key: string }): SecondarySubject {
  const fields = objectWith(found, ['kind', 'periodsPerYear', 'hk1', 'hk2']);
  const kind = oneOf(fields.kind, ['scored', 'comment']);
  const code = found.key;
  if (kind === 'comment') {
    const { hk1, hk2, periodsPerYear: periods } = fields;
    const periodsPerYear = periods.value == null ? 0 : wholeNumber(periods, 0, MOST_PERIODS);
    const [first, second] = [readSemester(hk1, passedCell), readSemester(hk2, passedCell)];
    return { code, kind, periodsPerYear, first, second };
  }
  const periodsPerYear = wholeNumber(fields.periodsPerYear, 1, MOST_PERIODS);
  const [first, second] = [readSemester(fields.hk1, markCell), readSemester(fields.hk2, markCell)];
  return { code, kind, periodsPerYear, first, second };
}

function readSemester<Value extends number>(
  found: Found,
  read: (cell: Found) => Value | null,
): SemesterMarks<Value> {
  if (found.value == null) return { regular: [], midterm: null, final: null };
  const { tx, gk, ck, chosen } = objectWith(found, SEMESTER);
  const regular = tx.value == null ? [] : listOf(tx, MOST_REGULAR).map(read);
  const marks = { regular, midterm: read(gk), final: read(ck) };
  if (chosen.value == null) return marks;
  // People count the columns from one.
  const counted = listOf(chosen, MOST_REGULAR).map((at) => wholeNumber(at, 1, regular.length) - 1);
  return { ...marks, chosen: counted };
}

function readSummer(found: Found, subjects: readonly SecondarySubject[]): Summer {
  const { conduct, retests } = objectWith(found, ['conduct', 'retests']);
  const kinds = new Map(subjects.map(({ code, kind }) => [code, kind]));
  const again =
    retests.value == null
      ? []
      : entriesOf(retests, MOST_SUBJECTS).flatMap((retest) => {
          const value = kinds.get(retest.key) === 'comment' ? passedCell(retest) : markCell(retest);
          return value === null ? [] : [[retest.key, value] as const];
        });
  return { conduct: levelCell(conduct), retests: Object.fromEntries(again) };
}
