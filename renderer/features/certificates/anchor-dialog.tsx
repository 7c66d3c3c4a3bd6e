import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { formatDay, t } from '../../i18n/index.ts';
import {
  Dialog,
  ErrorNotice,
  Facts,
  FormActions,
  noticeDone,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import { CertificateFileField } from './certificate-file-field.tsx';
import { Fingerprint } from './fingerprint.tsx';

type Read = OutputOf<'signing.readAnchor'>;

/** The fingerprint is compared with one that came another way before a root is trusted. */
export function AnchorDialog({ onClose }: { readonly onClose: () => void }) {
  const [file, setFile] = useState<DroppedFile | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const [compared, setCompared] = useState(false);
  const [reason, setReason] = useState('');
  const close = useAskBeforeClose(file !== null || reason !== '', onClose);
  const short = reason.trim().length < 3;
  const { tried, busy, error, onSubmit } = useSubmit(read !== null && compared && !short, async () => {
    if (file === null || read === null) return;
    await call('signing.addAnchor', { certificate: file.bytes, fingerprint: read.fingerprint, reason });
    noticeDone(t('certificates.anchor.added'));
    onClose();
  });
  return (
    <Dialog title={t('certificates.anchor.add')} width={580} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('certificates.anchor.text')}</Text>
          <CertificateFileField
            file={file}
            onFile={(chosen) => {
              setFile(chosen);
              setRead(null);
              setRefused(null);
              setCompared(false);
              call('signing.readAnchor', { certificate: chosen.bytes }).then(setRead, setRefused);
            }}
          />
          {tried && file === null && (
            <Text size="xs" c="var(--mantine-color-error)" role="alert">
              {t('certificates.file.missing')}
            </Text>
          )}
          {read !== null && (
            <>
              <Facts
                items={[
                  [t('certificates.anchor.subject'), read.subject],
                  [
                    t('certificates.panel.period'),
                    `${formatDay(read.notBefore)} – ${formatDay(read.notAfter)}`,
                  ],
                  [
                    t('certificates.panel.fingerprint'),
                    <Fingerprint key="fingerprint" hex={read.fingerprint} />,
                  ],
                ]}
              />
              <Checkbox
                label={t('certificates.anchor.compared')}
                checked={compared}
                error={tried && !compared ? t('certificates.anchor.compare') : null}
                onChange={(event) => {
                  setCompared(event.currentTarget.checked);
                }}
              />
            </>
          )}
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
          <ErrorNotice error={error ?? refused} />
          <FormActions onCancel={close} busy={busy}>
            {t('certificates.anchor.action')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
