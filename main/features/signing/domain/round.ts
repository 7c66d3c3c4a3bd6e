import type {
  SigningMethod,
  SigningOrder,
  StepState,
} from '../../../../preload/contract/vocabulary/signing.ts';

/** One place of a paper in a round; done when it has a method. */
export interface Step {
  readonly field: string;
  readonly position: number;
  readonly seal: boolean;
  readonly method: SigningMethod | null;
  /** Version a digital signature made; null for ink and for what is not signed. */
  readonly version: number | null;
}

const isDone = ({ method }: Step): boolean => method !== null;

/** Places that may be signed now: the first open one or all of them; the seal only when everybody else has signed. */
export function openFields(steps: readonly Step[], order: SigningOrder): string[] {
  const waiting = steps.filter((step) => !isDone(step)).sort((a, b) => a.position - b.position);
  const people = waiting.filter(({ seal }) => !seal);
  const next = people.length > 0 ? people : waiting;
  return (order === 'sequential' ? next.slice(0, 1) : next).map(({ field }) => field);
}

export function stepState<S extends Step>(step: S, steps: readonly S[], order: SigningOrder): StepState {
  if (step.method !== null) return step.method === 'ink' ? 'inked' : 'signed';
  return openFields(steps, order).includes(step.field) ? 'turn' : 'waiting';
}

export function isComplete(steps: readonly Step[]): boolean {
  return steps.length > 0 && steps.every(isDone);
}

/**
 * What a return to the person of `field` leaves standing: digital signatures lie on each other in the order of their
 * versions, so this one and all later ones fall. Ink stands on the scanned page and falls with the page: all of it.
 * Null = that place is not signed, nothing can go back to it.
 */
export function keptAfterReturn<S extends Step>(steps: readonly S[], field: string): S[] | null {
  const target = steps.find((step) => step.field === field);
  if (!target || !isDone(target)) return null;
  const from = target.version;
  return steps.filter(
    ({ version, method }) =>
      method !== null && method !== 'ink' && version !== null && (from === null || version < from),
  );
}

/** Fields whose signature stands in the file and that the verifier must find there. */
export function digitalFields(steps: readonly Step[]): string[] {
  return steps.filter(({ version }) => version !== null).map(({ field }) => field);
}
