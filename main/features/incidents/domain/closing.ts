import type { ClosingGapKind, IncidentStep } from '../../../../preload/contract/vocabulary/incidents.ts';
import { openSteps, type StepRecord } from './incident-steps.ts';
import { livePaper, type StandingPaper } from './paper-standing.ts';

/** One thing that still keeps an incident from being closed. */
export interface ClosingGap {
  readonly what: ClosingGapKind;
  /** Null where it is about a paper. */
  readonly step: IncidentStep | null;
  readonly paperId: string | null;
  readonly symbol: string;
}

const gapOf = (what: ClosingGapKind, paper?: StandingPaper): ClosingGap => ({
  what,
  step: null,
  paperId: paper?.id ?? null,
  symbol: paper?.symbol ?? '',
});

/**
 * Every step done or excused; minutes that say what the record says, signed; the letter to the superior body wherever
 * it was not excused.
 */
export function closingGaps(incident: {
  readonly personalData: boolean;
  readonly steps: readonly StepRecord[];
  readonly papers: readonly StandingPaper[];
}): ClosingGap[] {
  const { personalData, steps, papers } = incident;
  const minutes = livePaper(papers, 'bien-ban-su-co');
  const letter = livePaper(papers, 'bao-cao-su-co');
  const owed = steps.find(({ step }) => step === 'report-superior')?.state !== 'excused';
  return [
    ...openSteps(personalData, steps).map((step) => ({ ...gapOf('step'), step })),
    ...gapsOf(minutes, 'minutes-missing', 'minutes-outdated'),
    ...(minutes && minutes.faults.length === 0 && minutes.state !== 'signed'
      ? [gapOf('minutes-unsigned', minutes)]
      : []),
    ...(owed ? gapsOf(letter, 'letter-missing', 'letter-outdated') : []),
  ];
}

function gapsOf(
  paper: StandingPaper | undefined,
  missing: ClosingGapKind,
  outdated: ClosingGapKind,
): ClosingGap[] {
  if (!paper) return [gapOf(missing)];
  return paper.faults.length > 0 ? [gapOf(outdated, paper)] : [];
}
