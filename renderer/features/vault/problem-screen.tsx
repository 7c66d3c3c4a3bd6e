import { Button, Code, Group, List, Stack, Text, Title } from '@mantine/core';
import {
  IconCopyX,
  IconDatabaseExclamation,
  IconDeviceDesktopOff,
  IconFileAlert,
  IconFileOff,
  IconFileUnknown,
  IconFolderDown,
  IconHistory,
  IconKey,
  IconLockExclamation,
  IconRefresh,
  IconRefreshAlert,
  IconServerOff,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ComponentType, CSSProperties } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { CommandButton } from '../../ui/index.ts';
import { FrontDoor } from '../session/index.ts';
import type { Problem } from './problem-of.ts';
import { SalvageForm } from './salvage-form.tsx';

type Status = OutputOf<'vault.status'>;

const ICONS: Readonly<
  Record<Problem, ComponentType<{ size?: number; stroke?: number; style?: CSSProperties }>>
> = {
  'file-missing': IconFileOff,
  damaged: IconDatabaseExclamation,
  'sidecar-damaged': IconKey,
  'empty-file': IconFileAlert,
  'newer-version': IconFileUnknown,
  'read-only': IconLockExclamation,
  'disk-full': IconServerOff,
  'opened-elsewhere': IconCopyX,
  'os-share-missing': IconDeviceDesktopOff,
  reopening: IconRefreshAlert,
};
/** What a copy mends. */
const RESTORABLE: ReadonlySet<Problem> = new Set([
  'file-missing',
  'damaged',
  'sidecar-damaged',
  'empty-file',
]);
/** Numbered steps in the locale, `vault.problem.<state>.steps.1…3`. */
const STEPS = ['1', '2', '3'] as const;

interface ProblemScreenProps {
  readonly state: Problem;
  /** null while the office is being reopened. */
  readonly status: Status | null;
  readonly onRetry: () => Promise<unknown>;
  /** Where the printed code still opens the vault. */
  readonly onRecover?: () => void;
  /** Where only a copy brings the data back. */
  readonly onRestore?: () => void;
}

/** The vault cannot be opened now: what happened, that nothing was changed, and what to do next. */
export function ProblemScreen({ state, status, onRetry, onRecover, onRestore }: ProblemScreenProps) {
  const Icon = ICONS[state];
  const [checkedAt, setCheckedAt] = useState<Date | null>(null);
  const [salvaging, setSalvaging] = useState(false);
  if (salvaging) {
    return (
      <SalvageForm
        onClose={() => {
          setSalvaging(false);
        }}
      />
    );
  }
  return (
    <FrontDoor width={600}>
      <Stack gap="md" role="alert">
        <Group wrap="nowrap" align="flex-start">
          <Icon size={40} stroke={1.4} style={{ flex: 'none' }} />
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
            {t('vault.problem.folder')} <Code style={{ overflowWrap: 'anywhere' }}>{status.folder}</Code>
          </Text>
        )}
        {state === 'damaged' && (
          <Group>
            <Button
              variant="default"
              leftSection={<IconFolderDown size={16} />}
              onClick={() => {
                setSalvaging(true);
              }}
            >
              {t('salvage.open')}
            </Button>
          </Group>
        )}
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" role="status">
            {checkedAt !== null &&
              t('vault.problem.checked', { time: checkedAt.toLocaleTimeString('vi', { hour12: false }) })}
          </Text>
          <Group wrap="nowrap" gap="xs">
            <CommandButton
              variant={state === 'os-share-missing' || RESTORABLE.has(state) ? 'default' : 'filled'}
              leftSection={<IconRefresh size={16} />}
              act={async () => {
                if (state === 'reopening') await call('shell.restartOffice', {});
                await onRetry();
                setCheckedAt(new Date());
              }}
            >
              {t(state === 'reopening' ? 'app.died.restart' : 'vault.problem.retry')}
            </CommandButton>
            {RESTORABLE.has(state) && (
              <Button leftSection={<IconHistory size={16} />} onClick={onRestore}>
                {t('vault.problem.restore')}
              </Button>
            )}
            {state === 'os-share-missing' && (
              <Button leftSection={<IconKey size={16} />} onClick={onRecover}>
                {t('vault.problem.os-share-missing.recover')}
              </Button>
            )}
          </Group>
        </Group>
      </Stack>
    </FrontDoor>
  );
}
