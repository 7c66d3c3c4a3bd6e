import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { lineRows, logRow, logRows, verdictCounts, type KeptLine, type LogRow } from '../data/log-rows.ts';
import type { EditLogCore } from './edit-log-core.ts';
import { reasonsOfLines, type ReasonsOf } from './line-reasons.ts';
import { placeText } from './place-text.ts';

type Log = OutputOf<'editLog.log'>;

/** @throws edit-log.log-not-found */
export function requireLog(sql: Sqlite, id: string): LogRow {
  const row = logRow(sql, id);
  if (!row) throw appError('edit-log.log-not-found');
  return row;
}

export function verdictsOf(sql: Sqlite, id: string): Log['verdicts'] {
  const counts = verdictCounts(sql, id);
  return {
    'without-minutes': counts.get('without-minutes') ?? 0,
    'other-value': counts.get('other-value') ?? 0,
    'not-found': counts.get('not-found') ?? 0,
    'with-minutes': counts.get('with-minutes') ?? 0,
  };
}

function headOf(sql: Sqlite, { yearId: _year, ...row }: LogRow): OutputOf<'editLog.logs'>[number] {
  return { ...row, verdicts: verdictsOf(sql, row.id) };
}

export function listLogs({ database: { read } }: EditLogCore): OutputOf<'editLog.logs'> {
  return logRows(read).map((row) => headOf(read, row));
}

export function showLog(core: EditLogCore, id: string): Log {
  const { read } = core.database;
  const log = requireLog(read, id);
  const lines = lineRows(read, id);
  return { ...headOf(read, log), lines: linesShown(lines, reasonsOfLines(core, log, lines)) };
}

export function linesShown(
  lines: readonly (KeptLine & { readonly minutes: string })[],
  reasonsOf: ReasonsOf,
): Log['lines'] {
  return lines.map((kept) => {
    const { sectorId: _sector, ...line } = kept;
    return { ...line, place: placeText(line.position), reasons: reasonsOf(kept) };
  });
}
