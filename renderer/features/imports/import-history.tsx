import { Button, Skeleton, Table, Text, Title } from '@mantine/core';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, useQuery } from '../../bridge/index.ts';
import { formatInstant, formatNumber, t } from '../../i18n/index.ts';
import { ErrorNotice, StateBadge, askReason, noticeDone, noticeError } from '../../ui/index.ts';

type Past = OutputOf<'imports.list'>[number];

async function undo({ id, fileName }: Past): Promise<void> {
  const reason = await askReason({
    title: t('import-screen.history.undoTitle', { name: fileName }),
    action: t('import-screen.history.undo'),
    label: t('import-screen.history.reason'),
    consequences: [t('import-screen.history.undoText')],
    danger: true,
  });
  if (reason === null) return;
  try {
    noticeDone(t('import-screen.history.undoneResult', await call('imports.undo', { id, reason })));
  } catch (error) {
    noticeError(error);
  }
}

function PastImport({ past }: { readonly past: Past }) {
  return (
    <Table.Tr>
      <Table.Td>{formatInstant(past.at)}</Table.Td>
      <Table.Td>{t(`import-screen.kind.${past.kind}`)}</Table.Td>
      <Table.Td>{past.fileName}</Table.Td>
      <Table.Td>{past.actor}</Table.Td>
      <Table.Td ta="right">{`${formatNumber(past.accepted)}/${formatNumber(past.rows)}`}</Table.Td>
      <Table.Td>
        {past.undoneAt === null ? (
          <StateBadge tone="good" label={t('import-screen.history.active')} />
        ) : (
          <StateBadge
            tone="neutral"
            label={t('import-screen.history.undone', { at: formatInstant(past.undoneAt) })}
          />
        )}
      </Table.Td>
      <Table.Td ta="right">
        {past.undoneAt === null && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={!past.canUndo}
            title={past.canUndo ? undefined : t('import-screen.history.cannotUndo')}
            onClick={() => void undo(past)}
          >
            {t('import-screen.history.undo')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** Past imports of every kind, each of which can be taken back as a whole. */
export function ImportHistory() {
  const { data, isPending, error, refetch } = useQuery('imports.list', {});
  return (
    <section aria-label={t('import-screen.history.title')}>
      <Title order={2} size="h6" mb={6}>
        {t('import-screen.history.title')}
      </Title>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton height={60} />}
      {data?.length === 0 && <Text c="dimmed">{t('import-screen.history.emptyText')}</Text>}
      {data !== undefined && data.length > 0 && (
        <Table verticalSpacing={4} withTableBorder>
          <Table.Thead>
            <Table.Tr>
              {(['at', 'kind', 'file', 'actor'] as const).map((key) => (
                <Table.Th key={key}>{t(`import-screen.history.${key}`)}</Table.Th>
              ))}
              <Table.Th ta="right">{t('import-screen.history.count')}</Table.Th>
              <Table.Th>{t('import-screen.history.state')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((past) => (
              <PastImport key={past.id} past={past} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
