import { Code, Group, List, Stack, Text, Title } from '@mantine/core';
import {
  IconCopyX,
  IconDatabaseExclamation,
  IconFileAlert,
  IconFileOff,
  IconFileUnknown,
  IconLockExclamation,
  IconRefresh,
  IconRefreshAlert,
  IconServerOff,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton } from '../../ui/index.ts';
import { FrontDoor } from '../session/index.ts';
import type { Problem } from './problem-of.ts';

type Status = OutputOf<'vault.status'>;

const ICONS: Readonly<Record<Problem, ComponentType<{ size?: number; stroke?: number }>>> = {
  'file-missing': IconFileOff,
  damaged: IconDatabaseExclamation,
  'empty-file': IconFileAlert,
  'newer-version': IconFileUnknown,
  'read-only': IconLockExclamation,
  'disk-full': IconServerOff,
  'opened-elsewhere': IconCopyX,
  reopening: IconRefreshAlert,
};
/** Numbered steps in the locale, `vault.problem.<state>.steps.1…3`. */
const STEPS = ['1', '2', '3'] as const;

interface ProblemScreenProps {
  readonly state: Problem;
  /** null while the office is being reopened. */
  readonly status: Status | null;
  readonly onRetry: () => void;
}

/** The vault cannot be opened now: what happened, that nothing was changed, and what to do next. */
export function ProblemScreen({ state, status, onRetry }: ProblemScreenProps) {
  const Icon = ICONS[state];
  return (
    <FrontDoor width={600}>
      <Stack gap="md" role="alert">
        <Group wrap="nowrap" align="flex-start">
          <Icon size={40} stroke={1.4} />
          <div>
            <Title order={1} size="h3">
              {t(`vault.problem.${state}.title`)}
            </Title>
            <Text mt={4}>{t(`vault.problem.${state}.what`)}</Text>
          </div>
        </Group>
        <div>
          <Text fw={600} mb={4}>
            {t('vault.problem.todo')}
          </Text>
          <List type="ordered" spacing={4} size="sm">
            {STEPS.map((step) => (
              <List.Item key={step}>{t(`vault.problem.${state}.steps.${step}`)}</List.Item>
            ))}
          </List>
        </div>
        {status !== null && (
          <Text size="xs" c="dimmed">
            {t('vault.problem.folder')} <Code>{status.folder}</Code>
          </Text>
        )}
        <Group justify="flex-end">
          <CommandButton
            leftSection={<IconRefresh size={16} />}
            act={async () => {
              if (state === 'reopening') await call('shell.restartOffice', {});
              onRetry();
            }}
          >
            {t(state === 'reopening' ? 'app.died.restart' : 'vault.problem.retry')}
          </CommandButton>
        </Group>
      </Stack>
    </FrontDoor>
  );
}
