import { Button, List, Stack, Tabs, Text } from '@mantine/core';
import { navigate } from '../../app/router.ts';
import { t } from '../../i18n/index.ts';
import { Facts, SidePanel, StateBadge } from '../../ui/index.ts';
import { AccountActions } from './account-actions.tsx';
import { AccountDrift } from './account-drift.tsx';
import { AccountFlags } from './account-flags.tsx';
import { AccountHistory } from './account-history.tsx';
import { STATE_TONES, jobText } from './account-view.ts';
import type { Account } from './account-view.ts';
import { rightsSentences } from './right-text.ts';

interface AccountPanelProps {
  readonly account: Account;
  readonly onClose: () => void;
  readonly onIssuePapers: (ids: readonly string[]) => void;
}

export function AccountPanel({ account, onClose, onIssuePapers }: AccountPanelProps) {
  return (
    <SidePanel title={account.fullName} onClose={onClose} width={520}>
      <Stack gap="sm">
        <Facts
          items={[
            [t('accounts.fields.login'), account.login],
            [
              t('accounts.fields.state'),
              <StateBadge
                key="state"
                tone={STATE_TONES[account.state]}
                label={t(`accounts.state.${account.state}`)}
              />,
            ],
            [t('accounts.fields.department'), account.department],
            [t('accounts.fields.job'), jobText(account)],
            [t('accounts.fields.lastPaper'), account.lastPaper],
          ]}
        />
        <AccountFlags account={account} />
        {account.drifted && <AccountDrift accountId={account.id} />}
        <AccountActions account={account} onIssuePapers={onIssuePapers} />
        <Tabs defaultValue="rights">
          <Tabs.List mb="sm">
            <Tabs.Tab value="rights">{t('accounts.panel.tabRights')}</Tabs.Tab>
            <Tabs.Tab value="history">{t('accounts.panel.tabHistory')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="rights">
            {account.rights.length === 0 ? (
              <Text c="dimmed">{t('accounts.panel.noRights')}</Text>
            ) : (
              <List size="sm" spacing={4}>
                {rightsSentences(account.rights).map((sentence) => (
                  <List.Item key={sentence}>{sentence}</List.Item>
                ))}
              </List>
            )}
            <Button
              mt="sm"
              variant="default"
              onClick={() => {
                navigate('/accounts/grants', { open: account.id });
              }}
            >
              {t('accounts.panel.editRights')}
            </Button>
          </Tabs.Panel>
          <Tabs.Panel value="history">
            <AccountHistory accountId={account.id} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </SidePanel>
  );
}
