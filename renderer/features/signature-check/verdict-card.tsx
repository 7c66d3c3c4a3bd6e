import { Alert, Paper, Stack, Text } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { t } from '../../i18n/index.ts';
import { Facts, StateBadge } from '../../ui/index.ts';
import { OwnPaper } from './own-paper.tsx';
import { ReasonList } from './reason-list.tsx';
import { VERDICT_TONES, lacksNetwork } from './verdict.ts';
import type { Checked } from './verdict.ts';

/** What is to be thought of the file as a whole. */
export function VerdictCard({ checked: { fileName, sha256, paper, report } }: { readonly checked: Checked }) {
  const { verdict, reasons, signatures } = report;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('signature-check.result')}>
      <Stack gap="sm">
        <div role="status">
          <StateBadge tone={VERDICT_TONES[verdict]} label={t(`signature-check.verdict.${verdict}`)} />
          <Text fw={600} mt={6}>
            {t(`signature-check.means.${verdict}`, { n: signatures.length })}
          </Text>
        </div>
        <ReasonList reasons={reasons} />
        {lacksNetwork(report) && (
          <Alert
            color="blue"
            p="xs"
            icon={<IconCloudOff size={18} aria-hidden />}
            styles={{ message: { color: 'var(--mantine-color-text)' } }}
          >
            {t('signature-check.offline')}
          </Alert>
        )}
        <Facts
          items={[
            [t('signature-check.file'), fileName],
            [t('signature-check.digest'), <code key="digest">{sha256}</code>],
          ]}
        />
        {paper && <OwnPaper paper={paper} />}
      </Stack>
    </Paper>
  );
}
