import { Button, Group } from '@mantine/core';
import { navigate } from '../../app/router.ts';
import { useMay } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { TRANSITIONS } from './account-view.ts';
import type { Account } from './account-view.ts';
import { revealPassword } from './reveal-password.tsx';
import { runTransition } from './run-transition.ts';

interface AccountActionsProps {
  readonly account: Account;
  readonly onIssuePapers: (ids: readonly string[]) => void;
}

/** Exactly what the domain allows for this account now. */
export function AccountActions({ account, onIssuePapers }: AccountActionsProps) {
  const { allowed, id } = account;
  const mayReport = useMay('incidents.manage') && account.state !== 'revoked';
  return (
    <Group gap={6} role="group" aria-label={t('accounts.panel.actions')}>
      {allowed.includes('issue-papers') && (
        <Button
          onClick={() => {
            onIssuePapers([id]);
          }}
        >
          {t('accounts.act.issue-papers')}
        </Button>
      )}
      {allowed.includes('reveal') && (
        <Button variant="default" onClick={() => void revealPassword(account)}>
          {t('accounts.act.reveal')}
        </Button>
      )}
      {TRANSITIONS.filter((act) => allowed.includes(act)).map((act) => (
        <Button
          key={act}
          variant={act === 'revoke' ? 'outline' : 'default'}
          {...(act === 'revoke' ? { color: 'red' } : {})}
          onClick={() => void runTransition(act, [account])}
        >
          {t(`accounts.act.${act}`)}
        </Button>
      ))}
      {mayReport && (
        <Button
          variant="default"
          onClick={() => {
            navigate('/incidents', { report: id });
          }}
        >
          {t('accounts.act.report-lost')}
        </Button>
      )}
    </Group>
  );
}
