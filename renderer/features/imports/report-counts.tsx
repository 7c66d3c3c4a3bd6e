import { Group, Paper, Text } from '@mantine/core';
import { formatNumber, t } from '../../i18n/index.ts';
import type { Report } from './issues.ts';

export function ReportCounts({ report }: { readonly report: Report }) {
  const counts = [
    ['rows', report.rows],
    ['accepted', report.accepted],
    ['added', report.added],
    ['changed', report.changed],
    ['unchanged', report.unchanged],
    ['errors', report.errors.length],
    ['warnings', report.warnings.length],
  ] as const;
  return (
    <Group gap="xs">
      {counts.map(([key, count]) => (
        <Paper key={key} withBorder px="sm" py={4} miw={104}>
          <Text size="xs" c="dimmed">
            {t(`import-screen.check.${key}`)}
          </Text>
          <Text fw={600} size="lg" {...(key === 'errors' && count > 0 ? { c: 'red' } : {})}>
            {formatNumber(count)}
          </Text>
        </Paper>
      ))}
    </Group>
  );
}
