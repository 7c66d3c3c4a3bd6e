import type { OutputOf } from '../../../preload/contract/index.ts';

export type Paper = OutputOf<'papers.list'>[number];
export type PaperAct = Paper['allowed'][number];
export const COLUMNS = ['waiting', 'refused', 'signed', 'other'] as const;
export type BoardColumn = (typeof COLUMNS)[number];

/** A sealed slip is handed over, not signed, and a void paper waits for nobody: both stand apart. */
export function columnOf(paper: Paper): BoardColumn {
  if (paper.state === 'signed') return 'signed';
  if (paper.state === 'refused') return 'refused';
  if (paper.state === 'void' || paper.kind === 'phieu-cap') return 'other';
  return 'waiting';
}

export function boardCounts(papers: readonly Paper[]): Readonly<Record<BoardColumn, number>> {
  const counts: Record<BoardColumn, number> = { waiting: 0, refused: 0, signed: 0, other: 0 };
  for (const paper of papers) counts[columnOf(paper)] += 1;
  return counts;
}

/** An act on a selection is offered when at least one paper of it may be treated so. */
export function idsAllowing(papers: readonly Paper[], act: PaperAct): string[] {
  return papers.filter(({ allowed }) => allowed.includes(act)).map(({ id }) => id);
}

export function scanProblem(name: string, size: number): 'wrongType' | 'tooLarge' | null {
  if (!/\.(?:pdf|jpe?g|png)$/iu.test(name)) return 'wrongType';
  return size > 25 * 1024 * 1024 ? 'tooLarge' : null;
}

/** Signed on a real day between the issue and today (YYYY-MM-DD, Vietnam). */
export function signedDayAllowed(day: string, issuedOn: string, today: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(day) && day >= issuedOn && day <= today;
}
