import { hasText, t } from '../../i18n/index.ts';
import type { Paper } from './board.ts';

/** "Bên giao" in the window's language; a caption the program has no word for shows as it stands on the paper. */
export function signerRole(kind: Paper['kind'], field: string, onPaper: string): string {
  const key = [`papers.signer.${kind}.${field}`, `papers.signer.${field}`].find(hasText);
  return key === undefined ? onPaper : t(key);
}
