/**
 * Whose words the results of a school year use: TT 22/2021, TT 27/2020, and before them TT 58/2011 (changed by
 * TT 26/2020) for grades 6–12, TT 30/2014 (changed by TT 22/2016) for grades 1–5; `older` = what came before those.
 */
export const RESULT_CIRCULARS = ['TT22', 'TT27', 'TT58', 'TT30', 'older'] as const;
export type ResultCircular = (typeof RESULT_CIRCULARS)[number];

export const PAST_PROMOTIONS = ['promoted', 'retest', 'retrain', 'repeated', 'completed'] as const;
export type PastPromotion = (typeof PAST_PROMOTIONS)[number];

/** By subject as the file names it: tenths of a mark, or a word ("Đ", "T"). */
export type PastSubjects = Readonly<Record<string, number | string>>;

/** Results of one student in one school year that this program did not compute. */
export interface PastResult {
  /** '' = the file gave none. */
  readonly sectorId: string;
  readonly fullName: string;
  readonly birthDate: string;
  /** 2022 = 2022-2023 */
  readonly firstYear: number;
  readonly grade: number;
  readonly className: string;
  readonly circular: ResultCircular;
  readonly subjects: PastSubjects;
  /** Tenths of the average of all subjects, which TT 58/2011 had; null = none. */
  readonly average: number | null;
  readonly level: string;
  readonly conduct: string;
  readonly award: string;
  readonly promotion: PastPromotion | '';
}
