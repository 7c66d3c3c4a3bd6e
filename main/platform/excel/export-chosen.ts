import type { Context } from '../../kernel/context.ts';
import { signedInUser } from '../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../kernel/vietnam-day.ts';
import type { Database } from '../database/work.ts';
import { writeTextList, type TextList } from './text-list.ts';

type ChosenList<T> = Omit<TextList<T>, 'day' | 'by'> & {
  /** Of the log, normally the method's name. */
  readonly action: string;
};

/** A list for a stated purpose: who took how many rows and for what stands in the log before the file is handed out. */
export async function exportChosen<T>(
  database: Database,
  context: Context,
  { action, ...list }: ChosenList<T>,
): ReturnType<typeof writeTextList> {
  const { fullName } = signedInUser(context);
  await database.write(context, { action }, (tx) => {
    tx.note({ rows: list.records.length, purpose: list.purpose });
  });
  return writeTextList({ ...list, day: vietnamDay(context.at), by: fullName });
}
