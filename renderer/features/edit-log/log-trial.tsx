import { Alert, Stack, Table, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { CentralLogKind } from '../../../preload/contract/vocabulary/edit-log.ts';
import { t } from '../../i18n/index.ts';
import { lineColumns } from './line-columns.tsx';

export type Trial = OutputOf<'editLog.tryCompare'>;

interface LogTrialProps {
  readonly kind: CentralLogKind;
  readonly trial: Trial | null;
}

/** What the comparison would find, with its first lines; nothing of it is kept yet. */
export function LogTrial({ kind, trial }: LogTrialProps) {
  const found = useRef<HTMLDivElement>(null);
  // It stands below a long table of columns.
  useEffect(() => {
    found.current?.scrollIntoView({ block: 'nearest' });
  }, [trial]);
  if (trial === null) return null;
  const { rows: n, verdicts, sample } = trial;
  const columns = lineColumns(kind).filter(({ hidden }) => hidden !== true);
  return (
    <Stack ref={found} gap="xs">
      <Alert color="blue" p="xs" role="status">
        {kind === 'edits'
          ? t('edit-log.central.tried', {
              n,
              with: verdicts['with-minutes'],
              without: verdicts['without-minutes'],
              other: verdicts['other-value'],
              unknown: verdicts['not-found'],
            })
          : t('edit-log.central.triedResults', {
              n,
              other: verdicts['other-value'],
              unknown: verdicts['not-found'],
            })}
      </Alert>
      {sample.length > 0 && (
        <>
          <Text size="sm">{t('edit-log.central.sample', { n: sample.length })}</Text>
          <Table
            verticalSpacing={2}
            withTableBorder
            aria-label={t('edit-log.central.sample', { n: sample.length })}
          >
            <Table.Thead>
              <Table.Tr>
                {columns.map(({ key, header }) => (
                  <Table.Th key={key}>{header}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sample.map((line) => (
                <Table.Tr key={line.position}>
                  {columns.map(({ key, text }) => (
                    <Table.Td key={key}>{text(line)}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Stack>
  );
}
