import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { CorrectionState } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { Context } from '../../../kernel/context.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { exportChosen, inChosenOrder, textColumn, type TextColumn } from '../../../platform/excel/index.ts';
import type { CorrectionsCore } from './corrections-core.ts';
import { listCorrections } from './show-correction.ts';

type Row = OutputOf<'corrections.list'>[number];

/** Workbooks are written in Vietnamese whatever the window speaks. */
const STATES: Readonly<Record<CorrectionState, string>> = {
  draft: 'Nháp',
  submitted: 'Chờ xác nhận',
  confirmed: 'Chờ quản trị đối chiếu',
  witnessed: 'Chờ Hiệu trưởng quyết định',
  signing: 'Chờ ký biên bản',
  open: 'Đang mở ô để sửa',
  applied: 'Đã sửa, đã khóa lại',
  rejected: 'Không được duyệt',
  cancelled: 'Đã rút',
  expired: 'Hết hạn, đã khóa lại',
};

const COLUMNS: readonly TextColumn<Row>[] = [
  textColumn('Ngày lập', 12, ({ createdAt }) => formatDay(vietnamDay(createdAt))),
  textColumn('Lớp', 10, ({ className }) => className),
  textColumn('Môn', 18, ({ subjectName }) => (subjectName === '' ? 'Phần chủ nhiệm' : subjectName)),
  textColumn('Học kỳ', 10, ({ semester }) => (semester === 3 ? 'Cả năm' : String(semester))),
  textColumn('Nội dung sửa', 36, ({ what }) => what),
  textColumn('Số ô', 8, ({ cells }) => String(cells)),
  textColumn('Người đề nghị', 22, ({ requester }) => requester),
  textColumn('Trạng thái', 28, ({ state }) => STATES[state]),
  textColumn('Biên bản', 18, ({ minutes }) => minutes),
];

/** The chosen requests in the order asked for; who took them and for what stands in the log first. */
export function exportCorrections(
  core: CorrectionsCore,
  { ids, purpose }: InputOf<'corrections.export'>,
  context: Context,
): Promise<OutputOf<'corrections.export'>> {
  return exportChosen(core.database, context, {
    action: 'corrections.export',
    title: 'SỔ THEO DÕI SỬA ĐIỂM',
    slug: 'so-sua-diem',
    school: core.people.school(context.at).name,
    purpose,
    columns: COLUMNS,
    records: inChosenOrder(listCorrections(core, context), ids),
  });
}
