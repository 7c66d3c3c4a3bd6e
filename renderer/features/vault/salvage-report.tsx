import { Button, Code, Group, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { StateBadge } from '../../ui/index.ts';
import { FrontDoor } from '../session/index.ts';

interface SalvageReportProps {
  readonly result: OutputOf<'salvage.run'>;
  readonly onClose: () => void;
}

/** What was saved and what is lost, table by table. Empty tables are left out. */
export function SalvageReport({ result, onClose }: SalvageReportProps) {
  const { folder, tables, files } = result;
  const shown = tables.filter(({ read, gaps }) => read > 0 || gaps > 0);
  return (
    <FrontDoor width={640}>
      <Stack gap="md">
        <div role="status">
          <Title order={1} size="h3">
            {t('salvage.done.title')}
          </Title>
          <Text>{t('salvage.done.files', { read: files.read, lost: files.lost })}</Text>
        </div>
        <Code style={{ overflowWrap: 'anywhere' }}>{folder}</Code>
        <ScrollArea.Autosize mah={300} tabIndex={0} aria-label={t('salvage.done.title')}>
          <Table stickyHeader verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('salvage.done.table')}</Table.Th>
                <Table.Th ta="right">{t('salvage.done.read')}</Table.Th>
                <Table.Th>{t('salvage.done.state')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map(({ name, read, expected, gaps }) => (
                <Table.Tr key={name}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td ta="right">
                    {expected === null || expected === read
                      ? formatNumber(read)
                      : `${formatNumber(read)}/${formatNumber(expected)}`}
                  </Table.Td>
                  <Table.Td>
                    <StateBadge
                      tone={gaps === 0 ? 'good' : 'warning'}
                      label={gaps === 0 ? t('salvage.done.whole') : t('salvage.done.gaps', { n: gaps })}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
        <Text size="sm">{t('salvage.plain')}</Text>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('salvage.done.close')}</Button>
        </Group>
      </Stack>
    </FrontDoor>
  );
}
