import { hasText, language, t } from '../../i18n/index.ts';

interface Field {
  readonly key: string;
  /** The header of the template: Vietnamese, as the schools' files have it. */
  readonly label: string;
}

/** A field as people read it; the English window keeps the Vietnamese header beside it. */
export function fieldLabel({ key, label }: Field): string {
  const name = `import-screen.fields.${key}`;
  return language() === 'vi' || !hasText(name) ? label : `${t(name)} (${label})`;
}
