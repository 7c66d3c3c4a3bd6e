import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { noticeDone } from '../../ui/index.ts';
import { viewPapers } from '../papers/index.ts';

/** Minutes of what changed since the signed ones, shown at once; those that wait for signatures come back. */
export async function writeMinutes(accountIds: readonly string[]): Promise<void> {
  const { paperIds } = await call('drift.supplement', { accountIds: [...accountIds] });
  noticeDone(t('drift.minutes.written', { count: paperIds.length }));
  await viewPapers(paperIds, t('drift.minutes.preview'));
}
