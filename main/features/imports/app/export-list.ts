import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { formatDay } from '../../../kernel/dates.ts';
import type { CellValue } from '../../../kernel/spreadsheet.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { writeListWorkbook } from '../../../platform/excel/index.ts';
import { masked } from '../../people/index.ts';
import { readAccountList } from '../data/account-list.ts';
import type { ImportsCore } from './deps.ts';
import type { ListColumn } from './list-column.ts';
import {
  ACCOUNT_COLUMNS,
  ASSIGNMENT_COLUMNS,
  CLASS_COLUMNS,
  STAFF_COLUMNS,
  STUDENT_COLUMNS,
} from './list-columns.ts';

type ListName = InputOf<'lists.export'>['list'];
interface Written {
  readonly columns: readonly ListColumn<never>[];
  readonly rows: readonly (readonly CellValue[])[];
}

const TITLES: Readonly<Record<ListName, { readonly title: string; readonly slug: string }>> = {
  staff: { title: 'DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN', slug: 'can-bo' },
  classes: { title: 'DANH SÁCH LỚP HỌC', slug: 'lop-hoc' },
  students: { title: 'DANH SÁCH HỌC SINH', slug: 'hoc-sinh' },
  assignments: { title: 'PHÂN CÔNG CHUYÊN MÔN', slug: 'phan-cong' },
  accounts: { title: 'DANH SÁCH TÀI KHOẢN', slug: 'tai-khoan' },
};

/** The chosen rows in the order asked for, the chosen columns; who took it and for what stands in the log first. */
export async function exportList(
  core: ImportsCore,
  input: InputOf<'lists.export'>,
  context: Context,
): Promise<OutputOf<'lists.export'>> {
  const { actor } = context;
  if (!actor) throw appError('session.locked');
  const open = core.people.seesSensitive(actor);
  const { columns, rows } = listOf(core, input, open);
  await core.database.write(context, { action: 'lists.export', subject: input.list }, (tx) => {
    tx.note({ rows: rows.length, columns: columns.map((column) => column.key), purpose: input.purpose });
  });
  const { title, slug } = TITLES[input.list];
  const today = vietnamDay(context.at);
  const school = core.people.school(context.at);
  const titles = [title, `${school.name} – năm học ${core.people.currentYear()?.name ?? ''}`];
  const closing = [
    `Ghi chú: xuất ngày ${formatDay(today)} bởi ${actor.fullName}. Mục đích: ${input.purpose}`,
  ];
  const bytes = await writeListWorkbook({ sheetName: title, titles, numbered: true, columns, rows, closing });
  return { fileName: `${slug}-${today}.xlsx`, bytes };
}

function listOf({ people, database }: ImportsCore, input: InputOf<'lists.export'>, open: boolean): Written {
  const pick = <R extends { id: string }>(all: readonly ListColumn<R>[], records: readonly R[]): Written => {
    const columns = chosen(all, input.columns);
    const value = (column: ListColumn<R>, record: R) => {
      const cell = column.value(record);
      return column.sensitive && !open && typeof cell === 'string' ? masked(cell) : cell;
    };
    return {
      columns,
      rows: selected(records, input.ids).map((record) => columns.map((column) => value(column, record))),
    };
  };
  switch (input.list) {
    case 'staff': {
      const rooms = Map.groupBy(people.classList(), (room) => room.homeroomTeacherId);
      const accounts = people.accountStates();
      return pick(
        STAFF_COLUMNS,
        people.staff().map((staff) => ({
          ...staff,
          homeroomOf: (rooms.get(staff.id) ?? []).map((room) => room.name).join(', '),
          accountState: accounts.get(staff.id) ?? '',
        })),
      );
    }
    case 'classes':
      return pick(CLASS_COLUMNS, people.classList());
    case 'students':
      return pick(STUDENT_COLUMNS, people.studentList());
    case 'assignments':
      return pick(ASSIGNMENT_COLUMNS, people.assignmentList());
    case 'accounts':
      return pick(ACCOUNT_COLUMNS, readAccountList(database.read));
  }
}

/** The screen's columns in its order; unknown ones (icons, flags) are left out, none = all. */
function chosen<R>(all: readonly ListColumn<R>[], keys: readonly string[]): readonly ListColumn<R>[] {
  const byKey = new Map(all.map((column) => [column.key, column]));
  const wanted = keys.flatMap((key) => byKey.get(key) ?? []);
  return wanted.length > 0 ? wanted : all;
}

function selected<R extends { id: string }>(
  records: readonly R[],
  ids: readonly string[] | null,
): readonly R[] {
  if (ids === null) return records;
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
