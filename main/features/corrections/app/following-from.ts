import { CONSEQUENCES, type Consequence } from '../../../../preload/contract/vocabulary/corrections.ts';
import type { Standing } from '../../gradebook/index.ts';
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

const TEXT: Readonly<Record<Consequence, (standing: Standing) => string | null>> = {
  semester: ({ average }) => average,
  year: ({ yearAverage }) => yearAverage,
  level: ({ level }) => level,
  'year-level': ({ yearLevel }) => yearLevel,
  conduct: ({ conduct }) => conduct,
  'year-conduct': ({ yearConduct }) => yearConduct,
  'before-summer': ({ beforeSummer }) => beforeSummer,
  promotion: ({ conclusion }) => conclusion,
  award: ({ award }) => award,
};

/** Every result that comes out differently; computed from committed marks. */
export function followingFrom(
  { gradebook }: Pick<CorrectionsCore, 'gradebook'>,
  { classId, subjectId, semester }: Book,
  cells: readonly WishedCell[],
): Following[] {
  if (cells.length === 0) return [];
  return gradebook
    .consequences(classId, subjectId, semester, cells)
    .flatMap(({ studentId, name, before, after }) =>
      CONSEQUENCES.flatMap((about) => {
        const [was, is] = [TEXT[about](before), TEXT[about](after)];
        return was === null || is === null || was === is
          ? []
          : [{ studentId, name, about, before: was, after: is }];
      }),
    );
}
