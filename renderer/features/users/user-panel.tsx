import { Button, Group, Stack, Text, Timeline, Title } from '@mantine/core';
import { useState } from 'react';
import { call, useQuery } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import {
  ErrorNotice,
  Facts,
  SidePanel,
  askReason,
  noticeDone,
  noticeError,
  useAskBeforeClose,
} from '../../ui/index.ts';
import { actionText } from '../audit/index.ts';
import { offerNewKey } from './offer-new-key.ts';
import { ResetPasswordDialog } from './reset-password-dialog.tsx';
import { UserState } from './user-columns.tsx';
import type { UserView } from './user-columns.tsx';
import { UserFields, userComplete } from './user-fields.tsx';

/** True = done; false = given up. */
async function changeState(user: UserView, state: 'active' | 'disabled'): Promise<boolean> {
  const act = state === 'disabled' ? 'disable' : 'enable';
  const reason = await askReason({
    title: t(`users.${act}.title`, { name: user.fullName }),
    action: t(`users.${act}.action`),
    consequences: [t(`users.${act}.consequence`)],
    danger: state === 'disabled',
  });
  if (reason === null) return false;
  await call('users.setState', { id: user.id, state, reason });
  noticeDone(t(`users.${act}.done`, { name: user.fullName }));
  if (state === 'disabled') await offerNewKey(user.fullName);
  return true;
}

function History({ id }: { readonly id: string }) {
  const history = useQuery('users.history', { id });
  return (
    <div>
      <Title order={3} size="sm" mb="xs">
        {t('users.history')}
      </Title>
      <ErrorNotice error={history.error} />
      <Timeline bulletSize={12} lineWidth={2} active={-1}>
        {history.data?.map((entry) => (
          <Timeline.Item key={`${entry.at}-${entry.action}`} title={actionText(entry.action)}>
            <Text size="xs" c="dimmed">
              {formatInstant(entry.at)} · {entry.actor}
            </Text>
            {entry.note !== '' && <Text size="sm">{entry.note}</Text>}
          </Timeline.Item>
        ))}
      </Timeline>
    </div>
  );
}

/** One user: facts, roles, acts that the office allows, history. */
export function UserPanel({ user, onClose }: { readonly user: UserView; readonly onClose: () => void }) {
  const [draft, setDraft] = useState({ fullName: user.fullName, staffId: user.staffId, roles: user.roles });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [resetting, setResetting] = useState(false);
  const dirty =
    draft.fullName !== user.fullName ||
    draft.staffId !== user.staffId ||
    draft.roles.toSorted().join() !== user.roles.toSorted().join();
  const close = useAskBeforeClose(dirty, onClose);
  const may = (act: UserView['allowed'][number]): boolean => user.allowed.includes(act);
  const save = async (): Promise<void> => {
    setTried(true);
    if (!userComplete(draft)) return;
    setBusy(true);
    setError(null);
    try {
      await call('users.update', { id: user.id, ...draft });
      noticeDone(t('app.saved'));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <SidePanel title={user.fullName} onClose={close} width={480}>
      <Stack gap="md">
        <Facts
          items={[
            [t('users.login'), user.login],
            [t('users.stateLabel'), <UserState key="state" user={user} />],
            [t('users.passwordState'), t(user.mustChangePassword ? 'users.mustChange' : 'users.changed')],
            [
              t('users.lastSignIn'),
              user.lastSignInAt === null ? t('users.never') : formatInstant(user.lastSignInAt),
            ],
            [t('users.createdAt'), formatInstant(user.createdAt)],
          ]}
        />
        <Group gap="xs">
          {may('reset-password') && (
            <Button
              variant="default"
              onClick={() => {
                setResetting(true);
              }}
            >
              {t('users.reset.submit')}
            </Button>
          )}
          {may('disable') && (
            <Button
              variant="outline"
              color="red.9"
              onClick={() => {
                changeState(user, 'disabled').catch(noticeError);
              }}
            >
              {t('users.disable.action')}
            </Button>
          )}
          {may('enable') && (
            <Button
              variant="default"
              onClick={() => {
                // Disabling erased the key of the old password: a new one is needed at once.
                changeState(user, 'active').then(setResetting, noticeError);
              }}
            >
              {t('users.enable.action')}
            </Button>
          )}
        </Group>
        {user.state !== 'disabled' && !may('reset-password') && (
          <Text size="sm" c="dimmed">
            {t('users.resetByHead')}
          </Text>
        )}
        {may('edit') && (
          <>
            <UserFields
              draft={draft}
              showMissing={tried}
              onChange={(part) => {
                setDraft((old) => ({ ...old, ...part, roles: [...(part.roles ?? old.roles)] }));
              }}
            />
            <ErrorNotice error={error} />
            <Group justify="flex-end">
              <Button data-shortcut="save" loading={busy} onClick={() => void save()}>
                {t('app.save')}
              </Button>
            </Group>
          </>
        )}
        <History id={user.id} />
      </Stack>
      {resetting && (
        <ResetPasswordDialog
          user={user}
          onClose={() => {
            setResetting(false);
          }}
        />
      )}
    </SidePanel>
  );
}
