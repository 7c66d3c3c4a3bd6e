import type { Level, PrimaryLevel, PrimaryResult } from '../levels.ts';
import type { Tenths } from '../tenths.ts';

/** In force from `from` (YYYY-MM-DD) to `to`, inclusive; null = until further notice. */
export interface DatedRule {
  /** Article and circular, as it is shown to people. */
  readonly clause: string;
  readonly from: string;
  readonly to: string | null;
}

interface RuleSetHead {
  readonly circular: string;
  readonly from: string;
  readonly to: string | null;
  /** The first school year (by the year it begins in) of each grade. */
  readonly grades: readonly { readonly grade: number; readonly firstYear: number }[];
}

export interface LevelStep {
  readonly level: Level;
  readonly commentFailsAtMost: number;
  readonly everyMark: Tenths;
  readonly many: { readonly count: number; readonly mark: Tenths };
}

/** The title is what a school prints; null = the school does not give this one. */
export interface AwardRule {
  readonly code: string;
  readonly title: string | null;
}

export interface SecondaryAward extends AwardRule {
  readonly conduct: Level;
  readonly learning: Level;
  readonly many: { readonly count: number; readonly mark: Tenths } | null;
}

export interface SecondaryRules extends RuleSetHead {
  readonly id: 'TT22';
  readonly requiredMarks: DatedRule & {
    /** Ascending; `upTo` periods a year, null = any more. */
    readonly scored: readonly { readonly upTo: number | null; readonly regular: number }[];
    readonly comment: number;
  };
  readonly semesterAverage: DatedRule & { readonly midtermWeight: number; readonly finalWeight: number };
  readonly yearAverage: DatedRule & { readonly firstWeight: number; readonly secondWeight: number };
  readonly commentResult: DatedRule;
  /** Best first; who reaches none gets the lowest level. */
  readonly learningLevel: DatedRule & { readonly steps: readonly LevelStep[] };
  readonly adjustment: DatedRule & {
    readonly towards: readonly Level[];
    readonly dropAtLeast: number;
    readonly raise: number;
  };
  /** `year[semester I − 1][semester II − 1]`. */
  readonly conductYear: DatedRule & { readonly year: readonly (readonly Level[])[] };
  readonly promotion: DatedRule & {
    readonly conduct: Level;
    readonly learning: Level;
    /** Half-days (buổi), one counted a day. */
    readonly absencesAtMost: number;
  };
  readonly conductTraining: DatedRule;
  readonly retest: DatedRule & { readonly below: Tenths };
  /** Best first. */
  readonly awards: DatedRule & { readonly titles: readonly SecondaryAward[] };
}

export interface PrimaryStep {
  readonly result: PrimaryResult;
  readonly subjects: PrimaryLevel;
  readonly qualities: PrimaryLevel;
  readonly tests: Tenths;
}

export interface PrimaryAward extends AwardRule {
  readonly result: PrimaryResult;
  /** Given only to whom the class recognised. */
  readonly recognised: boolean;
}

/** A quality (phẩm chất) or an ability (năng lực) that is assessed. */
export interface QualityRule {
  /** What books keep it under, for ever: a code never changes its meaning. */
  readonly code: string;
  readonly name: string;
  readonly of: 'quality' | 'ability';
  /** The first grade it is assessed in. */
  readonly fromGrade: number;
  /** Not asked of books that were closed before the program knew it (migration 0021). */
  readonly late: boolean;
}

export interface PrimaryRules extends RuleSetHead {
  readonly id: 'TT27';
  /** In the order of the form (học bạ). */
  readonly qualities: DatedRule & { readonly items: readonly QualityRule[] };
  readonly tests: DatedRule & {
    /** At mid-semester, of these grades and subjects (the codes a school may use). */
    readonly midterm: { readonly grades: readonly number[]; readonly subjects: readonly string[] };
  };
  readonly yearResult: DatedRule & { readonly steps: readonly PrimaryStep[] };
  readonly completion: DatedRule & { readonly atLeast: PrimaryResult };
  readonly awards: DatedRule & { readonly titles: readonly PrimaryAward[] };
}

export type RuleSet = SecondaryRules | PrimaryRules;
