import type { PrimaryLevel } from './levels.ts';
import type { Tenths } from './tenths.ts';

/** The last of the four times: mid-semester I, end of semester I, mid-semester II, end of the year. */
export const YEAR_END = 3;

/** `kind` scored = with periodic tests. Levels and tests stand in the order of the four times; null = blank. */
export interface PrimarySubject {
  readonly code: string;
  readonly kind: 'scored' | 'comment';
  readonly levels: readonly (PrimaryLevel | null)[];
  /** Whole marks only, in tenths. */
  readonly tests: readonly (Tenths | null)[];
}

/** One of the qualities (phẩm chất) or abilities (năng lực). */
export interface Quality {
  readonly code: string;
  readonly levels: readonly (PrimaryLevel | null)[];
}

/** What is looked at at the end of the year, and again after the summer's guidance. */
export interface PrimaryYearEnd {
  readonly subjects: readonly {
    readonly code: string;
    readonly kind: PrimarySubject['kind'];
    readonly level: PrimaryLevel | null;
    readonly test: Tenths | null;
  }[];
  readonly qualities: readonly { readonly code: string; readonly level: PrimaryLevel | null }[];
}

/** Assessed again after guidance, by code; what is not named stays as it was. */
export interface Reassessed {
  readonly subjects: Readonly<
    Record<string, { readonly level: PrimaryLevel | null; readonly test: Tenths | null }>
  >;
  readonly qualities: Readonly<Record<string, PrimaryLevel>>;
}

/** Everything the results of one pupil depend on. */
export interface PrimaryInput {
  readonly subjects: readonly PrimarySubject[];
  /** Qualities and abilities together: the rules treat them alike. */
  readonly qualities: readonly Quality[];
  readonly reassessed?: Reassessed;
  /** Excellent in a subject or clear progress, as the class saw it; null = not yet asked. */
  readonly recognised: boolean | null;
  /** Where the re-assessment did not suffice: what the principal decided. */
  readonly principalCompletes?: boolean;
  /** False = no signed lock of the principal covers that decision yet. */
  readonly decisionSigned?: boolean;
}
