import { Skeleton, Table, Text, Timeline, Title } from '@mantine/core';
import type { OutputOf } from '../../../preload/contract/index.ts';
import {
  REGISTER_DEFINITIONS,
  type RegisterName,
} from '../../../preload/contract/vocabulary/registers/index.ts';
import { useQuery } from '../../bridge/index.ts';
import { formatInstant, t } from '../../i18n/index.ts';
import { ErrorNotice } from '../../ui/index.ts';
import { cellText, columnLabel } from './cell-text.ts';

type State = OutputOf<'registers.history'>[number];

/** What one state changed of the one before it. */
function changesOf(register: RegisterName, state: State, before: State) {
  return REGISTER_DEFINITIONS[register].columns
    .map((column) => ({
      key: column.key,
      was: cellText(register, column, before.cells[column.key]),
      is: cellText(register, column, state.cells[column.key]),
    }))
    .filter(({ was, is }) => was !== is);
}

function kindOf(state: State, before: State | undefined): string {
  if (before === undefined) return 'created';
  if (state.archivedOn !== null && before.archivedOn === null) return 'stopped';
  if (state.archivedOn === null && before.archivedOn !== null) return 'resumed';
  return 'changed';
}

/** Every state of an entry, newest first: who, when, and what stood there before. */
export function EntryHistory({ register, id }: { readonly register: RegisterName; readonly id: string }) {
  const { data, isPending, error, refetch } = useQuery('registers.history', { id });
  return (
    <section aria-label={t('registers.history.title')}>
      <Title order={3} size="sm" mb="xs">
        {t('registers.history.title')}
      </Title>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton height={80} />}
      <Timeline bulletSize={12} lineWidth={2} active={-1}>
        {(data ?? []).map((state, at) => {
          const before = data?.[at + 1];
          const changes = before === undefined ? [] : changesOf(register, state, before);
          return (
            <Timeline.Item key={state.version} title={t(`registers.history.${kindOf(state, before)}`)}>
              <Text size="xs" c="dimmed">
                {t('registers.history.by', { at: formatInstant(state.at), by: state.by })}
              </Text>
              {state.archivedOn !== null && before?.archivedOn === null && (
                <Text size="sm">{t('registers.history.reason', { reason: state.archiveReason })}</Text>
              )}
              {changes.length > 0 && (
                <Table verticalSpacing={2} withTableBorder mt={4}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th w={150}>{t('registers.history.column')}</Table.Th>
                      <Table.Th w={130}>{t('registers.history.was')}</Table.Th>
                      <Table.Th>{t('registers.history.is')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {changes.map(({ key, was, is }) => (
                      <Table.Tr key={key}>
                        <Table.Th scope="row" fw={500}>
                          {columnLabel(register, key)}
                        </Table.Th>
                        <Table.Td>{was || '—'}</Table.Td>
                        <Table.Td>{is || '—'}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              )}
            </Timeline.Item>
          );
        })}
      </Timeline>
    </section>
  );
}
