import { Alert, Button, Group, Progress, Stack, Table, Text } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { Dialog, FileDrop } from '../../ui/index.ts';
import type { Paper } from './board.ts';
import { ScanRow } from './scan-row.tsx';
import { useScans } from './use-scans.ts';

interface ScanDialogProps {
  readonly papers: readonly Paper[];
  /** The paper the dialog was opened from: proposed where a QR cannot be read. */
  readonly proposedId: string | null;
  readonly onClose: () => void;
}

/** Many scans at once: the QR finds the paper, the rest is chosen by hand. */
export function ScanDialog({ papers, proposedId, onClose }: ScanDialogProps) {
  const { scans, reading, leftOut, receive, assign, stop } = useScans();
  const matched = scans.filter(({ state }) => state === 'matched').length;
  return (
    <Dialog
      title={t('papers.scan.title')}
      width={900}
      onClose={() => {
        stop();
        onClose();
      }}
    >
      <Stack gap="sm">
        <FileDrop
          label={t('papers.scan.drop')}
          hint={t('papers.scan.limit')}
          accept={['.pdf', '.jpg', '.jpeg', '.png']}
          multiple
          disabled={reading !== null}
          onFiles={(files) => void receive(files)}
        />
        {leftOut > 0 && <Alert color="orange">{t('papers.scan.tooMany', { count: leftOut })}</Alert>}
        {reading && (
          <Group gap="sm" role="status">
            <Text size="sm" flex={1} truncate>
              {t('papers.scan.reading', reading)}
            </Text>
            <Progress
              w={180}
              aria-label={t('papers.scan.title')}
              value={(reading.done / Math.max(1, reading.total)) * 100}
            />
            <Button size="compact-sm" variant="default" onClick={stop}>
              {t('papers.scan.stop')}
            </Button>
          </Group>
        )}
        {scans.length > 0 && (
          <>
            <Text size="sm" role="status">
              {t('papers.scan.summary', { matched, total: scans.length })}
            </Text>
            <Table.ScrollContainer
              minWidth={600}
              maxHeight={340}
              scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
            >
              <Table verticalSpacing={4} withTableBorder stickyHeader>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('papers.scan.file')}</Table.Th>
                    <Table.Th>{t('papers.scan.result')}</Table.Th>
                    <Table.Th>{t('papers.columns.number')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {scans.map((scan) => (
                    <ScanRow
                      key={scan.key}
                      scan={scan}
                      papers={papers}
                      proposedId={proposedId}
                      onAssign={assign}
                    />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" disabled={reading !== null} onClick={onClose}>
            {t('papers.actions.close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
