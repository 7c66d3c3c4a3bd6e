import { paragraph, table, type Atom, type Column } from '../../../platform/pdf/index.ts';
import type { PaperBlock } from '../../papers/index.ts';
import type { RightsSnapshot } from './types.ts';

const COLUMNS: readonly Column[] = [
  { title: 'STT', share: 0.08, align: 'center' },
  { title: 'Loại quyền', share: 0.27 },
  { title: 'Lớp', share: 0.14, align: 'center' },
  { title: 'Môn học, chức năng', share: 0.51 },
];

const NO_RIGHTS = 'Chưa phân quyền theo lớp, theo môn hoặc theo chức năng.';

/** The snapshot of rights: by class, by class and subject, by function, numbered through. */
export function rightsTable(rights: RightsSnapshot): Atom[] {
  const rows = rowsOf(rights);
  return rows.length === 0 ? paragraph(NO_RIGHTS) : table(COLUMNS, rows);
}

/** The same for papers that the archive lays out. */
export function rightsBlock(rights: RightsSnapshot): PaperBlock {
  const rows = rowsOf(rights);
  if (rows.length === 0) return { type: 'text', text: NO_RIGHTS };
  return {
    type: 'table',
    columns: COLUMNS.map(({ title = '', share }) => ({ title, share })),
    rows,
  };
}

function rowsOf(rights: RightsSnapshot): string[][] {
  return [
    ...rights.classes.map((className) => [
      'Theo lớp (chủ nhiệm)',
      className,
      'Hồ sơ, rèn luyện, học bạ của lớp',
    ]),
    ...rights.classSubjects.map(({ className, subjects }) => [
      'Theo lớp và môn',
      className,
      subjects.join(', '),
    ]),
    ...rights.functions.map((name) => ['Theo chức năng', '', name]),
  ].map((row, index) => [String(index + 1), ...row]);
}
