import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { confirmWithConsequences, noticeDone } from '../../ui/index.ts';
import { withAccount, type Leaver } from './leaver.ts';

/** Asks once, then revokes with minutes; false = given up. A refusal is thrown. */
export async function revokeLeavers(leavers: readonly Leaver[]): Promise<boolean> {
  const holders = withAccount(leavers);
  const [first] = holders;
  if (!first) return false;
  const agreed = await confirmWithConsequences({
    title:
      holders.length === 1
        ? t('drift.leavers.revokeOne', { name: first.fullName })
        : t('drift.leavers.revokeMany', { count: holders.length }),
    consequences: [t('drift.leavers.consequence'), t('drift.leavers.consequenceCentral')],
    action: t('drift.leavers.revoke'),
    danger: true,
  });
  if (!agreed) return false;
  const accountIds = holders.map(({ accountId }) => accountId);
  const { revoked, paperIds } = await call('leavers.revoke', { accountIds });
  noticeDone(t('drift.leavers.revoked', { count: revoked, papers: paperIds.length }));
  return true;
}
