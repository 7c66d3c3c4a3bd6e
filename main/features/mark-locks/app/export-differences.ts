import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { textColumn, exportChosen, type TextColumn } from '../../../platform/excel/index.ts';
import { columnText, isComputed } from '../../gradebook/index.ts';
import type { LocksCore } from './locks-core.ts';
import { verifyLocks } from './verify-locks.ts';

type Lock = OutputOf<'locks.verify'>['locks'][number];
type Row = Lock['differences'][number] & Pick<Lock, 'paper'>;

const shown = (value: string) => (value === '' ? '(trống)' : value.replace(/^(\d+)\.(\d)$/u, '$1,$2'));

/** Workbooks are written in Vietnamese whatever the window speaks. */
const COLUMNS: readonly TextColumn<Row>[] = [
  textColumn('Lớp', 10, ({ className }) => className),
  textColumn('Môn', 18, ({ subjectName }) => (subjectName === '' ? 'Phần chủ nhiệm' : subjectName)),
  textColumn('Học kỳ', 9, ({ semester }) => ['I', 'II', 'Cả năm'][semester - 1] ?? ''),
  textColumn('Học sinh', 26, ({ student }) => student),
  textColumn('Cột điểm', 10, ({ col }) => columnText(col)),
  textColumn('Lúc khóa', 14, ({ locked }) => shown(locked)),
  textColumn('Hiện nay', 14, ({ now }) => shown(now)),
  textColumn('Biên bản, quyết định', 22, ({ event }) => event?.minutes || 'Không có biên bản'),
  textColumn(
    'Người sửa',
    24,
    ({ col, event }) =>
      event?.person ?? (isComputed(col) ? 'Tính lại từ các ô hiện nay' : 'Không do chương trình này'),
  ),
  textColumn('Ngày sửa', 12, ({ event }) => (event === null ? '' : formatDay(vietnamDay(event.at)))),
  textColumn('Biên bản khóa sổ', 22, ({ paper }) => paper),
];

/** Lock by lock; who took them and for what stands in the log first. */
export async function exportDifferences(
  core: LocksCore,
  { purpose }: InputOf<'locks.exportDifferences'>,
  context: Context,
): Promise<OutputOf<'locks.exportDifferences'>> {
  const { locks } = await verifyLocks(core, { id: null, deep: false }, context);
  return exportChosen(core.database, context, {
    action: 'locks.exportDifferences',
    title: 'SAI KHÁC CỦA SỔ ĐIỂM SO VỚI LÚC KHÓA',
    slug: 'sai-khac-so-diem',
    school: core.people.school(context.at).name,
    purpose,
    columns: COLUMNS,
    records: locks.flatMap(({ paper, differences }) =>
      differences.map((difference): Row => ({ ...difference, paper })),
    ),
  });
}
