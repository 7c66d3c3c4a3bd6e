import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { askReason, noticeDone, noticeError } from '../../ui/index.ts';
import type { Account, Transition } from './account-view.ts';

/** Shows the consequences, asks the reason and does it; nothing happens when the person gives up. */
export async function runTransition(act: Transition, accounts: readonly Account[]): Promise<void> {
  const [first] = accounts;
  const reason = await askReason({
    title:
      accounts.length === 1 && first
        ? t(`accounts.actTitleOne.${act}`, { name: first.fullName })
        : t(`accounts.actTitle.${act}`, { count: accounts.length }),
    action: t(`accounts.act.${act}`),
    label: t('accounts.actReason'),
    consequences: [t(`accounts.actText.${act}`)],
    danger: act === 'revoke' || act === 'suspend',
  });
  if (reason === null) return;
  try {
    const ids = accounts.map(({ id }) => id);
    const { changed, paperIds } = await call('accounts.transition', { ids, act, reason });
    noticeDone(
      paperIds.length > 0
        ? t('accounts.actDonePapers', { count: changed, papers: paperIds.length })
        : t('accounts.actDone', { count: changed }),
    );
  } catch (error) {
    noticeError(error);
  }
}
