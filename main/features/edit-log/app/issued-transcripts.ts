import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { insertTranscript, transcriptRows } from '../data/transcript-rows.ts';
import { requireYear, type EditLogCore } from './edit-log-core.ts';

export function listTranscripts(core: EditLogCore): OutputOf<'editLog.transcripts'> {
  return transcriptRows(core.database.read, requireYear(core).id).map(
    ({ classId, className, day, reason, person }) => ({
      classId,
      className,
      issued: day === null ? null : { day, reason, person },
    }),
  );
}

/**
 * What is said stays written down; the newest counts.
 * @throws edit-log.class-not-found, edit-log.transcript-day
 */
export async function setTranscripts(
  core: EditLogCore,
  { classIds, day, reason }: InputOf<'editLog.setTranscripts'>,
  context: Context,
): Promise<Record<string, never>> {
  const { userId } = signedInUser(context);
  const year = requireYear(core);
  const classes = new Set(transcriptRows(core.database.read, year.id).map(({ classId }) => classId));
  if (!classIds.every((id) => classes.has(id))) throw appError('edit-log.class-not-found');
  if (day !== null && (day < year.startsOn || day > vietnamDay(context.at)))
    throw appError('edit-log.transcript-day', { year: year.name });
  await core.database.write(context, { action: 'editLog.setTranscripts', subject: year.id }, (tx) => {
    for (const classId of new Set(classIds)) {
      insertTranscript(tx.sql, { classId, day, reason, at: tx.at, userId });
      tx.change('transcript-issue', classId, { day });
    }
    tx.note({ classes: classIds.length, day });
  });
  return {};
}
