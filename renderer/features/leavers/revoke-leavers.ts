import { call } from '../../bridge/index.ts';
import { errorText, t } from '../../i18n/index.ts';
import { confirmWithConsequences, noticeDone, noticeInfo } from '../../ui/index.ts';
import { offerNewKey } from '../users/index.ts';
import { custodians, endable, type Leaver } from './leaver.ts';

/** Asks once, then ends all that can be ended, and offers a new key; false = given up. A refusal is thrown. */
export async function revokeLeavers(leavers: readonly Leaver[]): Promise<boolean> {
  const holders = endable(leavers);
  const [first] = holders;
  if (!first) return false;
  const staffIds = [...new Set(holders.map(({ staffId }) => staffId))];
  const agreed = await confirmWithConsequences({
    title:
      staffIds.length === 1
        ? t('drift.leavers.revokeOne', { name: first.fullName })
        : t('drift.leavers.revokeMany', { count: staffIds.length }),
    consequences: consequencesOf(holders),
    action: t('drift.leavers.revoke'),
    danger: true,
  });
  if (!agreed) return false;
  const { revoked, paperIds, signIns, delegations, staying } = await call('leavers.revoke', { staffIds });
  noticeDone(t('drift.leavers.revoked', { count: revoked, papers: paperIds.length, signIns, delegations }));
  for (const { code, name } of staying) noticeInfo(errorText({ code, params: { name } }));
  if (signIns > 0) {
    const gone = holders.filter(({ signIn }) => signIn !== '');
    await offerNewKey(gone.map(({ fullName }) => fullName).join(', '));
  }
  return true;
}

function consequencesOf(holders: readonly Leaver[]): string[] {
  const accounts = holders.filter(({ accountId }) => accountId !== null).length;
  const signIns = holders.map(({ signIn }) => signIn).filter((signIn) => signIn !== '');
  const delegations = new Set(holders.flatMap((row) => row.delegations.map(({ symbol }) => symbol))).size;
  return [
    ...(accounts > 0
      ? [t('drift.leavers.consequence', { count: accounts }), t('drift.leavers.consequenceCentral')]
      : []),
    ...(signIns.length > 0 ? [t('drift.leavers.consequenceSignIn', { names: signIns.join(', ') })] : []),
    ...(delegations > 0 ? [t('drift.leavers.consequenceDelegation', { count: delegations })] : []),
    ...(custodians(holders).length > 0 ? [t('drift.leavers.consequenceCustody')] : []),
  ];
}
