import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { askReason, noticeDone, noticeError } from '../../ui/index.ts';
import type { Transition } from './account-view.ts';

/** Shows the consequences, asks the reason and does it; answers the papers that were made, null when given up or refused. */
export async function runTransition(
  act: Transition,
  ids: readonly string[],
): Promise<readonly string[] | null> {
  const reason = await askReason({
    title: t(`accounts.actTitle.${act}`, { count: ids.length }),
    action: t(`accounts.act.${act}`),
    label: t('accounts.actReason'),
    consequences: [t(`accounts.actText.${act}`)],
    danger: act === 'revoke' || act === 'suspend',
  });
  if (reason === null) return null;
  try {
    const { changed, paperIds } = await call('accounts.transition', { ids: [...ids], act, reason });
    noticeDone(
      paperIds.length > 0
        ? t('accounts.actDonePapers', { count: changed, papers: paperIds.length })
        : t('accounts.actDone', { count: changed }),
    );
    return paperIds;
  } catch (error) {
    noticeError(error);
    return null;
  }
}
