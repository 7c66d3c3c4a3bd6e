import { Table, Text } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { columnLabel } from '../gradebook/index.ts';
import type { CorrectionDetail } from './correction-columns.tsx';
import { paperValue } from './paper-value.ts';

type Cell = CorrectionDetail['cellList'][number];

/** Old → new of every cell, with what was decided and what became of it. */
export function CellTable({ cells }: { readonly cells: readonly Cell[] }) {
  return (
    <Table verticalSpacing={4} fz="sm" withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('corrections.form.student')}</Table.Th>
          <Table.Th>{t('corrections.form.column')}</Table.Th>
          <Table.Th>{t('corrections.panel.before')}</Table.Th>
          <Table.Th>{t('corrections.panel.after')}</Table.Th>
          <Table.Th>{t('corrections.panel.outcome')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {cells.map((cell) => (
          <Table.Tr key={cell.position}>
            <Table.Td>{cell.name}</Table.Td>
            <Table.Td>{columnLabel(cell.col)}</Table.Td>
            <Table.Td>{paperValue(cell.kind, cell.before)}</Table.Td>
            <Table.Td fw={600}>{paperValue(cell.kind, cell.after)}</Table.Td>
            <Table.Td>
              {outcomeOf(cell)}
              {cell.decisionReason !== '' && (
                <Text size="xs" c="dimmed">
                  {cell.decisionReason}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function outcomeOf({ grant, decision }: Cell): string {
  if (grant !== null) return t(`corrections.grant.${grant}`);
  return decision === null ? '' : t(`corrections.decision.${decision}`);
}
