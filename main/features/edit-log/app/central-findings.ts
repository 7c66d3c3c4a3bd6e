import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { lineRows, logRows } from '../data/log-rows.ts';
import type { CentralOnPaper } from '../documents/central-section.ts';
import { isMoment } from '../domain/read-moment.ts';
import type { EditLogCore } from './edit-log-core.ts';
import { reasonsOfLines } from './line-reasons.ts';

/** Of the newest comparison with a log that tells of the month: its lines of the month, and those of no readable time. */
export function centralFindings(core: EditLogCore, yearId: string, month: string): CentralOnPaper | null {
  const { read } = core.database;
  for (const log of logRows(read).filter(({ kind, yearId: own }) => kind === 'edits' && own === yearId)) {
    const all = lineRows(read, log.id);
    const ofMonth = all.filter(({ happenedAt }) => happenedAt.startsWith(month) && isMoment(happenedAt));
    if (ofMonth.length === 0) continue;
    const lines = all.filter(({ happenedAt }) => !isMoment(happenedAt) || happenedAt.startsWith(month));
    const reasonsOf = reasonsOfLines(core, log, all);
    const count = (verdict: string) => lines.filter((line) => line.verdict === verdict).length;
    return {
      fileName: log.fileName,
      comparedOn: vietnamDay(log.at),
      counts: {
        'without-minutes': count('without-minutes'),
        'other-value': count('other-value'),
        'not-found': count('not-found'),
        'with-minutes': count('with-minutes'),
      },
      lines: lines
        .filter(({ verdict }) => verdict !== 'with-minutes')
        .map((line) => ({ ...line, reasons: reasonsOf(line) })),
    };
  }
  return null;
}
