import { Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { REVOCATION_REASONS } from '../../../preload/contract/vocabulary/signing.ts';
import type { RevocationReason } from '../../../preload/contract/vocabulary/signing.ts';
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
import type { Certificate } from './certificate-columns.tsx';

interface RevokeDialogProps {
  readonly certificate: Certificate;
  readonly onClose: () => void;
}

/** The school's authority takes a certificate back for good; a new list goes out with it. */
export function RevokeDialog({ certificate, onClose }: RevokeDialogProps) {
  const [why, setWhy] = useState<RevocationReason | null>(null);
  const [reason, setReason] = useState('');
  const close = useAskBeforeClose(why !== null || reason !== '', onClose);
  const short = reason.trim().length < 3;
  const { tried, busy, error, onSubmit } = useSubmit(why !== null && !short, async () => {
    if (why === null) return;
    await call('signing.revokeCertificate', { fingerprint: certificate.fingerprint, why, reason });
    noticeDone(t('certificates.revoke.done'));
    onClose();
  });
  return (
    <Dialog
      title={t('certificates.revoke.title', { person: certificate.person })}
      width={520}
      onClose={close}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('certificates.revoke.consequence')}</Text>
          <Select
            label={t('certificates.revoke.why')}
            required
            data-autofocus
            data={REVOCATION_REASONS.map((value) => ({
              value,
              label: t(`certificates.revoke.reasons.${value}`),
            }))}
            value={why}
            error={tried && why === null ? t('certificates.required') : null}
            onChange={setWhy}
          />
          <TextInput
            label={t('app.reason.label')}
            required
            maxLength={300}
            value={reason}
            error={tried && short ? t('app.reason.tooShort', { n: 3 }) : null}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <ErrorNotice error={error} />
          <FormActions onCancel={close} busy={busy} danger>
            {t('certificates.revoke.action')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
