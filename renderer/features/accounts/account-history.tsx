import { Anchor, Skeleton, Text, Timeline } from '@mantine/core';
import { useQuery } from '../../bridge/index.ts';
import { formatInstant, hasText, t } from '../../i18n/index.ts';
import { ErrorNotice } from '../../ui/index.ts';
import { viewPapers } from '../papers/index.ts';

/** The office names an act by a code; one it does not know shows as it is. */
function actText(act: string): string {
  const key = [`accounts.history.${act}`, `accounts.act.${act}`, `accounts.state.${act}`].find((known) =>
    hasText(known),
  );
  return key === undefined ? act : t(key);
}

export function AccountHistory({ accountId }: { readonly accountId: string }) {
  const { data, isPending, error, refetch } = useQuery('accounts.history', { id: accountId });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton height={80} />;
  if (data.length === 0) return <Text c="dimmed">{t('accounts.panel.historyEmpty')}</Text>;
  return (
    <Timeline active={data.length} bulletSize={14} lineWidth={2}>
      {data.map(({ at, actor, act, reason, paper, paperId }, index) => (
        <Timeline.Item key={`${at}-${String(index)}`} title={actText(act)}>
          {reason !== '' && <Text size="sm">{reason}</Text>}
          {paperId !== null && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => void viewPapers([paperId], paper)}
            >
              {t('accounts.panel.openPaper', { paper })}
            </Anchor>
          )}
          <Text size="xs" c="dimmed">
            {`${formatInstant(at)} · ${actor}`}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
