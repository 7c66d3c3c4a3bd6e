import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { historyByIncident, incidentRows, papersByIncident } from '../data/incident-rows.ts';
import { entryCode } from '../domain/incident-words.ts';
import { remarkOn, standingPapers, type StandingPaper } from '../domain/paper-standing.ts';

/** Of every incident that has any, oldest first. */
export function standingByIncident(sql: Sqlite): Map<string, StandingPaper[]> {
  const history = historyByIncident(sql);
  const papers = papersByIncident(sql);
  return new Map([...papers].map(([id, own]) => [id, standingPapers(own, history.get(id) ?? [])]));
}

/** Oldest first. */
export function standingPapersOf(sql: Sqlite, id: string): StandingPaper[] {
  return standingByIncident(sql).get(id) ?? [];
}

/** What the archive says beside a paper that no longer says what the record says; by paper. */
export function remarksOnPapers(sql: Sqlite): ReadonlyMap<string, string> {
  const codes = new Map(incidentRows(sql).map(({ id, number, year }) => [id, entryCode(number, year)]));
  return new Map(
    [...standingByIncident(sql)].flatMap(([id, papers]) =>
      papers.flatMap((paper) => {
        const remark = remarkOn(paper, papers, codes.get(id) ?? '');
        return remark === '' ? [] : [[paper.id, remark] as const];
      }),
    ),
  );
}
