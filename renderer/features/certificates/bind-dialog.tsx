import { Alert, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
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
import { StaffField } from './staff-field.tsx';

type Read = OutputOf<'signing.readCertificate'>;

const FIT_TEXTS: Readonly<Record<Read['fit'], (read: Read) => string>> = {
  match: () => t('certificates.bind.fits'),
  'name-only': () => t('certificates.bind.nameOnly'),
  mismatch: ({ differs }) =>
    t('certificates.bind.differs', {
      what: differs.map((what) => t(`certificates.differs.${what}`)).join(', '),
    }),
};

function WhatWasRead({ read }: { readonly read: Read }) {
  return (
    <>
      <Alert
        p="xs"
        color={{ match: 'green', 'name-only': 'orange', mismatch: 'red' }[read.fit]}
        title={t(`certificates.fit.${read.fit}`)}
      >
        {FIT_TEXTS[read.fit](read)}
      </Alert>
      <Facts
        items={[
          [t('certificates.columns.owner'), read.owner],
          [t('certificates.panel.organisation'), read.organisation],
          [t('certificates.columns.issuer'), read.issuer],
          [t('certificates.panel.period'), `${formatDay(read.notBefore)} – ${formatDay(read.notAfter)}`],
        ]}
      />
    </>
  );
}

/** Says whose a certificate is, by an officer who has its file. */
export function BindDialog({ onClose }: { readonly onClose: () => void }) {
  const [staffId, setStaffId] = useState<string | null>(null);
  const [file, setFile] = useState<DroppedFile | null>(null);
  const [source, setSource] = useState<'token' | 'p12'>('token');
  const [read, setRead] = useState<Read | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const [reason, setReason] = useState('');
  const close = useAskBeforeClose(staffId !== null || file !== null || reason !== '', onClose);
  const look = (who: string | null, what: DroppedFile | null): void => {
    setStaffId(who);
    setFile(what);
    setRead(null);
    setRefused(null);
    if (who === null || what === null) return;
    call('signing.readCertificate', { staffId: who, certificate: what.bytes }).then(setRead, setRefused);
  };
  const reasoned = read?.fit === 'match' || reason.trim().length >= 3;
  const { tried, busy, error, onSubmit } = useSubmit(read !== null && reasoned, async () => {
    if (staffId === null || file === null) return;
    await call('signing.bindCertificate', {
      staffId,
      certificate: file.bytes,
      source,
      reason: read?.fit === 'match' ? '' : reason,
    });
    noticeDone(t('certificates.bind.done'));
    onClose();
  });
  return (
    <Dialog title={t('certificates.bind.title')} width={580} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <StaffField
            label={t('certificates.columns.person')}
            value={staffId}
            error={tried && staffId === null ? t('certificates.required') : null}
            onChange={(who) => {
              look(who, file);
            }}
          />
          <CertificateFileField
            file={file}
            onFile={(what) => {
              look(staffId, what);
            }}
          />
          {tried && file === null && (
            <Text size="xs" c="var(--mantine-color-error)" role="alert">
              {t('certificates.file.missing')}
            </Text>
          )}
          <Group gap="xs">
            <Text size="sm">{t('certificates.columns.source')}</Text>
            <SegmentedControl
              aria-label={t('certificates.columns.source')}
              data={(['token', 'p12'] as const).map((value) => ({
                value,
                label: t(`certificates.source.${value}`),
              }))}
              value={source}
              onChange={setSource}
            />
          </Group>
          {read !== null && <WhatWasRead read={read} />}
          {read !== null && read.fit !== 'match' && (
            <TextInput
              label={t('certificates.bind.reason')}
              required
              maxLength={300}
              value={reason}
              error={tried && !reasoned ? t('app.reason.tooShort', { n: 3 }) : null}
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
          )}
          <ErrorNotice error={error ?? refused} />
          <FormActions onCancel={close} busy={busy}>
            {t('certificates.bind.action')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
