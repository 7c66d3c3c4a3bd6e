import { Button, Group, Stack } from '@mantine/core';
import { useEffect } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { invalidateMethod, useQuery } from '../../bridge/index.ts';
import { formatInstant, formatNumber, t } from '../../i18n/index.ts';
import { ErrorNotice, Facts, ProgressPanel } from '../../ui/index.ts';
import { kindText } from './copy-text.ts';
import { ActList, Losses } from './losses.tsx';

type Inspected = OutputOf<'restore.inspect'>;

interface InspectCopyProps {
  readonly source: string;
  readonly onAccept: (copy: Inspected) => void;
  readonly onBack: () => void;
}

/** Reads the copy through, then says what comes back and what would be lost. */
export function InspectCopy({ source, onAccept, onBack }: InspectCopyProps) {
  const seen = useQuery('restore.inspect', { ref: source });
  // A drive may be another one the next time.
  useEffect(
    () => () => {
      invalidateMethod('restore.inspect');
    },
    [],
  );
  const copy = seen.data;
  return (
    <Stack gap="md">
      {seen.isPending && <ProgressPanel jobId="restore" label={t('backups.restore.reading')} />}
      <ErrorNotice error={seen.error} onRetry={() => void seen.refetch()} />
      {copy !== undefined && (
        <>
          <Facts
            items={[
              [t('backups.school'), copy.schoolName],
              [t('backups.madeAt'), `${formatInstant(copy.madeAt)} (${kindText(copy)})`],
              [
                t('backups.holds'),
                t('backups.held', {
                  staff: formatNumber(copy.counts.staff),
                  students: formatNumber(copy.counts.students),
                  accounts: formatNumber(copy.counts.accounts),
                  papers: formatNumber(copy.counts.papers),
                }),
              ],
              [t('backups.lastActs'), <ActList key="acts" acts={copy.lastActs} />],
            ]}
          />
          <Losses copy={copy} />
        </>
      )}
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          {t('app.back')}
        </Button>
        {copy !== undefined && (
          <Button
            autoFocus
            onClick={() => {
              onAccept(copy);
            }}
          >
            {t('app.next')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
