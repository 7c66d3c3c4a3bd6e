import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { lineRows, logRow, logRows, verdictCounts, type KeptLine, type LogRow } from '../data/log-rows.ts';
import type { EditLogCore } from './edit-log-core.ts';
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

export function showLog({ database: { read } }: EditLogCore, id: string): Log {
  return {
    ...headOf(read, requireLog(read, id)),
    lines: linesShown(lineRows(read, id)),
  };
}

export function linesShown(lines: readonly (KeptLine & { readonly minutes: string })[]): Log['lines'] {
  return lines.map(({ sectorId: _sector, ...line }) => ({ ...line, place: placeText(line.position) }));
}
