import { formatDay } from '../../kernel/dates.ts';
import type { WrittenColumn } from './sheet-writer.ts';
import { writeListWorkbook, type ListWorkbook } from './write-list.ts';

/** A column of words, as people read them. */
export type TextColumn<R> = WrittenColumn & { readonly value: (row: R) => string };

export function textColumn<R>(header: string, width: number, value: (row: R) => string): TextColumn<R> {
  return { header, width, format: 'text', value };
}

export interface TextList<R> {
  /** Above the table and on the tab. */
  readonly title: string;
  /** Beginning of the file's name: "so-su-co". */
  readonly slug: string;
  readonly school: string;
  /** Day it is taken, who takes it and for what: the last line says so. */
  readonly day: string;
  readonly by: string;
  readonly purpose: string;
  readonly columns: readonly TextColumn<R>[];
  readonly records: readonly R[];
  /** Sheets behind the list. */
  readonly more?: readonly ListWorkbook[];
}

export async function writeTextList<R>({
  columns,
  records,
  more = [],
  ...list
}: TextList<R>): Promise<{ fileName: string; bytes: Uint8Array }> {
  const bytes = await writeListWorkbook(
    {
      sheetName: list.title,
      titles: [list.title, list.school],
      columns,
      rows: records.map((record) => columns.map(({ value }) => value(record))),
      closing: [`Ghi chú: xuất ngày ${formatDay(list.day)} bởi ${list.by}. Mục đích: ${list.purpose}`],
    },
    ...more,
  );
  return { fileName: `${list.slug}-${list.day}.xlsx`, bytes };
}

/** Those asked for, in the order asked for; what is not there any more is left out. */
export function inChosenOrder<R extends { readonly id: string }>(
  records: readonly R[],
  ids: readonly string[],
): R[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
