import { Stack, Title } from '@mantine/core';
import { IconBellOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { navigate } from '../../app/router.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { EmptyState, SidePanel, noticeError } from '../../ui/index.ts';
import { byAge, type Notice } from './by-age.ts';
import { NoticeLine } from './notice-line.tsx';

interface NoticesPanelProps {
  readonly notices: readonly Notice[];
  readonly onClose: () => void;
}

/** What waits and what happened, today's above; opening it counts as having looked. */
export function NoticesPanel({ notices, onClose }: NoticesPanelProps) {
  // Marks of the moment of opening stay while the panel is open, though they are read by then.
  const [shown] = useState(notices);
  useEffect(() => {
    if (shown.some(({ unread }) => unread)) call('notices.read', {}).catch(noticeError);
  }, [shown]);
  const groups = byAge(shown, new Date());
  return (
    <SidePanel title={t('notices.title')} onClose={onClose}>
      {shown.length === 0 && (
        <EmptyState icon={IconBellOff} title={t('notices.empty')} hint={t('notices.emptyHint')} />
      )}
      <Stack gap="md">
        {groups.map(({ age, items }) => (
          <section key={age} aria-labelledby={`notices-${age}`}>
            <Title order={3} size="xs" c="dimmed" mb={4} id={`notices-${age}`}>
              {t(`notices.${age}`)}
            </Title>
            <Stack component="ul" gap={2} m={0} p={0} style={{ listStyle: 'none' }}>
              {items.map((notice) => (
                <NoticeLine
                  key={[notice.key, notice.since, ...Object.values(notice.params)].join(' ')}
                  notice={notice}
                  onOpen={() => {
                    onClose();
                    navigate(notice.route, notice.params);
                  }}
                />
              ))}
            </Stack>
          </section>
        ))}
      </Stack>
    </SidePanel>
  );
}
