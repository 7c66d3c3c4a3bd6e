import { Anchor, Text, Timeline, Title } from '@mantine/core';
import { formatDay, t } from '../../i18n/index.ts';
import { viewPapers } from '../papers/index.ts';
import type { AdminAccount } from './custody-columns.tsx';

/** Who held it, from when to when, by which paper; newest first. */
export function HolderHistory({ account }: { readonly account: AdminAccount }) {
  return (
    <div>
      <Title order={3} size="sm" mb="xs">
        {t('custody.panel.holders')}
      </Title>
      {account.holders.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('custody.panel.noHolders')}
        </Text>
      ) : (
        <Timeline bulletSize={12} lineWidth={2} active={-1} styles={{ itemTitle: { lineHeight: 1.4 } }}>
          {account.holders.map(({ fullName, title, fromDay, toDay, symbol, paperId }) => (
            <Timeline.Item key={paperId} title={title === '' ? fullName : `${fullName} – ${title}`}>
              <Text size="sm">
                {t('custody.panel.period', {
                  from: formatDay(fromDay),
                  to: toDay === null ? t('custody.panel.now') : formatDay(toDay),
                })}
              </Text>
              <Anchor
                component="button"
                type="button"
                size="sm"
                onClick={() => void viewPapers([paperId], symbol)}
              >
                {t('custody.panel.paper', { symbol })}
              </Anchor>
            </Timeline.Item>
          ))}
        </Timeline>
      )}
    </div>
  );
}
