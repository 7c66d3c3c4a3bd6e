import { Button, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconUrgent } from '@tabler/icons-react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { navigate } from '../../app/router.ts';
import { formatDay, t } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/index.ts';
import styles from './home.module.css';

type Task = OutputOf<'home.overview'>['tasks'][number];

const LOOKS = {
  danger: { icon: IconUrgent, color: 'var(--mantine-color-error)' },
  warning: { icon: IconAlertTriangle, color: 'var(--mantine-color-orange-light-color)' },
  info: { icon: IconClock, color: 'var(--mantine-color-anchor)' },
} as const;

function TaskLine({ task }: { readonly task: Task }) {
  const { icon: Icon, color } = LOOKS[task.severity];
  return (
    <li className={styles['task']}>
      <Icon size={20} color={color} aria-label={t(`home.severity.${task.severity}`)} />
      <div style={{ flex: 1 }}>
        <Text>{t(`home.tasks.${task.key}.title`, { n: task.count })}</Text>
        <Text size="xs" c="dimmed">
          {t(`home.tasks.${task.key}.hint`, { n: task.count })}
          {task.due !== undefined && ` · ${t('notices.due', { day: formatDay(task.due) })}`}
        </Text>
      </div>
      <Button
        variant="light"
        onClick={() => {
          navigate(task.route, task.params);
        }}
      >
        {t(`home.tasks.${task.key}.action`)}
      </Button>
    </li>
  );
}

/** "Việc cần làm": each line one click from its place, worst first. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <section className={styles['panel']} aria-labelledby="home-tasks">
      <Title order={2} size="sm" id="home-tasks" mb={4}>
        {t('home.todo')}
      </Title>
      {tasks.length === 0 ? (
        <EmptyState icon={IconCircleCheck} title={t('home.nothing')} hint={t('home.nothingHint')} />
      ) : (
        <ul className={styles['tasks']}>
          {tasks.map((task) => (
            <TaskLine key={[task.key, ...Object.values(task.params)].join(' ')} task={task} />
          ))}
        </ul>
      )}
    </section>
  );
}
