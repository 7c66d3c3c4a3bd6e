import { bmiTenths } from '../../../../preload/contract/vocabulary/registers/bmi.ts';
import type {
  Cell,
  Cells,
  RegisterDefinition,
} from '../../../../preload/contract/vocabulary/registers/index.ts';

/** The student an entry is about, as known now. */
export interface StudentOfEntry {
  readonly code: string;
  readonly fullName: string;
  readonly className: string;
}

const MASK = '•••';
const number = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);

/** Every column's value; sensitive ones masked unless `open`, so that one still sees whether something stands there. */
export function shownCells(
  definition: RegisterDefinition,
  cells: Cells,
  student: StudentOfEntry | null,
  open: boolean,
): Record<string, Cell> {
  const shown: Record<string, Cell> = {};
  for (const column of definition.columns) {
    const value = valueOf(column, cells, student);
    shown[column.key] = column.sensitive && !open && value !== null ? MASK : value;
  }
  return shown;
}

function valueOf(
  column: RegisterDefinition['columns'][number],
  cells: Cells,
  student: StudentOfEntry | null,
): Cell {
  if (column.type === 'student') return student?.code ?? null;
  if (column.type !== 'computed') return cells[column.key] ?? null;
  switch (column.by) {
    case 'bmi':
      return bmiTenths(number(cells['height']), number(cells['weight']));
    case 'student-name':
      return student?.fullName ?? null;
    case 'student-class':
      return student?.className ?? null;
  }
}
