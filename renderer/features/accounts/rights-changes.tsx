import { Table, Text } from '@mantine/core';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { t } from '../../i18n/index.ts';
import { rightText } from './right-text.ts';
import { fillSummary } from './rights.ts';

/** What filling from assignments would add and take away, person by person. */
export function RightsChanges({ rows }: { readonly rows: OutputOf<'grants.fillFromAssignments'> }) {
  const { changes, added, removed } = fillSummary(rows);
  if (changes.length === 0) return <Text size="sm">{t('accounts.wizard.noChanges')}</Text>;
  return (
    <>
      <Text size="sm">{t('accounts.diff.summary', { people: changes.length, added, removed })}</Text>
      <Table.ScrollContainer
        minWidth={480}
        maxHeight={360}
        scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      >
        <Table verticalSpacing={4} withTableBorder stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={220}>{t('accounts.diff.person')}</Table.Th>
              <Table.Th>{t('accounts.diff.added')}</Table.Th>
              <Table.Th>{t('accounts.diff.removed')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map((row) => (
              <Table.Tr key={row.accountId}>
                <Table.Td>{row.fullName}</Table.Td>
                <Table.Td>{row.added.length > 0 && `+ ${row.added.map(rightText).join('; ')}`}</Table.Td>
                <Table.Td>{row.removed.length > 0 && `− ${row.removed.map(rightText).join('; ')}`}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
