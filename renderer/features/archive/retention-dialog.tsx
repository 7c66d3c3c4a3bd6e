import { Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { call, useMay, useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, noticeDone, noticeError } from '../../ui/index.ts';
import { kindText } from './entry.ts';
import type { ArchiveFilter } from './use-archive-pages.ts';

/** Periods that Vietnamese retention lists use; other numbers of years can come from the command line of the office only. */
const YEARS = [5, 10, 20, 50, 70];
const FOREVER = 'forever';

interface RetentionDialogProps {
  readonly onShow: (kind: ArchiveFilter['kind']) => void;
  readonly onClose: () => void;
}

/** How long each kind is to be kept before somebody looks at it again. Nothing is deleted. */
export function RetentionDialog({ onShow, onClose }: RetentionDialogProps) {
  const mayManage = useMay('archive.manage');
  const { data, error, refetch } = useQuery('archive.retention', {});
  return (
    <Dialog title={t('archive.retention.title')} onClose={onClose} width={640}>
      <Stack gap="sm">
        <Text size="sm">{t('archive.retention.text')}</Text>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        <Table.ScrollContainer
          minWidth={500}
          maxHeight={420}
          scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
        >
          <Table withTableBorder verticalSpacing={3} stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('archive.retention.kind')}</Table.Th>
                <Table.Th w={150}>{t('archive.retention.years')}</Table.Th>
                <Table.Th w={110}>{t('archive.retention.due')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {(data ?? []).map(({ kind, years, due }) => (
                <Table.Tr key={kind}>
                  <Table.Td>{kindText(kind)}</Table.Td>
                  <Table.Td>
                    <Select
                      size="xs"
                      aria-label={t('archive.retention.choose', { kind: kindText(kind) })}
                      disabled={!mayManage}
                      allowDeselect={false}
                      data={[
                        { value: FOREVER, label: t('archive.retention.forever') },
                        ...[...new Set([...YEARS, ...(years === null ? [] : [years])])]
                          .sort((a, b) => a - b)
                          .map((n) => ({ value: String(n), label: t('archive.retention.nYears', { n }) })),
                      ]}
                      value={years === null ? FOREVER : String(years)}
                      onChange={(value) => {
                        call('archive.setRetention', {
                          kind,
                          years: value === FOREVER ? null : Number(value),
                        })
                          .then(() => {
                            noticeDone(t('archive.done.retention'));
                          })
                          .catch(noticeError);
                      }}
                    />
                  </Table.Td>
                  <Table.Td>
                    {due > 0 && (
                      <Button
                        size="compact-sm"
                        variant="light"
                        onClick={() => {
                          onShow(kind);
                        }}
                      >
                        {t('archive.retention.show', { n: due })}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
