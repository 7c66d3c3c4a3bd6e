import type { PaperKind, PaperState } from '../../../../preload/contract/vocabulary/papers.ts';

export const PAPER_ACTS = ['send-to-sign', 'mark-signed', 'refuse', 'void', 'attach-scan'] as const;
/** `complete`: the last place of a round is signed; no person asks for it. */
export type PaperAct = (typeof PAPER_ACTS)[number] | 'complete';

/** Which state each act leads to; an act that is missing here is not allowed in that state. */
const TABLE: Readonly<Record<PaperState, Readonly<Partial<Record<PaperAct, PaperState>>>>> = {
  draft: { void: 'void' },
  issued: {
    'send-to-sign': 'signing',
    'mark-signed': 'signed',
    refuse: 'refused',
    void: 'void',
    'attach-scan': 'issued',
  },
  signing: {
    'mark-signed': 'signed',
    complete: 'signed',
    refuse: 'refused',
    void: 'void',
    'attach-scan': 'signing',
  },
  // Signed and void are final: what was signed is corrected by a new paper, never by changing the old one.
  signed: {},
  refused: { 'send-to-sign': 'signing', void: 'void' },
  void: {},
};

/** A slip is torn open by its receiver; only its stub could be signed, so it knows no signing. */
const SLIP_ACTS: readonly PaperAct[] = ['void', 'attach-scan'];

/** Refused, it is drawn up anew: what it says of the marks may be true no longer. */
const ONE_ROUND: ReadonlySet<PaperKind> = new Set(['bien-ban-khoa-so', 'quyet-dinh-mo-so']);

export interface PaperSituation {
  readonly kind: PaperKind;
  readonly state: PaperState;
  /** Wet ink needs the scanned page before it counts as signed. */
  readonly scans: number;
}

export function nextPaperState(paper: PaperSituation, act: PaperAct): PaperState | null {
  if (paper.kind === 'phieu-cap' && !SLIP_ACTS.includes(act)) return null;
  if (act === 'mark-signed' && paper.scans === 0) return null;
  if (act === 'send-to-sign' && paper.state === 'refused' && ONE_ROUND.has(paper.kind)) return null;
  return TABLE[paper.state][act] ?? null;
}

export function allowedPaperActs(paper: PaperSituation): (typeof PAPER_ACTS)[number][] {
  return PAPER_ACTS.filter((act) => nextPaperState(paper, act) !== null);
}
