import type { OutputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';

export type CopyView = OutputOf<'restore.candidates'>['copies'][number];

/** Why a copy was made, in words. */
export function kindText({ kind }: Pick<CopyView, 'kind'>): string {
  return kind === null ? '—' : t(`backups.kind.${kind}`);
}
