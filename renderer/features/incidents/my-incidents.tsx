import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { navigate, useLocation } from '../../app/router.ts';
import { useQuery } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { EmptyState, ErrorNotice, PageHeader, StateBadge } from '../../ui/index.ts';
import { STATE_TONES } from './incident-view.ts';

/** For who may only report the own account: one button, and what became of the own reports. */
export function MyIncidents() {
  const { path } = useLocation();
  const { data, error, refetch } = useQuery('incidents.mine', {});
  const incidents = data?.incidents ?? [];
  const report = (
    <Button
      leftSection={<IconAlertTriangle size={16} aria-hidden />}
      onClick={() => {
        navigate(path, { report: 'new' });
      }}
    >
      {t('incidents.report')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('incidents.mine.title')}>{incidents.length > 0 && report}</PageHeader>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data && incidents.length === 0 && (
        <EmptyState title={t('incidents.mine.empty')} hint={t('incidents.mine.emptyText')}>
          {report}
        </EmptyState>
      )}
      <Stack gap="xs">
        {incidents.map((incident) => (
          <Card key={incident.id} withBorder padding="sm">
            <Group justify="space-between">
              <Text fw={600}>
                {`${incident.code} · ${t(`incidents.kind.${incident.kind}`)} · ${incident.logins.join(', ')}`}
              </Text>
              <StateBadge tone={STATE_TONES[incident.state]} label={t(`incidents.state.${incident.state}`)} />
            </Group>
            <Text size="sm" c="dimmed">
              {`${t('incidents.panel.discoveredAt')}: ${formatInstant(incident.discoveredAt)}`}
            </Text>
            <Text size="sm">{incident.happened}</Text>
          </Card>
        ))}
      </Stack>
    </>
  );
}
