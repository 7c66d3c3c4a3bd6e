/**
 * What the program already holds, as plain data. A list that is left out is not checked against; an empty one means
 * "there is none yet" and every reference to it is unknown.
 */
export type ImportLookups = Readonly<{
  classNames?: readonly string[];
  staff?: readonly StaffLookup[];
  students?: readonly StudentLookup[];
  /** Left out: the subjects of the 2018 programme. */
  subjects?: readonly { readonly name: string }[];
  departments?: readonly string[];
  /** Grades the school's level has, e.g. 6–9. */
  grades?: readonly number[];
  /** The day in Vietnam; left out: no day is too late. */
  today?: string;
  /** 2026 for 2026-2027; with it pupils' ages are looked at. */
  schoolYearStart?: number;
  /** From which school year a grade follows the circular of today; results before it have the words of older ones. */
  rulesFrom?: readonly Readonly<{ grade: number; firstYear: number; circular: 'TT22' | 'TT27' }>[];
  /** The first character the typeface of the papers lacks; left out: every text can be printed. */
  missingGlyph?: (text: string) => string | null;
}>;

type PersonLookup = Readonly<{
  fullName: string;
  personalId: string;
  /** Left out or '': not known. */
  birthDate?: string;
}>;
export type StaffLookup = PersonLookup & Readonly<{ code: string }>;
export type StudentLookup = PersonLookup & Readonly<{ sectorId: string }>;
