import { Table, Text } from '@mantine/core';
import type { CorrectionDetail } from './correction-columns.tsx';
import { t } from '../../i18n/index.ts';

/** Averages, levels, promotion and titles that come out differently. */
export function ConsequenceTable({
  consequences,
}: {
  readonly consequences: CorrectionDetail['consequences'];
}) {
  const shown = (text: string) => (text === '' ? t('corrections.none') : text);
  return (
    <section aria-label={t('corrections.consequences')}>
      <Text fw={600} size="sm">
        {t('corrections.consequences')}
      </Text>
      {consequences.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('corrections.noConsequences')}
        </Text>
      ) : (
        <Table verticalSpacing={2} fz="sm">
          <Table.Tbody>
            {consequences.map(({ studentId, name, about, before, after }) => (
              <Table.Tr key={`${studentId}/${about}`}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{t(`corrections.consequence.${about}`)}</Table.Td>
                <Table.Td fw={600}>
                  {shown(before)} → {shown(after)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
