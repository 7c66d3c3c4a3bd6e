import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { formatInstant, formatNumber, t } from '../../i18n/index.ts';
import { CommandButton, Dialog, ErrorNotice, ProgressPanel } from '../../ui/index.ts';
import { sizeText } from './entry.ts';

type Check = NonNullable<OutputOf<'archive.lastCheck'>>;

function CheckResult({ check }: { readonly check: Check }) {
  const { bad, papers, scans, attachments } = check;
  const files = papers + scans + attachments;
  return (
    <Stack gap={6}>
      <Alert
        color={bad.length > 0 ? 'red' : check.complete ? 'green' : 'orange'}
        role="status"
        title={
          bad.length > 0
            ? t('archive.check.bad', { n: bad.length })
            : check.complete
              ? t('archive.check.good', { n: formatNumber(files), size: sizeText(check.bytes) })
              : t('archive.check.stopped')
        }
      >
        {bad.length > 0 && t('archive.check.badHint')}
      </Alert>
      {bad.length > 0 && (
        <Table.ScrollContainer
          minWidth={400}
          maxHeight={260}
          scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
        >
          <Table withTableBorder verticalSpacing={4}>
            <Table.Tbody>
              {bad.map(({ id, type, name, fault }) => (
                <Table.Tr key={`${type}-${id}`}>
                  <Table.Td>{t(`archive.check.type.${type}`)}</Table.Td>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td>{t(`archive.check.fault.${fault}`)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Text size="xs" c="dimmed">
        {`${t('archive.check.last', { at: formatInstant(check.at), by: check.by })} · ${t('archive.check.counts', { papers, scans, attachments })}`}
      </Text>
    </Stack>
  );
}

/** The stored digests against the bytes: the last result, and a new run that can be stopped. */
export function CheckDialog({ onClose }: { readonly onClose: () => void }) {
  const mayManage = useMay('archive.manage');
  const last = useQuery('archive.lastCheck', {});
  const [jobId, setJobId] = useState<string | null>(null);
  const [stopped, setStopped] = useState<Check | null>(null);
  const shown = stopped ?? last.data ?? null;
  const stop = (id: string) => call('archive.stopJob', { jobId: id });
  const run = async (): Promise<void> => {
    const id = crypto.randomUUID();
    setJobId(id);
    try {
      const check = await call('archive.verify', { jobId: id });
      setStopped(check.complete ? null : check);
    } finally {
      setJobId(null);
    }
  };
  return (
    <Dialog
      title={t('archive.check.title')}
      width={620}
      onClose={() => {
        if (jobId !== null) void stop(jobId);
        onClose();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('archive.check.text')}</Text>
        <ErrorNotice error={last.error} />
        {jobId !== null && (
          <ProgressPanel
            jobId={jobId}
            label={t('archive.check.label')}
            cancelHint={t('archive.check.cancelHint')}
            onCancel={() => stop(jobId)}
          />
        )}
        {jobId === null &&
          (shown ? <CheckResult check={shown} /> : <Text c="dimmed">{t('archive.check.never')}</Text>)}
        <Group justify="flex-end">
          <Button variant="default" disabled={jobId !== null} onClick={onClose}>
            {t('app.close')}
          </Button>
          {mayManage && (
            <CommandButton act={run}>
              {t(shown ? 'archive.check.again' : 'archive.check.start')}
            </CommandButton>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
