import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { scansOf } from '../data/scan-rows.ts';
import { fellWith } from '../domain/standing-scans.ts';
import type { PapersCore } from './papers-core.ts';

/** Scanned pages of a paper that were not given back with an earlier round. */
export function standingScans(core: Pick<PapersCore, 'desks'>, sql: Sqlite, paperId: string): number {
  const ended = core.desks.flatMap((desk) => desk.givenBack(sql, paperId));
  return scansOf(sql, paperId).filter((scan) => fellWith(scan, ended) === null).length;
}
