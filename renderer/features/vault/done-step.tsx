import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';

interface DoneStepProps {
  readonly users: OutputOf<'vault.create'>['users'];
  readonly onDone: (route: string) => void;
}

export function DoneStep({ users, onDone }: DoneStepProps) {
  return (
    <Stack gap="md">
      <Group wrap="nowrap">
        <IconCircleCheck size={40} stroke={1.4} color="var(--mantine-color-green-light-color)" />
        <div>
          <Title order={1} size="h3">
            {t('vault.wizard.done.title')}
          </Title>
          <Text c="dimmed">{t('vault.wizard.done.lead')}</Text>
        </div>
      </Group>
      <List size="sm">
        {users.map(({ login, role }) => (
          <List.Item key={login}>
            {t(`app.roles.${role}`)}: <b>{login}</b>
          </List.Item>
        ))}
      </List>
      <Group justify="flex-end">
        <Button
          variant="default"
          onClick={() => {
            onDone('/');
          }}
        >
          {t('vault.wizard.done.later')}
        </Button>
        <Button
          data-autofocus
          onClick={() => {
            onDone('/imports');
          }}
        >
          {t('vault.wizard.done.import')}
        </Button>
      </Group>
    </Stack>
  );
}
