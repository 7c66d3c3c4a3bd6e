import type { CorrectionStep } from '../../../preload/contract/vocabulary/corrections.ts';
import type { CorrectionState } from '../../../preload/contract/vocabulary/gradebook.ts';

/** The mark goes to and fro between these; it begins low. */
export const LOW = 70;
export const HIGH = 90;

export interface CorrectionFound {
  /** Oldest first, each of the one cell. */
  readonly corrections: readonly {
    readonly id: string;
    readonly state: CorrectionState;
    readonly before: number | string | null;
    readonly after: number | string | null;
    readonly grant: 'open' | 'used' | 'over' | 'cancelled' | null;
    readonly steps: readonly CorrectionStep[];
    readonly paper: { readonly state: string } | null;
    /** Slots of the evidence that is shown; each file was read whole. */
    readonly proofs: readonly string[];
  }[];
  readonly cell: {
    readonly classId: string;
    readonly subjectId: string;
    readonly semester: number;
    readonly studentId: string;
    readonly col: string;
  };
  readonly marks: readonly (readonly (number | string | null)[])[];
  /** Of the student whose cell it is, for the semester. */
  readonly average: string;
  /** Cells of the book that are not shut for the teacher. */
  readonly open: number;
  /** Events of the cell under minutes. */
  readonly corrected: number;
}

const ORDER: readonly CorrectionState[] = [
  'draft',
  'submitted',
  'confirmed',
  'witnessed',
  'signing',
  'open',
  'applied',
];

export const isOver = (state: CorrectionState): boolean =>
  ['applied', 'rejected', 'expired', 'cancelled'].includes(state);

/** Where what was found contradicts itself; none = whole. */
export function tornIn({ corrections, marks, corrected, average, open }: CorrectionFound): string[] {
  const applied = corrections.filter(({ state }) => state === 'applied');
  const expected = applied.length % 2 === 0 ? LOW : HIGH;
  const whole = [LOW, 80, 60].map((mark, at) => [mark, mark, mark, mark, at === 0 ? expected : mark, mark]);
  const claims: Readonly<Record<string, boolean>> = {
    'the cell has exactly the value of the last applied correction': marks[0]?.[4] === expected,
    'the average is the one of the marks': average === (expected === HIGH ? '7,4' : '7,0'),
    'only the cell of an open grant is not shut':
      open === corrections.filter(({ state }) => state === 'open').length,
    'both proofs are there once it is handed in, neither twice': corrections.every(
      ({ state, proofs }) =>
        new Set(proofs).size === proofs.length && (state === 'draft' || proofs.length === 2),
    ),
    'no other cell ever changed': JSON.stringify(marks) === JSON.stringify(whole),
    'every applied correction left one event, and nothing else did': corrected === applied.length,
    'one request is on its way at most': corrections.filter(({ state }) => state !== 'applied').length <= 1,
    'a grant is there from the last signature on, used once': corrections.every(({ state, grant }) =>
      state === 'applied' ? grant === 'used' : state === 'open' ? grant === 'open' : grant === null,
    ),
    'the paper is signed exactly when the cell was opened': corrections.every(
      ({ state, paper }) => (paper?.state === 'signed') === (state === 'open' || state === 'applied'),
    ),
    'the steps tell how it came there': corrections.every(
      ({ state, steps }) =>
        steps.length === (state === 'applied' ? 7 : state === 'open' ? 6 : ORDER.indexOf(state) + 1),
    ),
  };
  return Object.keys(claims).filter((claim) => !claims[claim]);
}

/** What was acknowledged is there, or what came after it. */
export function isKept(
  { corrections }: CorrectionFound,
  { id, state }: { readonly id: string; readonly state: CorrectionState },
): boolean {
  const found = corrections.find((each) => each.id === id);
  return found !== undefined && ORDER.indexOf(found.state) >= ORDER.indexOf(state);
}
