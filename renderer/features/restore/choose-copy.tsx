import { Button, Code, Group, Radio, ScrollArea, Stack, Text } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { call, useQuery } from '../../bridge/index.ts';
import { formatInstant, formatNumber, t } from '../../i18n/index.ts';
import { CommandButton, ErrorNotice } from '../../ui/index.ts';
import { kindText } from './copy-text.ts';
import type { CopyView } from './copy-text.ts';

interface ChooseCopyProps {
  readonly onChoose: (ref: string) => void;
  readonly onCancel: () => void;
}

function lineOf(copy: CopyView): string {
  const { counts } = copy;
  const held =
    counts === null
      ? []
      : [t('backups.heldShort', { staff: formatNumber(counts.staff), papers: formatNumber(counts.papers) })];
  return [copy.state === 'own' ? kindText(copy) : copy.schoolName, ...held].join(' · ');
}

/** The copies beside the data, newest first, or a file from elsewhere. */
export function ChooseCopy({ onChoose, onCancel }: ChooseCopyProps) {
  const found = useQuery('restore.candidates', {});
  const copies = (found.data?.copies ?? []).filter(({ state }) => state !== 'unreadable');
  const [chosen, setChosen] = useState<string | null>(null);
  const ref = chosen ?? copies[0]?.name ?? null;
  return (
    <Stack gap="md">
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && copies.length === 0 && <Text>{t('backups.restore.none')}</Text>}
      {copies.length > 0 && (
        <Radio.Group label={t('backups.restore.listed')} value={ref ?? ''} onChange={setChosen}>
          <ScrollArea.Autosize mah={260} mt="xs" type="auto">
            <Stack gap="xs">
              {copies.map((copy) => (
                <Radio
                  key={copy.name}
                  value={copy.name}
                  label={formatInstant(copy.madeAt)}
                  description={lineOf(copy)}
                />
              ))}
            </Stack>
          </ScrollArea.Autosize>
        </Radio.Group>
      )}
      {found.data !== undefined && (
        <Text size="xs" c="dimmed">
          {t('backups.restore.folder')} <Code style={{ overflowWrap: 'anywhere' }}>{found.data.folder}</Code>
        </Text>
      )}
      <Group justify="space-between">
        <Button variant="default" onClick={onCancel}>
          {t('app.back')}
        </Button>
        <Group gap="xs">
          <CommandButton
            variant={ref === null ? 'filled' : 'default'}
            leftSection={<IconFileSearch size={16} />}
            act={async () => {
              const { ref: other } = await call('shell.chooseBackupFile', {});
              if (other !== '') onChoose(other);
            }}
          >
            {t('backups.restore.otherFile')}
          </CommandButton>
          {ref !== null && (
            <Button
              onClick={() => {
                onChoose(ref);
              }}
            >
              {t('app.next')}
            </Button>
          )}
        </Group>
      </Group>
    </Stack>
  );
}
