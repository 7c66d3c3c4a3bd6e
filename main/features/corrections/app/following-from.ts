import type { Consequence } from '../../../../preload/contract/vocabulary/corrections.ts';
import type { Book, WishedCell } from '../domain/wish.ts';
import type { CorrectionsCore } from './corrections-core.ts';

/** One thing that changes with the mark, as text for people. */
export interface Following {
  readonly studentId: string;
  readonly name: string;
  readonly about: Consequence;
  readonly before: string;
  readonly after: string;
}
type Standing = ReturnType<CorrectionsCore['gradebook']['consequences']>[number]['before'];

const TEXT: Readonly<Record<Consequence, (standing: Standing) => string>> = {
  semester: ({ average }) => average,
  year: ({ yearAverage }) => yearAverage,
  level: ({ level }) => level,
  'year-level': ({ yearLevel }) => yearLevel,
  promotion: ({ promoted }) => (promoted === null ? '' : promoted ? 'Được lên lớp' : 'Chưa được lên lớp'),
  award: ({ award }) => award,
};

/** Average, level, promotion and title that come out differently; computed from committed marks. */
export function followingFrom(
  { gradebook }: Pick<CorrectionsCore, 'gradebook'>,
  { classId, subjectId, semester }: Book,
  cells: readonly WishedCell[],
): Following[] {
  if (cells.length === 0) return [];
  return gradebook
    .consequences(classId, subjectId, semester, cells)
    .flatMap(({ studentId, name, before, after }) =>
      (Object.keys(TEXT) as Consequence[])
        .map((about) => ({ studentId, name, about, before: TEXT[about](before), after: TEXT[about](after) }))
        .filter((each) => each.before !== each.after),
    );
}
