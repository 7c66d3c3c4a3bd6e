import { Select, Table, Text } from '@mantine/core';
import type { ImportKind } from '../../../preload/contract/vocabulary/school.ts';
import { t } from '../../i18n/index.ts';
import { fieldLabel } from './field-label.ts';
import { columnLetter, samples, withColumn } from './mapping.ts';
import type { Columns, Mapping } from './mapping.ts';

interface MappingTableProps {
  /** Null = a list that is only compared, never written. */
  readonly kind: ImportKind | null;
  readonly inspection: Columns;
  readonly mapping: Mapping;
  readonly sheet: Columns['sheets'][number];
  readonly onChange: (mapping: Mapping) => void;
}

export function MappingTable({ kind, inspection, mapping, sheet, onChange }: MappingTableProps) {
  const columns = sheet.headers.map((header, index) => {
    const letter = columnLetter(index);
    return {
      value: String(index),
      label:
        header.trim() === ''
          ? t('import-screen.mapping.columnUnnamed', { letter })
          : t('import-screen.mapping.columnName', { letter, header }),
    };
  });
  return (
    <Table verticalSpacing={4} withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('import-screen.mapping.field')}</Table.Th>
          <Table.Th w={340}>{t('import-screen.mapping.column')}</Table.Th>
          <Table.Th>{t('import-screen.mapping.sample')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {inspection.fields.map((field) => {
          const { key, required } = field;
          const label = fieldLabel(field, kind);
          const column = mapping.columns[key];
          return (
            <Table.Tr key={key}>
              <Table.Td>
                {label}
                {required && (
                  <Text span size="xs" c="dimmed">
                    {` (${t('import-screen.mapping.required')})`}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <Select
                  aria-label={`${t('import-screen.mapping.column')}: ${label}`}
                  data={columns}
                  searchable
                  clearable
                  clearButtonProps={{ 'aria-label': t('import-screen.mapping.notUsed') }}
                  placeholder={t('import-screen.mapping.notUsed')}
                  value={column === undefined ? null : String(column)}
                  onChange={(value) => {
                    onChange(withColumn(mapping, key, value === null ? null : Number(value)));
                  }}
                />
              </Table.Td>
              <Table.Td>
                <Text size="sm" c="dimmed" lineClamp={1}>
                  {column === undefined ? '' : samples(sheet, column).join(' · ')}
                </Text>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
