import { Alert, Code, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';

export function VerifyResult({
  result,
  onClose,
}: {
  readonly result: OutputOf<'audit.verify'>;
  readonly onClose: () => void;
}) {
  return (
    <Alert
      role="status"
      color={result.valid ? 'green' : 'red'}
      icon={result.valid ? <IconShieldCheck size={18} /> : <IconShieldX size={18} />}
      title={
        result.valid
          ? t('audit.verify.valid', { n: result.entries })
          : t('audit.verify.bad', { n: result.firstBad ?? 0 })
      }
      withCloseButton
      closeButtonLabel={t('app.close')}
      onClose={onClose}
    >
      {result.valid ? (
        <Text size="sm" c="var(--mantine-color-text)">
          <Code>{t('audit.verify.head', { head: result.head })}</Code>
        </Text>
      ) : (
        t('audit.verify.badHint')
      )}
    </Alert>
  );
}
