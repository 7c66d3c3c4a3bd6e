import { Alert, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import {
  Dialog,
  ErrorNotice,
  FormActions,
  noticeDone,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';
import { NewPasswordFields } from '../session/index.ts';
import type { Certificate } from './certificate-columns.tsx';
import { StaffField } from './staff-field.tsx';

interface IssueDialogProps {
  /** The certificate that the new one takes the place of; null = a first one. */
  readonly renews: Certificate | null;
  readonly onClose: () => void;
}

/** The person sits at the machine and types a password that nobody else has. */
export function IssueDialog({ renews, onClose }: IssueDialogProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const staffId = renews?.staffId ?? chosen;
  const close = useAskBeforeClose(chosen !== null || password !== '' || repeat !== '', onClose);
  const complete = staffId !== null && password !== '' && password === repeat;
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    if (staffId === null) return;
    await call('signing.issueCertificate', { staffId, password, renews: renews?.fingerprint ?? null });
    noticeDone(t('certificates.issue.done'));
    onClose();
  });
  return (
    <Dialog
      title={
        renews === null
          ? t('certificates.issue.title')
          : t('certificates.issue.renewTitle', { person: renews.person })
      }
      width={540}
      onClose={close}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Alert color="orange" title={t('certificates.internal.title')}>
            {t('certificates.internal.text')}
          </Alert>
          {renews === null ? (
            <StaffField
              label={t('certificates.issue.person')}
              value={chosen}
              error={tried && chosen === null ? t('certificates.required') : null}
              onChange={setChosen}
            />
          ) : (
            <Text size="sm">{t('certificates.issue.renewText')}</Text>
          )}
          <Text size="sm">{t('certificates.issue.own')}</Text>
          <NewPasswordFields
            login=""
            label={t('certificates.issue.password')}
            password={password}
            repeat={repeat}
            onPassword={setPassword}
            onRepeat={setRepeat}
            showMissing={tried}
          />
          <ErrorNotice error={error} />
          <FormActions onCancel={close} busy={busy}>
            {t(renews === null ? 'certificates.issue.action' : 'certificates.issue.renew')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
