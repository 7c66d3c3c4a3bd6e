import { paragraph, table, type Atom, type Column } from '../../../platform/pdf/index.ts';
import type { RightsSnapshot } from './types.ts';

const COLUMNS: readonly Column[] = [
  { title: 'STT', share: 0.08, align: 'center' },
  { title: 'Loại quyền', share: 0.27 },
  { title: 'Lớp', share: 0.14, align: 'center' },
  { title: 'Môn học, chức năng', share: 0.51 },
];

/** The snapshot of rights: by class, by class and subject, by function, numbered through. */
export function rightsTable(rights: RightsSnapshot): Atom[] {
  const rows = [
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
  if (rows.length === 0) return paragraph('Chưa phân quyền theo lớp, theo môn hoặc theo chức năng.');
  return table(COLUMNS, rows);
}
