import { Anchor, List, Text } from '@mantine/core';
import { navigate } from '../../app/router.ts';
import { useMay } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import type { IncidentDetail } from './incident-view.ts';
import { reachText } from './reach-notice.tsx';

/** What each account opened when it was reported. */
export function IncidentAccounts({ incident }: { readonly incident: IncidentDetail }) {
  const mayOpen = useMay('accounts.read');
  return (
    <section aria-label={t('incidents.panel.accounts')}>
      <Text fw={600} size="sm">
        {t('incidents.panel.accounts')}
      </Text>
      <List size="sm" spacing={4}>
        {incident.accounts.map((account) => (
          <List.Item key={account.accountId}>
            {mayOpen ? (
              <Anchor
                component="button"
                type="button"
                size="sm"
                aria-label={t('incidents.panel.openAccount', { login: account.login })}
                onClick={() => {
                  navigate(account.unit ? '/custody' : '/accounts', { open: account.accountId });
                }}
              >
                {account.login}
              </Anchor>
            ) : (
              account.login
            )}
            {[
              '',
              ...(account.holder === '' ? [] : [account.holder]),
              reachText(account),
              ...(account.suspended ? [t('incidents.panel.suspended')] : []),
            ].join(' · ')}
            {account.rightsText.map((sentence) => (
              <Text key={sentence} size="xs" c="dimmed">
                {sentence}
              </Text>
            ))}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
