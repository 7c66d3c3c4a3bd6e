import { List, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, FormActions, noticeDone, useSubmit } from '../../ui/index.ts';
import { NewPasswordFields } from '../session/index.ts';
import type { UserView } from './user-columns.tsx';

export function ResetPasswordDialog({
  user,
  onClose,
}: {
  readonly user: UserView;
  readonly onClose: () => void;
}) {
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [reason, setReason] = useState('');
  const complete = password !== '' && repeat === password && reason.trim().length >= 3;
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    await call('users.resetPassword', { id: user.id, password, reason });
    noticeDone(t('users.reset.done', { name: user.fullName }));
    onClose();
  });
  return (
    <Dialog title={t('users.reset.title', { name: user.fullName })} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <List size="sm">
            <List.Item>{t('users.reset.consequence1')}</List.Item>
            <List.Item>{t('users.reset.consequence2')}</List.Item>
          </List>
          <NewPasswordFields
            login={user.login}
            password={password}
            repeat={repeat}
            onPassword={setPassword}
            onRepeat={setRepeat}
            showMissing={tried}
          />
          <Textarea
            label={t('app.reason.label')}
            placeholder={t('app.reason.placeholder')}
            required
            maxLength={300}
            value={reason}
            error={tried && reason.trim().length < 3 ? t('app.reason.tooShort', { n: 3 }) : null}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <ErrorNotice error={error} />
          <FormActions onCancel={onClose} busy={busy}>
            {t('users.reset.submit')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
