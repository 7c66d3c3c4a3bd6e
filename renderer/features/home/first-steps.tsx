import { Text, ThemeIcon, Timeline, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';
import styles from './home.module.css';

type Counts = OutputOf<'home.overview'>['counts'];
const STEPS = ['staff', 'classes', 'students', 'accounts'] as const;

/** The order of the first day; what is done has a tick. */
export function FirstSteps({ counts }: { readonly counts: Counts }) {
  const done = STEPS.filter((step) => counts[step] > 0).length;
  return (
    <section className={styles['panel']} aria-labelledby="home-first">
      <Title order={2} size="sm" id="home-first" mb="sm">
        {t('home.first.title')}
      </Title>
      <Timeline active={done - 1} bulletSize={22} lineWidth={2}>
        {STEPS.map((step, index) => (
          <Timeline.Item
            key={step}
            title={t(`home.first.${step}.title`)}
            bullet={
              counts[step] > 0 ? (
                <ThemeIcon size={22} radius="xl" color="green.9">
                  <IconCheck size={14} aria-label={t('home.first.done')} />
                </ThemeIcon>
              ) : (
                <Text size="xs">{index + 1}</Text>
              )
            }
          >
            <Text size="xs" c="dimmed">
              {t(`home.first.${step}.hint`)}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </section>
  );
}
