import { Anchor, Button, Group, Skeleton, Stack, Table } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { EmptyState, ErrorNotice } from '../../ui/index.ts';
import { SubjectDialog } from './subject-dialog.tsx';
import { kindText, periodsText, type Subject } from './subject-grades.ts';

export function SubjectsPanel({ mayManage }: { readonly mayManage: boolean }) {
  const { data, error, refetch } = useQuery('school.subjects', {});
  const profile = useQuery('school.get', {}).data;
  const [edited, setEdited] = useState<Subject | 'new' | null>(null);
  const add = mayManage && (
    <Group>
      <Button
        onClick={() => {
          setEdited('new');
        }}
      >
        {t('school.subjects.add')}
      </Button>
    </Group>
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined || profile === undefined) return <Skeleton height={200} />;
  const subject = edited === 'new' ? null : edited;
  return (
    <Stack gap="sm">
      {data.length === 0 ? (
        <EmptyState title={t('school.subjects.emptyTitle')} hint={t('school.subjects.emptyText')}>
          {add}
        </EmptyState>
      ) : (
        <>
          {add}
          <Table verticalSpacing={4} withTableBorder highlightOnHover maw={960}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('school.subjects.code')}</Table.Th>
                <Table.Th>{t('school.subjects.name')}</Table.Th>
                <Table.Th>{t('school.subjects.periods')}</Table.Th>
                <Table.Th>{t('school.subjects.kind')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.map((item) => (
                <Table.Tr key={item.id}>
                  <Table.Td>{item.code}</Table.Td>
                  <Table.Td>
                    {mayManage ? (
                      <Anchor
                        component="button"
                        type="button"
                        size="sm"
                        onClick={() => {
                          setEdited(item);
                        }}
                      >
                        {item.name}
                      </Anchor>
                    ) : (
                      item.name
                    )}
                  </Table.Td>
                  <Table.Td>{periodsText(item)}</Table.Td>
                  <Table.Td>{kindText(item)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      {edited !== null && (
        <SubjectDialog
          subject={subject}
          level={profile.level}
          codes={data.filter(({ id }) => id !== subject?.id).map(({ code }) => code)}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </Stack>
  );
}
