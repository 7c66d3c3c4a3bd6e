import { Alert, Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import type { ImportKind } from '../../../preload/contract/vocabulary/school.ts';
import { t } from '../../i18n/index.ts';
import { HeaderRowField } from './header-row-field.tsx';
import { columnLetter, mappingProblems, sheetOf, withSheet } from './mapping.ts';
import type { Inspection, Mapping } from './mapping.ts';
import { MappingTable } from './mapping-table.tsx';
import type { ImportWork } from './use-import.ts';

interface MappingStepProps {
  readonly kind: ImportKind;
  readonly work: ImportWork;
  readonly inspection: Inspection;
  readonly mapping: Mapping;
}

/** Which column of the sheet is which field: proposed by the office, corrected by a person. What is missing is only a hint here; the office knows which columns may stand for it. */
export function MappingStep({ kind, work, inspection, mapping }: MappingStepProps) {
  const sheet = sheetOf(inspection, mapping);
  const { missing, twice } = mappingProblems(inspection, mapping, kind);
  const headers = sheet?.headers ?? [];
  const done = Object.keys(mapping.columns).length;
  return (
    <Stack gap="sm">
      <Text size="sm">
        {inspection.remembered
          ? t('import-screen.mapping.remembered')
          : t('import-screen.mapping.proposed', { done, total: inspection.fields.length })}
      </Text>
      <Group gap="sm" align="flex-start">
        <Select
          label={t('import-screen.mapping.sheet')}
          description={'\u00a0'}
          w={280}
          allowDeselect={false}
          data={inspection.sheets.map(({ name, rows }) => ({
            value: name,
            label: t('import-screen.mapping.sheetOption', { name, rows }),
          }))}
          value={mapping.sheet}
          onChange={(name) => {
            if (name !== null) work.setMapping(withSheet(inspection, mapping, name));
          }}
        />
        <HeaderRowField
          row={mapping.headerRow}
          shown={sheet?.headerRow ?? mapping.headerRow}
          busy={work.state.busy === 'reading'}
          onChange={(headerRow) => {
            work.setMapping({ ...mapping, headerRow });
          }}
          onRead={(row) => void work.readHeaderRow(row)}
        />
      </Group>
      {inspection.sheets.length > 1 && (
        <Checkbox
          label={t('import-screen.mapping.otherSheets')}
          checked={mapping.otherSheets ?? false}
          onChange={(event) => {
            work.setMapping({ ...mapping, otherSheets: event.currentTarget.checked });
          }}
        />
      )}
      {sheet && (
        <MappingTable
          kind={kind}
          inspection={inspection}
          mapping={mapping}
          sheet={sheet}
          onChange={work.setMapping}
        />
      )}
      {inspection.table && (
        <Alert color="blue" p="xs">
          {t('import-screen.mapping.table')}
        </Alert>
      )}
      {missing.length > 0 && !inspection.table && (
        <Alert color="orange" p="xs">
          {t('import-screen.mapping.requiredMark', { fields: missing.join(', ') })}
        </Alert>
      )}
      {twice.map((column) => (
        <Alert key={column} color="orange" p="xs">
          {t('import-screen.mapping.twice', { column: headers[column] || columnLetter(column) })}
        </Alert>
      ))}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={work.restart}>
          {t('import-screen.file.other')}
        </Button>
        <Button loading={work.state.busy === 'checking'} onClick={() => void work.check()}>
          {t('import-screen.mapping.check')}
        </Button>
      </Group>
    </Stack>
  );
}
