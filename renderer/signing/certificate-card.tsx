import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { CertificateFacts } from '../../preload/contract/signing-window.ts';
import { formatDay, t } from '../i18n/index.ts';
import { Facts, StateBadge } from '../ui/index.ts';
import styles from './signing.module.css';

/** The certificate that will be used, in the words people know it by. */
export function CertificateCard({ facts }: { readonly facts: CertificateFacts }) {
  return (
    <section className={styles['certificate']} aria-label={t('signing-window.certificate.title')}>
      <Facts
        items={[
          [t('signing-window.certificate.owner'), facts.owner],
          [t('signing-window.certificate.organisation'), facts.organisation],
          [t('signing-window.certificate.issuer'), facts.issuer],
          [
            t('signing-window.certificate.valid'),
            t('signing-window.certificate.from', {
              from: formatDay(facts.notBefore),
              until: formatDay(facts.notAfter),
            }),
          ],
        ]}
      />
      {facts.internal && (
        <Text mt={6}>
          <StateBadge tone="info" label={t('signing-window.certificate.internal')} />
        </Text>
      )}
      {facts.warnings.some(({ code }) => code === 'internal') && (
        <Alert color="orange" icon={<IconAlertTriangle size={16} />} mt={6} p="xs">
          {t('signing.warning.internal')}
        </Alert>
      )}
    </section>
  );
}
