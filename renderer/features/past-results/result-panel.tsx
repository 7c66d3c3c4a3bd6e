import { Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '../../bridge/index.ts';
import { formatDay, formatInstant, t } from '../../i18n/index.ts';
import { ErrorNotice, Facts, SidePanel } from '../../ui/index.ts';
import { circularText, markText, promotionText, yearText, type PastResultRow } from './result-text.ts';

interface ResultPanelProps {
  readonly result: PastResultRow;
  readonly onClose: () => void;
}

/** Every earlier year of one student side by side, each with the circular it follows and the file it came from. */
export function ResultPanel({ result, onClose }: ResultPanelProps) {
  const { data, error, isPending, refetch } = useQuery('pastResults.student', { id: result.id });
  const years = data ?? [];
  const subjects = [...new Set(years.flatMap((year) => Object.keys(year.subjects)))];
  const summary = [
    [t('past-results.columns.className'), (year: (typeof years)[number]) => year.className],
    [t('past-results.columns.average'), (year) => markText(year.average)],
    [t('past-results.columns.level'), (year) => year.level],
    [t('past-results.columns.conduct'), (year) => year.conduct],
    [t('past-results.columns.award'), (year) => year.award],
    [t('past-results.columns.promotion'), promotionText],
  ] as const satisfies readonly (readonly [string, (year: (typeof years)[number]) => string])[];
  const lines = [
    ...summary,
    ...subjects.map(
      (subject) =>
        [subject, (year: (typeof years)[number]) => markText(year.subjects[subject] ?? null)] as const,
    ),
  ];
  return (
    <SidePanel title={t('past-results.panel.title', { name: result.fullName })} onClose={onClose} width={560}>
      <Stack gap="md">
        <Facts
          items={[
            [t('past-results.columns.sectorId'), result.sectorId],
            [t('past-results.columns.birthDate'), formatDay(result.birthDate)],
          ]}
        />
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        {isPending && <Skeleton height={160} />}
        {years.length > 0 && (
          <Table.ScrollContainer minWidth={360}>
            <Table verticalSpacing={4} withTableBorder withColumnBorders>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('past-results.panel.year')}</Table.Th>
                  {years.map(({ id, firstYear }) => (
                    <Table.Th key={id}>{yearText(firstYear)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {lines.map(([label, text]) => (
                  <Table.Tr key={label}>
                    <Table.Th scope="row" fw={500}>
                      {label}
                    </Table.Th>
                    {years.map((year) => (
                      <Table.Td key={year.id}>{text(year) || '—'}</Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        <section aria-label={t('past-results.panel.sources')}>
          <Title order={3} size="h6" mb={4}>
            {t('past-results.panel.sources')}
          </Title>
          {years.map((year) => (
            <Text key={year.id} size="sm">
              {t('past-results.panel.source', {
                year: yearText(year.firstYear),
                circular: circularText(year),
                file: year.fileName,
                at: formatInstant(year.importedAt),
                by: year.importedBy,
              })}
            </Text>
          ))}
        </section>
      </Stack>
    </SidePanel>
  );
}
