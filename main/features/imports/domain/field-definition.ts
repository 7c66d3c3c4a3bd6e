/** One piece of information an import kind can take from a column. */
export type FieldDefinition = Readonly<{
  key: string;
  /** Header in our own template. */
  header: string;
  required: boolean;
  /** Other headers seen in exports of CSDL ngành, vnEdu, SMAS, MISA and school-made lists (rules.md §3.4). */
  aliases: readonly string[];
  /** How the template's column is formatted: codes and dates stay text, so zeros and day order survive. */
  format: 'text' | 'date' | 'number';
  example: string;
  /** Allowed values, shown on the template's code-list sheet. */
  list?: readonly string[];
  /** Width of the template's column in characters. */
  width: number;
}>;

export function field(
  key: string,
  header: string,
  aliases: string,
  extra: Partial<Omit<FieldDefinition, 'key' | 'header' | 'aliases'>> = {},
): FieldDefinition {
  return {
    key,
    header,
    aliases: aliases.split('|').filter(Boolean),
    required: false,
    format: 'text',
    example: '',
    width: Math.max(12, header.length + 4),
    ...extra,
  };
}
