import type { OutputOf } from '../../../preload/contract/index.ts';

/** A paper whose round of signatures is open. */
export type QueuedPaper = OutputOf<'signing.queue'>[number];
export type Step = QueuedPaper['steps'][number];
export type Scope = 'mine' | 'all';
export type Standing = 'mine' | 'later' | 'others';

export function isSigned({ state }: Step): boolean {
  return state === 'signed' || state === 'inked';
}

export function signedOf({ steps }: QueuedPaper): string {
  return `${String(steps.filter(isSigned).length)}/${String(steps.length)}`;
}

/** Where the reader of the list stands in this round. */
export function standingOf({ mine, later }: QueuedPaper): Standing {
  if (mine.length > 0) return 'mine';
  return later ? 'later' : 'others';
}

export function stepsOnTurn({ steps }: QueuedPaper): Step[] {
  return steps.filter(({ state }) => state === 'turn');
}

/** A place without a printed name is known by its caption. */
export function signerName({ name, role }: Step): string {
  return name === '' ? role : name;
}

/** Places whose person can sign at this machine, beside an officer. */
export function signersBeside(paper: QueuedPaper): { staffId: string; name: string }[] {
  return stepsOnTurn(paper).flatMap((step) =>
    step.staffId === null || paper.mine.includes(step.field)
      ? []
      : [{ staffId: step.staffId, name: signerName(step) }],
  );
}

/** Caption and name on one line: "PHÓ HIỆU TRƯỞNG – Trần Thị B". */
export function stepLabel({ role, name }: Step): string {
  return [role.replaceAll('\n', ' '), name].filter((part) => part !== '').join(' – ');
}
