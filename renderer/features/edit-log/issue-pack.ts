import { navigate } from '../../app/router.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { confirmWithConsequences, noticeDone } from '../../ui/index.ts';
import { monthText, type Month } from './edit-view.ts';

/** Says what the pack will hold, draws it up and opens it among the papers. */
export async function issuePack({ month, edits, pack }: Month): Promise<void> {
  const without = edits.filter(({ minutes }) => minutes === '');
  const open = without.filter(({ explanation }) => explanation === '').length;
  const agreed = await confirmWithConsequences({
    title: t('edit-log.month.issueTitle', { month: monthText(month).toLocaleLowerCase() }),
    consequences: [
      t('edit-log.month.issueCount', { n: edits.length, without: without.length, open }),
      ...(open > 0 ? [t('edit-log.month.issueBlank')] : []),
      ...(pack === null ? [] : [t('edit-log.month.issueReplaces', { symbol: pack.symbol })]),
    ],
    action: t('edit-log.month.issue'),
  });
  if (!agreed) return;
  const { paperId } = await call('editLog.issuePack', { month });
  noticeDone(t('edit-log.month.issued'));
  navigate('/papers', { open: paperId });
}
