/** One value of an entry: text, a scaled whole number (see `decimals`), or nothing. */
export type Cell = string | number | null;
export type Cells = Readonly<Record<string, Cell>>;

export interface ChoiceOption {
  readonly code: string;
  /** As the Excel files have it; the window has its own words in `registers.json`. */
  readonly label: string;
  readonly aliases: readonly string[];
}

interface ColumnBase {
  readonly key: string;
  /** Header in our Excel files. */
  readonly header: string;
  /** Other headers schools use. */
  readonly aliases: readonly string[];
  readonly required: boolean;
  /** Shown only to those who may read it; the others see that something stands there. */
  readonly sensitive: boolean;
  readonly example: string;
  /** Characters in Excel. */
  readonly width: number;
}

export type MeasureUnit = 'cm' | 'kg';

/** What a column may hold and how it is checked, wherever the value comes from. */
export type ColumnType =
  /** Names the entry within its register; compared without regard to case. */
  | { readonly type: 'code'; readonly max: number }
  | { readonly type: 'text'; readonly max: number; readonly long: boolean }
  | { readonly type: 'choice'; readonly options: readonly ChoiceOption[] }
  /** Stored as a whole number, `decimals` digits of it behind the comma; limits in stored units. */
  | {
      readonly type: 'number';
      readonly decimals: 0 | 1 | 2;
      readonly min: number;
      readonly max: number;
      /** Of one decimal; people write it, or another one, beside the number. */
      readonly unit?: MeasureUnit;
    }
  /** Not later than this year. */
  | { readonly type: 'year'; readonly min: number }
  /** Not later than today. */
  | { readonly type: 'day' }
  /** Tenths: 8 is "8/10". */
  | { readonly type: 'eyesight'; readonly max: number }
  /** A student, by code. */
  | { readonly type: 'student' }
  /** Worked out when shown, never stored or read from a file. */
  | { readonly type: 'computed'; readonly by: 'bmi' | 'student-name' | 'student-class' };
export type RegisterColumn = ColumnBase & ColumnType;
export type ColumnOf<T extends ColumnType['type']> = Extract<RegisterColumn, { type: T }>;

/** Everything table, form, import and export of a register follow. */
export interface RegisterDefinition {
  readonly columns: readonly RegisterColumn[];
  /** Columns that together name an entry: two entries of a register never share them. */
  readonly identity: readonly string[];
  /** An entry without any of these says nothing. */
  readonly needsOneOf: readonly string[];
  /** Health: its own permissions, masked otherwise, exported only for a stated purpose. */
  readonly sensitive: boolean;
  /** Title and file name of its workbooks. */
  readonly title: string;
  readonly slug: string;
}

type Extra = Partial<Omit<ColumnBase, 'key' | 'header' | 'aliases'>>;

/** `aliases`: separated by "|". */
export function column<T extends ColumnType>(
  key: string,
  header: string,
  aliases: string,
  type: T,
  extra: Extra = {},
): ColumnBase & T {
  return {
    key,
    header,
    aliases: aliases.split('|').filter(Boolean),
    required: false,
    sensitive: false,
    example: '',
    width: Math.max(12, header.length + 4),
    ...extra,
    ...type,
  };
}

export function option(code: string, label: string, aliases = ''): ChoiceOption {
  return { code, label, aliases: aliases.split('|').filter(Boolean) };
}
