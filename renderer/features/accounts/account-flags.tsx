import { t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import { awaitsFirstPassword } from './account-view.ts';
import type { Account } from './account-view.ts';

export function flagTexts(account: Account): string[] {
  return [
    ...(account.drifted ? [t('accounts.flags.drifted')] : []),
    ...(account.passwordHeld ? [t('accounts.flags.passwordHeld')] : []),
    ...(awaitsFirstPassword(account) ? [t('accounts.flags.firstPassword')] : []),
  ];
}

export function AccountFlags({ account }: { readonly account: Account }) {
  return (
    <span style={{ display: 'inline-flex', gap: 4, verticalAlign: 'middle' }}>
      {account.drifted && <StateBadge tone="warning" label={t('accounts.flags.drifted')} />}
      {account.passwordHeld && <StateBadge tone="info" label={t('accounts.flags.passwordHeld')} />}
      {awaitsFirstPassword(account) && (
        <StateBadge tone="neutral" label={t('accounts.flags.firstPassword')} />
      )}
    </span>
  );
}
