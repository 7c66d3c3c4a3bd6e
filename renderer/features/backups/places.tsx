import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconDeviceUsb, IconUnlink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call } from '../../bridge/index.ts';
import { codeText, formatInstant, t } from '../../i18n/index.ts';
import { CommandButton, StateBadge, confirmWithConsequences, noticeDone } from '../../ui/index.ts';
import { formatBytes } from './format-bytes.ts';

type Overview = OutputOf<'backups.overview'>;

const free = (bytes: number | null) =>
  bytes === null ? '' : t('backups.free', { size: formatBytes(bytes) });

/** Only the code is kept of what failed in the background: a sentence that would name sizes has one without them. */
function problemText(code: string): string {
  return code === 'vault.no-room' ? t('backups.noRoom') : (codeText(code) ?? code);
}

/** Where copies go: the folder beside the data, and the drive that lies elsewhere. */
export function Places({ overview }: { readonly overview: Overview }) {
  const { second } = overview;
  return (
    <Stack gap="sm">
      {overview.problem !== '' && (
        <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} />} title={t('backups.problem')}>
          {problemText(overview.problem)}
        </Alert>
      )}
      {overview.secondProblem !== '' && (
        <Alert
          color="orange"
          role="alert"
          icon={<IconAlertTriangle size={18} />}
          title={t('backups.secondProblem')}
        >
          {problemText(overview.secondProblem)}
        </Alert>
      )}
      <SimpleGrid cols={2} spacing="sm">
        <Place title={t('backups.mainPlace')} folder={overview.folder} note={free(overview.freeBytes)}>
          <Text>
            {overview.lastBackupAt === null
              ? t('backups.never')
              : t('backups.last', { at: formatInstant(overview.lastBackupAt) })}
          </Text>
          {overview.line.incarnation !== '' && (
            <Text size="xs" c="dimmed">
              {t('backups.line', { epoch: overview.line.epoch, mark: overview.line.incarnation })}
            </Text>
          )}
        </Place>
        <Place
          title={t('backups.secondPlace')}
          folder={second?.folder ?? ''}
          note={second === null ? t('backups.secondNone') : free(second.freeBytes)}
        >
          <Group gap="xs">
            {second !== null && (
              <StateBadge
                tone={second.present ? 'good' : 'warning'}
                label={
                  second.present
                    ? t('backups.secondPresent')
                    : t('backups.secondAbsent', { at: formatInstant(second.seenAt) })
                }
              />
            )}
            <CommandButton
              size="xs"
              variant="default"
              leftSection={<IconDeviceUsb size={15} />}
              act={async () => {
                const { chosen } = await call('shell.chooseSecondFolder', {});
                if (chosen) noticeDone(t('backups.secondChosen'));
              }}
            >
              {t(second === null ? 'backups.chooseSecond' : 'backups.changeSecond')}
            </CommandButton>
            {second !== null && (
              <Button
                size="xs"
                variant="subtle"
                leftSection={<IconUnlink size={15} />}
                onClick={() => void forget()}
              >
                {t('backups.forgetSecond')}
              </Button>
            )}
          </Group>
        </Place>
      </SimpleGrid>
    </Stack>
  );
}

async function forget(): Promise<void> {
  const sure = await confirmWithConsequences({
    title: t('backups.forgetSecond'),
    consequences: [t('backups.forgetConsequence'), t('backups.forgetKept')],
    action: t('backups.forgetSecond'),
  });
  if (sure) await call('backups.forgetSecondFolder', {});
}

interface PlaceProps {
  readonly title: string;
  readonly folder: string;
  readonly note: string;
  readonly children: ReactNode;
}

function Place({ title, folder, note, children }: PlaceProps) {
  return (
    <Paper withBorder p="sm" component="section">
      <Title order={2} size="sm">
        {title}
      </Title>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }} mb={6}>
        {[folder, note].filter((part) => part !== '').join(' · ')}
      </Text>
      {children}
    </Paper>
  );
}
