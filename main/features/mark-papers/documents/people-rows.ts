import {
  LANDSCAPE,
  wideTable,
  type Atom,
  type Inline,
  type WideColumn,
} from '../../../platform/pdf/index.ts';
import type { GradebookView } from '../../gradebook/index.ts';
import type { PrintedGroup } from './book-columns.ts';

interface Person {
  readonly id: string;
  readonly name: string;
}

export const NUMBER: WideColumn = { title: 'STT', width: 24 };
const NAME: WideColumn = { title: 'Họ và tên', width: 120, align: 'left' };

/** One row a student: number and name stand beside the columns of every sheet. */
export function peopleTable(
  people: readonly Person[],
  groups: readonly PrintedGroup[],
  caption: string,
): Atom[] {
  const columns = groups.flatMap((group) => group.columns);
  return wideTable({
    format: LANDSCAPE,
    caption,
    fixed: [NUMBER, NAME],
    groups: groups.filter((group) => group.columns.length > 0),
    rows: people.map(({ id, name }, index): Inline[] => [
      String(index + 1),
      name,
      ...columns.map(({ textOf }) => textOf(id)),
    ]),
  });
}

/** Everybody who stands in one of the books, in list order; who left the class is named so. */
export function peopleOf(views: readonly GradebookView[]): Person[] {
  const seen = new Map<string, Person>();
  const left = new Map<string, Person>();
  for (const { students } of views) {
    for (const { id, name, status } of students) {
      if (status === 'left-class') left.set(id, { id, name: `${name} (đã rời lớp)` });
      else seen.set(id, { id, name });
    }
  }
  return [...seen.values(), ...[...left.values()].filter(({ id }) => !seen.has(id))];
}
