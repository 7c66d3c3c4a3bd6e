import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { CertificateFacts } from '../../preload/contract/signing-window.ts';
import { t } from '../i18n/index.ts';

interface CertificateWarningsProps {
  readonly facts: CertificateFacts | null;
}

/** Above the password, where they are seen without scrolling; that a signature is internal stands on its certificate. */
export function CertificateWarnings({ facts }: CertificateWarningsProps) {
  return facts?.warnings
    .filter(({ code }) => code !== 'internal')
    .map(({ code, params }) => (
      <Alert key={code} color="orange" icon={<IconAlertTriangle size={16} />} p="xs">
        {t(`signing.warning.${code}`, params)}
      </Alert>
    ));
}
