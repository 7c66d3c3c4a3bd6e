import { Group, Paper, Stack, Text } from '@mantine/core';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import type { Tone } from '../../ui/index.ts';

type Finding = OutputOf<'signing.doctor'>['findings'][number];

const TONES: Readonly<Record<Finding['state'], Tone>> = {
  ok: 'good',
  warning: 'warning',
  fault: 'bad',
  unknown: 'neutral',
};

/** Steps in the order in which one needs the other; a cure only where something is to be done. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <Stack gap={6} component="section" aria-label={t('signature-check.doctor.steps')}>
      {findings.map(({ step, state, code, params }, index) => (
        <Paper key={`${step}-${code}`} withBorder p="xs">
          <Group gap="xs">
            <Text fw={500}>
              {t('signature-check.doctor.stepOf', { n: index + 1, step: t(`signature-check.step.${step}`) })}
            </Text>
            <StateBadge tone={TONES[state]} label={t(`signature-check.state.${state}`)} />
          </Group>
          <Text size="sm">{t(`signing.doctor.finding.${code}`, params)}</Text>
          {state !== 'ok' && (
            <Text size="sm" fw={500}>
              {t('signature-check.doctor.cure', { cure: t(`signing.doctor.cure.${code}`, params) })}
            </Text>
          )}
        </Paper>
      ))}
    </Stack>
  );
}
