import { appError } from '../../../kernel/app-error.ts';
import { formatDay } from '../../../kernel/dates.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { recordedTranscript, type IssuedTranscript } from '../data/book-people.ts';
import { stepRows, type CorrectionRow } from '../data/correction-rows.ts';
import { issuedSince } from '../domain/reissue.ts';

/** The transcripts that were issued since the minutes were drawn up, which therefore open and change nothing. */
export function transcriptSince(
  sql: Sqlite,
  { id, classId, reissueDocument }: Pick<CorrectionRow, 'id' | 'classId' | 'reissueDocument'>,
): IssuedTranscript | null {
  const transcript = recordedTranscript(sql, classId);
  const decided = stepRows(sql, id).findLast(({ step }) => step === 'decide');
  if (!transcript || !decided || !issuedSince(transcript, decided.at, reissueDocument)) return null;
  return { day: transcript.day, reason: transcript.reason };
}

/** @throws corrections.issued-since */
export function requireMinutesHold(
  sql: Sqlite,
  row: Pick<CorrectionRow, 'id' | 'classId' | 'reissueDocument'>,
): void {
  const transcript = transcriptSince(sql, row);
  if (transcript) throw appError('corrections.issued-since', { day: formatDay(transcript.day) });
}
