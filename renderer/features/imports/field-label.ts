import { isRegister } from '../../../preload/contract/vocabulary/registers/index.ts';
import type { ImportKind } from '../../../preload/contract/vocabulary/school.ts';
import { hasText, language, t } from '../../i18n/index.ts';

interface Field {
  readonly key: string;
  /** The header of the template: Vietnamese, as the schools' files have it. */
  readonly label: string;
}

/** A field as people read it; the English window keeps the Vietnamese header beside it. */
export function fieldLabel({ key, label }: Field, kind: ImportKind | null): string {
  const branch = kind !== null && isRegister(kind) ? `registers.${kind}.columns` : 'import-screen.fields';
  const name = `${branch}.${key}`;
  return language() === 'vi' || !hasText(name) ? label : `${t(name)} (${label})`;
}
