import type { PaperState } from '../../../../preload/contract/vocabulary/papers.ts';
import type { IncidentPaperKind, PaperFault } from '../../../../preload/contract/vocabulary/incidents.ts';

/** One line of the incident's own history, as far as papers are concerned. */
export interface HistoryLine {
  readonly act: string;
  /** '' where the act is about no step. */
  readonly step: string;
  readonly paperId: string | null;
}
export interface IncidentPaper {
  readonly id: string;
  readonly kind: IncidentPaperKind;
  readonly symbol: string;
  readonly title: string;
  readonly state: PaperState;
  readonly signedOn: string | null;
}
/** A paper with what the record says otherwise by now. */
export interface StandingPaper extends IncidentPaper {
  readonly faults: readonly PaperFault[];
}

const LIVE: readonly PaperState[] = ['issued', 'signing', 'signed'];
/** Drawn anew when the record says something else: a refused one could be sent to sign again. */
const UNSIGNED: readonly PaperState[] = ['issued', 'signing', 'refused'];

/**
 * What a paper says and the record no longer does. A step done after it was drawn is none of it: its list says as of
 * when it speaks. History oldest first.
 */
export function faultsOf(paperId: string, history: readonly HistoryLine[]): PaperFault[] {
  const drawn = history.findIndex((line) => line.paperId === paperId);
  const settled = new Set<string>();
  for (const { act, step } of history.slice(0, drawn))
    if (act === 'clear') settled.delete(step);
    else if (step !== '') settled.add(step);
  const faults = new Set<PaperFault>();
  for (const { act, step } of history.slice(drawn + 1)) {
    if (act === 'edit') faults.add('story');
    if (act === 'discovery') faults.add('discovery');
    if (act === 'excuse' && step === 'notify-authority') faults.add('notice');
    if (settled.has(step)) faults.add('steps');
  }
  return [...faults];
}

/** History and papers oldest first. */
export function standingPapers(
  papers: readonly IncidentPaper[],
  history: readonly HistoryLine[],
): StandingPaper[] {
  return papers.map((paper) => ({ ...paper, faults: faultsOf(paper.id, history) }));
}

/** The newest that counts of a kind. */
export function livePaper(
  papers: readonly StandingPaper[],
  kind: IncidentPaperKind,
): StandingPaper | undefined {
  return papers.findLast((paper) => paper.kind === kind && LIVE.includes(paper.state));
}

export const isUnsigned = ({ state }: IncidentPaper): boolean => UNSIGNED.includes(state);

const FAULTS: Readonly<Record<PaperFault, string>> = {
  story: 'diễn biến, mức ảnh hưởng',
  discovery: 'thời điểm phát hiện',
  notice: 'việc thông báo',
  steps: 'kết quả các việc',
};

/** What must be read beside a paper that still counts; '' = it says what the record says. */
export function remarkOn(paper: StandingPaper, papers: readonly StandingPaper[], code: string): string {
  if (!LIVE.includes(paper.state) || paper.faults.length === 0) return '';
  const newest = livePaper(papers, paper.kind);
  const what = paper.faults.map((fault) => FAULTS[fault]).join(', ');
  const instead =
    newest === undefined || newest.id === paper.id ? 'chưa có văn bản bổ sung' : `xem số ${newest.symbol}`;
  return `Sự cố ${code} đã sửa sau khi lập (${what}); ${instead}.`;
}
