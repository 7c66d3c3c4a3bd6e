import { t } from '../../i18n/index.ts';
import { noticeDone } from '../../ui/index.ts';

/** Saved; and which papers now stand for cancelled ones. */
export function noticeRedrawn(symbols: readonly string[]): void {
  noticeDone(
    symbols.length === 0
      ? t('incidents.panel.saved')
      : t('incidents.panel.savedRedrawn', { symbols: symbols.join(', ') }),
  );
}
