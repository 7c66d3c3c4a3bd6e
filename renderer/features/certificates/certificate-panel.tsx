import { Alert, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { call, useMay } from '../../bridge/index.ts';
import { formatDay, formatInstant, t } from '../../i18n/index.ts';
import { CommandButton, Facts, SidePanel, askReason, noticeDone } from '../../ui/index.ts';
import { CertificateState, DaysLeft } from './certificate-columns.tsx';
import type { Certificate } from './certificate-columns.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

async function unbind({ fingerprint, person, owner }: Certificate): Promise<void> {
  const reason = await askReason({
    title: t('certificates.unbind.title', { owner, person }),
    action: t('certificates.unbind.action'),
    consequences: [t('certificates.unbind.consequence'), t('certificates.unbind.kept')],
    danger: true,
  });
  if (reason === null) return;
  await call('signing.unbindCertificate', { fingerprint, reason });
  noticeDone(t('certificates.unbind.done'));
}

/** One certificate: whose, from whom, how long, and what can be done about it. */
export function CertificatePanel({
  certificate,
  onClose,
}: {
  readonly certificate: Certificate;
  readonly onClose: () => void;
}) {
  const mayManage = useMay('signing.manage');
  const [form, setForm] = useState<'renew' | 'revoke' | null>(null);
  const { internal, state, source } = certificate;
  const closeForm = (): void => {
    setForm(null);
  };
  const bound = state !== 'revoked' && state !== 'unbound';
  return (
    <SidePanel title={certificate.person} width={540} onClose={onClose}>
      <Stack gap="md">
        {internal && (
          <Alert color="orange" title={t('certificates.internal.title')}>
            {t('certificates.internal.text')}
          </Alert>
        )}
        <Facts
          items={[
            [t('certificates.columns.state'), <CertificateState key="state" state={state} />],
            ...(state === 'usable'
              ? [
                  [
                    t('certificates.columns.daysLeft'),
                    <DaysLeft key="days" certificate={certificate} />,
                  ] as const,
                ]
              : []),
            [
              t('certificates.panel.period'),
              `${formatDay(certificate.notBefore)} – ${formatDay(certificate.notAfter)}`,
            ],
            [t('certificates.columns.owner'), certificate.owner],
            [t('certificates.panel.organisation'), certificate.organisation],
            [t('certificates.columns.issuer'), certificate.issuer],
            [t('certificates.columns.source'), t(`certificates.source.${source}`)],
            [t('certificates.columns.department'), certificate.department],
            // The school's own names whoever the staff list says; nothing was compared.
            ...(source === 'internal'
              ? []
              : [
                  [t('certificates.columns.fit'), t(`certificates.fit.${certificate.fit}`)] as const,
                  [t('certificates.panel.reason'), certificate.reason] as const,
                ]),
            [
              t('certificates.panel.bound'),
              t('certificates.panel.boundBy', {
                at: formatInstant(certificate.boundAt),
                by: certificate.boundBy,
              }),
            ],
            [t('certificates.columns.serial'), certificate.serial],
            [
              t('certificates.panel.fingerprint'),
              <Fingerprint key="fingerprint" hex={certificate.fingerprint} />,
            ],
          ]}
        />
        {mayManage && bound && source === 'internal' && (
          <Group gap="xs" justify="flex-end">
            <Button
              onClick={() => {
                setForm('renew');
              }}
            >
              {t('certificates.issue.renew')}
            </Button>
            <Button
              variant="subtle"
              color="red"
              onClick={() => {
                setForm('revoke');
              }}
            >
              {t('certificates.revoke.action')}
            </Button>
          </Group>
        )}
        {mayManage && bound && source !== 'internal' && (
          <Group justify="flex-end">
            <CommandButton variant="subtle" color="red" act={() => unbind(certificate)}>
              {t('certificates.unbind.action')}
            </CommandButton>
          </Group>
        )}
      </Stack>
      {form === 'renew' && <IssueDialog renews={certificate} onClose={closeForm} />}
      {form === 'revoke' && <RevokeDialog certificate={certificate} onClose={closeForm} />}
    </SidePanel>
  );
}
