/** Wordings as one school hands them to another: plain JSON that a person can read. */
export const FILE_FORMAT = 'so-truong/paper-templates';
export const FILE_VERSION = 1;

export interface TemplateFile {
  readonly format: typeof FILE_FORMAT;
  readonly version: typeof FILE_VERSION;
  readonly school: string;
  readonly templates: readonly { readonly kind: string; readonly template: unknown }[];
}

/** Null for everything that is not such a file; what is in each entry is checked by the contract. */
export function readTemplateFile(text: string): TemplateFile | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof data !== 'object' || data === null) return null;
  const { format, version, school, templates } = data as Record<string, unknown>;
  if (format !== FILE_FORMAT || version !== FILE_VERSION || typeof school !== 'string') return null;
  if (!Array.isArray(templates) || templates.length > MOST) return null;
  if (!templates.every(isEntry)) return null;
  return { format, version, school: school.normalize('NFC').slice(0, 200), templates };
}

/** Far more kinds than any program will have. */
const MOST = 200;

function isEntry(value: unknown): value is TemplateFile['templates'][number] {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { kind?: unknown }).kind === 'string' &&
    'template' in value
  );
}
