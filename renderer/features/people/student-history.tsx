import { Skeleton, Text, Timeline } from '@mantine/core';
import { useQuery } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { ErrorNotice } from '../../ui/index.ts';

/** Classes, statuses and corrections of one student, newest first as the office gives them. */
export function StudentHistory({ studentId }: { readonly studentId: string }) {
  const { data, isPending, error, refetch } = useQuery('students.history', { id: studentId });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton height={80} />;
  if (data.length === 0) return <Text c="dimmed">{t('people.students.historyEmpty')}</Text>;
  return (
    <Timeline active={data.length} bulletSize={14} lineWidth={2}>
      {data.map((event, at) => (
        <Timeline.Item key={`${event.at}-${String(at)}`} title={event.what}>
          {event.detail !== '' && <Text size="sm">{event.detail}</Text>}
          <Text size="xs" c="dimmed">
            {formatInstant(event.at)}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
