import { Button, Group, SegmentedControl, Skeleton, Stack, Table } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, useQuery, useSession } from '../../bridge/index.ts';
import { formatDay, t } from '../../i18n/index.ts';
import {
  EmptyState,
  ErrorNotice,
  StateBadge,
  confirmWithConsequences,
  noticeDone,
  noticeError,
} from '../../ui/index.ts';
import { YearDialog } from './year-dialog.tsx';

type Year = OutputOf<'school.years'>[number];

async function setCurrent({ id, name }: Year, semester: number): Promise<void> {
  try {
    await call('school.setCurrentYear', { id, semester });
    noticeDone(t('school.years.switched', { name }));
  } catch (error) {
    noticeError(error);
  }
}

async function switchTo(year: Year): Promise<void> {
  const sure = await confirmWithConsequences({
    title: t('school.years.switchTitle', { name: year.name }),
    consequences: [t('school.years.switchText'), t('school.years.switchCopy')],
    action: t('school.years.use'),
  });
  if (sure) await setCurrent(year, 1);
}

function YearRow({ year, mayManage }: { readonly year: Year; readonly mayManage: boolean }) {
  const semester = useSession()?.semester ?? 1;
  return (
    <Table.Tr>
      <Table.Th scope="row">{year.name}</Table.Th>
      <Table.Td>{formatDay(year.startsOn)}</Table.Td>
      <Table.Td>{formatDay(year.semester2StartsOn)}</Table.Td>
      <Table.Td>{formatDay(year.endsOn)}</Table.Td>
      <Table.Td>
        {year.current && (
          <Group gap="xs">
            <StateBadge tone="good" label={t('school.years.current')} />
            <SegmentedControl
              size="xs"
              aria-label={t('school.years.setSemester')}
              disabled={!mayManage}
              data={[
                { value: '1', label: t('school.years.semesterI') },
                { value: '2', label: t('school.years.semesterII') },
              ]}
              value={String(semester)}
              onChange={(value) => void setCurrent(year, Number(value))}
            />
          </Group>
        )}
        {!year.current && mayManage && (
          <Button size="compact-sm" variant="default" onClick={() => void switchTo(year)}>
            {t('school.years.use')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

export function YearsPanel({ mayManage }: { readonly mayManage: boolean }) {
  const { data, error, refetch } = useQuery('school.years', {});
  const [adding, setAdding] = useState(false);
  const add = mayManage && (
    <Group>
      <Button
        onClick={() => {
          setAdding(true);
        }}
      >
        {t('school.years.add')}
      </Button>
    </Group>
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={120} />;
  return (
    <Stack gap="sm">
      {data.length === 0 ? (
        <EmptyState title={t('school.years.emptyTitle')} hint={t('school.years.emptyText')}>
          {add}
        </EmptyState>
      ) : (
        <>
          {add}
          <Table verticalSpacing={6} withTableBorder maw={960}>
            <Table.Thead>
              <Table.Tr>
                {(['name', 'starts', 'semester2', 'ends', 'semester'] as const).map((key) => (
                  <Table.Th key={key}>{t(`school.years.${key}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.map((year) => (
                <YearRow key={year.id} year={year} mayManage={mayManage} />
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      {adding && (
        <YearDialog
          existing={data.map(({ name }) => name)}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Stack>
  );
}
