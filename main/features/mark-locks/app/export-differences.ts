import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import {
  textColumn,
  exportChosen,
  type ListWorkbook,
  type TextColumn,
} from '../../../platform/excel/index.ts';
import { textOf, wordOf } from '../../../platform/i18n/index.ts';
import { columnText, isComputed } from '../../gradebook/index.ts';
import type { LocksCore } from './locks-core.ts';
import { verifyLocks } from './verify-locks.ts';

type Verified = OutputOf<'locks.verify'>;
type Lock = Verified['locks'][number];
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

/** What of the locks themselves is no longer as it was signed and logged. */
function faultSheet({ locks, guards, logIntact }: Verified, school: string): ListWorkbook {
  const ofVault = [
    ...(guards.length === 0 ? [] : [textOf('vi', 'mark-locks.verify.guards', { names: guards.join(', ') })]),
    ...(logIntact === false ? [wordOf('vi', 'mark-locks.deep.logBroken') ?? ''] : []),
  ];
  const rows = [
    ...ofVault.map((fault) => ['Kho dữ liệu', '', fault]),
    ...locks.flatMap(({ paper, state, faults }) =>
      faults.map((fault) => [
        paper || (wordOf('vi', 'mark-locks.verify.gone') ?? ''),
        wordOf('vi', `mark-locks.state.${state}`) ?? state,
        wordOf('vi', `mark-locks.fault.${fault}`) ?? fault,
      ]),
    ),
  ];
  return {
    sheetName: 'Lượt khóa bị can thiệp',
    titles: ['LƯỢT KHÓA VÀ KHO DỮ LIỆU KHÁC LÚC KÝ', school],
    columns: [
      { header: 'Biên bản khóa sổ', width: 24, format: 'text' },
      { header: 'Trạng thái', width: 16, format: 'text' },
      { header: 'Chỗ khác', width: 90, format: 'text' },
    ],
    rows,
    closing: [
      rows.length === 0
        ? `Đã kiểm tra ${String(locks.length)} lượt khóa: không có chỗ nào khác lúc ký.`
        : 'Giữ nguyên hiện trạng và báo Hiệu trưởng.',
    ],
  };
}

/** Lock by lock; who took them and for what stands in the log first. */
export async function exportDifferences(
  core: LocksCore,
  { purpose }: InputOf<'locks.exportDifferences'>,
  context: Context,
): Promise<OutputOf<'locks.exportDifferences'>> {
  // As deep as it goes: a list that leaves out a broken signature would mislead.
  const verified = await verifyLocks(core, { id: null, deep: true }, context);
  const { locks } = verified;
  const school = core.people.school(context.at).name;
  return exportChosen(core.database, context, {
    action: 'locks.exportDifferences',
    title: 'SAI KHÁC CỦA SỔ ĐIỂM SO VỚI LÚC KHÓA',
    slug: 'sai-khac-so-diem',
    school,
    purpose,
    columns: COLUMNS,
    records: locks.flatMap(({ paper, differences }) =>
      differences.map((difference): Row => ({ ...difference, paper })),
    ),
    more: [faultSheet(verified, school)],
  });
}
