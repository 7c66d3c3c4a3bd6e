import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { exportChosen, inChosenOrder, textColumn, type TextColumn } from '../../../platform/excel/index.ts';
import { DELEGATION_KIND_WORDS, DELEGATION_STATE_WORDS } from '../domain/delegation-words.ts';
import { inWords } from '../domain/function-words.ts';
import type { DelegationsCore } from './delegations-core.ts';
import { listDelegations } from './list-delegations.ts';

type Row = OutputOf<'delegations.list'>[number];

const COLUMNS: readonly TextColumn<Row>[] = [
  textColumn('Số', 16, ({ symbol }) => symbol),
  textColumn('Ngày', 12, ({ decidedOn }) => formatDay(decidedOn)),
  textColumn('Hình thức', 18, ({ kind }) => DELEGATION_KIND_WORDS[kind]),
  textColumn('Người ủy quyền', 22, ({ delegator }) => delegator),
  textColumn('Người được ủy quyền', 22, ({ delegate }) => delegate),
  textColumn('Chức vụ', 18, ({ delegateTitle }) => delegateTitle),
  textColumn('Làm thay', 18, ({ substituted }) => substituted),
  textColumn('Từ ngày', 12, ({ fromDay }) => formatDay(fromDay)),
  textColumn('Đến hết ngày', 12, ({ toDay }) => formatDay(toDay)),
  textColumn('Công việc', 34, ({ functions }) => inWords(functions).join('; ')),
  textColumn('Lớp', 12, ({ classes }) => (classes.length === 0 ? 'Toàn trường' : classes.join(', '))),
  textColumn('Trạng thái', 18, ({ state, endReason }) =>
    endReason === '' ? DELEGATION_STATE_WORDS[state] : `${DELEGATION_STATE_WORDS[state]}: ${endReason}`,
  ),
];

/** The chosen delegations in the order asked for; who took them and for what stands in the log first. */
export function exportDelegations(
  core: DelegationsCore,
  { ids, purpose }: InputOf<'delegations.export'>,
  context: Context,
): Promise<OutputOf<'delegations.export'>> {
  return exportChosen(core.database, context, {
    action: 'delegations.export',
    title: 'SỔ THEO DÕI ỦY QUYỀN',
    slug: 'so-uy-quyen',
    school: core.people.school(context.at).name,
    purpose,
    columns: COLUMNS,
    records: inChosenOrder(listDelegations(core, context), ids),
  });
}
