import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { exportChosen, inChosenOrder, textColumn, type TextColumn } from '../../../platform/excel/index.ts';
import { CUSTODY_ACT_WORDS, CUSTODY_STATE_WORDS } from '../domain/custody-words.ts';
import type { CustodyCore } from './custody-core.ts';
import { listCustody } from './list-custody.ts';

type Row = OutputOf<'custody.list'>[number];

const COLUMNS: readonly TextColumn<Row>[] = [
  textColumn('Tên đăng nhập', 20, ({ login }) => login),
  textColumn('Hệ thống', 26, ({ system }) => system),
  textColumn('Phạm vi quản trị', 26, ({ scope }) => scope),
  textColumn('Trạng thái', 20, ({ state, closeReason }) =>
    closeReason === '' ? CUSTODY_STATE_WORDS[state] : `${CUSTODY_STATE_WORDS[state]}: ${closeReason}`,
  ),
  textColumn('Người đang giữ', 22, ({ holder }) => holder),
  textColumn('Chức vụ', 18, ({ holderTitle }) => holderTitle),
  textColumn('Từ ngày', 12, ({ since }) => (since === null ? '' : formatDay(since))),
  textColumn('Theo văn bản', 18, ({ holders: [held] }) => held?.symbol ?? ''),
  textColumn('Chờ ký', 22, ({ pending }) =>
    pending === null ? '' : `${CUSTODY_ACT_WORDS[pending.act]}: ${pending.minutes.symbol}`,
  ),
  textColumn('Những người đã giữ', 34, ({ holders }) => holders.map(heldText).join('\n')),
  textColumn('Tài liệu kèm theo', 20, ({ guides }) => guides),
];

/** The chosen accounts in the order asked for; who took them and for what stands in the log first. */
export function exportCustody(
  core: CustodyCore,
  { ids, purpose }: InputOf<'custody.export'>,
  context: Context,
): Promise<OutputOf<'custody.export'>> {
  return exportChosen(core.database, context, {
    action: 'custody.export',
    title: 'SỔ THEO DÕI TÀI KHOẢN QUẢN TRỊ',
    slug: 'tai-khoan-quan-tri',
    school: core.people.school(context.at).name,
    purpose,
    columns: COLUMNS,
    records: inChosenOrder(listCustody(core, context), ids),
  });
}

function heldText({ fullName, fromDay, toDay, symbol }: Row['holders'][number]): string {
  const until = toDay === null ? 'nay' : formatDay(toDay);
  return `${fullName} (${formatDay(fromDay)} – ${until}, ${symbol})`;
}
