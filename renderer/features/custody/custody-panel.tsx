import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { navigate } from '../../app/router.ts';
import { call, useMay } from '../../bridge/index.ts';
import { formatDay, t } from '../../i18n/index.ts';
import { CommandButton, Facts, SidePanel, askReason, noticeDone, noticeError } from '../../ui/index.ts';
import { printPapers } from '../papers/index.ts';
import { AccountDialog } from './account-dialog.tsx';
import { CustodyState, HolderName } from './custody-columns.tsx';
import type { AdminAccount } from './custody-columns.tsx';
import { GiveBackDialog } from './give-back-dialog.tsx';
import { HolderHistory } from './holder-history.tsx';
import { MoveDialog } from './move-dialog.tsx';
import type { Move } from './move-dialog.tsx';
import { MovementList } from './movement-list.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';

async function stop(account: AdminAccount, act: 'cancel' | 'close'): Promise<void> {
  const words = { login: account.login };
  const reason = await askReason({
    title: t(`custody.${act}.title`, words),
    action: t(`custody.${act}.action`),
    consequences: [t(`custody.${act}.consequence`)],
    danger: true,
  });
  if (reason === null) return;
  await call(`custody.${act}`, { accountId: account.id, reason });
  noticeDone(t(`custody.${act}.done`, words));
}

function Waiting({ account, onCancel }: { readonly account: AdminAccount; readonly onCancel: () => void }) {
  const { pending } = account;
  if (pending === null) return null;
  const papers = [pending.decision, pending.minutes].flatMap((paper) => paper?.id ?? []);
  return (
    <Alert color="violet" title={t('custody.pending.title', { act: t(`custody.act.${pending.act}`) })}>
      <Text size="sm" mb="xs">
        {t('custody.pending.text', { symbol: pending.minutes.symbol, to: pending.to })}
      </Text>
      <Group gap="xs">
        <CommandButton act={() => printPapers(papers)}>{t('custody.pending.print')}</CommandButton>
        <Button
          variant="default"
          onClick={() => {
            navigate('/papers', { open: pending.minutes.id });
          }}
        >
          {t('custody.pending.open')}
        </Button>
        {account.allowed.includes('cancel') && (
          <Button variant="subtle" color="red" onClick={onCancel}>
            {t('custody.button.cancel')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

type Form = Move | 'receive' | 'give-back' | 'edit';
/** The first of these that is allowed is the main button. */
const FORMS: readonly Form[] = ['receive', 'hand-over', 'return', 'change-holder', 'give-back', 'edit'];

/** One admin account: where it is, the next step, its whole history. */
export function CustodyPanel({
  account,
  onClose,
}: {
  readonly account: AdminAccount;
  readonly onClose: () => void;
}) {
  const [form, setForm] = useState<Form | null>(null);
  const mayReport = useMay('incidents.manage');
  const closeForm = (): void => {
    setForm(null);
  };
  const act = (what: 'cancel' | 'close'): void => {
    stop(account, what).catch(noticeError);
  };
  const forms = FORMS.filter((each) => account.allowed.includes(each));
  return (
    <SidePanel title={account.login} width={540} onClose={onClose}>
      <Stack gap="md">
        {account.holderLeft && (
          <Alert color="red" title={t('custody.left')}>
            {t('custody.leftHint', { name: account.holder })}
          </Alert>
        )}
        <Waiting
          account={account}
          onCancel={() => {
            act('cancel');
          }}
        />
        {forms.length > 0 && (
          <Group gap="xs">
            {forms.map((each, index) => (
              <Button
                key={each}
                variant={index === 0 ? 'filled' : 'default'}
                onClick={() => {
                  setForm(each);
                }}
              >
                {t(`custody.button.${each}`)}
              </Button>
            ))}
          </Group>
        )}
        <Facts
          items={[
            [t('custody.columns.state'), <CustodyState key="state" account={account} />],
            [
              t('custody.columns.holder'),
              account.holder === '' ? '' : <HolderName key="holder" account={account} />,
            ],
            [t('custody.columns.since'), account.since === null ? '' : formatDay(account.since)],
            [t('custody.columns.system'), account.system],
            [t('custody.columns.scope'), account.scope],
            [t('custody.columns.guides'), account.guides],
          ]}
        />
        {account.closedOn !== null && (
          <Text size="sm">
            {t('custody.panel.closed', { day: formatDay(account.closedOn), reason: account.closeReason })}
          </Text>
        )}
        <HolderHistory account={account} />
        <MovementList account={account} />
        {mayReport && account.closedOn === null && (
          <Group>
            <Button
              variant="default"
              onClick={() => {
                navigate('/incidents', { report: account.id });
              }}
            >
              {t('incidents.report')}
            </Button>
          </Group>
        )}
        {account.allowed.includes('close') && (
          <Group justify="flex-end">
            <Button
              variant="subtle"
              color="red"
              onClick={() => {
                act('close');
              }}
            >
              {t('custody.button.close')}
            </Button>
          </Group>
        )}
      </Stack>
      {form === 'receive' && <ReceiveDialog account={account} onClose={closeForm} />}
      {form === 'edit' && <AccountDialog account={account} onClose={closeForm} />}
      {form === 'give-back' && <GiveBackDialog account={account} onClose={closeForm} />}
      {form !== null && form !== 'receive' && form !== 'give-back' && form !== 'edit' && (
        <MoveDialog account={account} act={form} onClose={closeForm} />
      )}
    </SidePanel>
  );
}
