import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Popover,
  Select,
  Stack,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { IconColumns, IconFileSpreadsheet, IconPrinter, IconSearch, IconX } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { t } from '../../i18n/index.ts';
import type { Column, Filter } from './column.ts';
import type { TableView } from './use-table-view.ts';

/** What is looked for by the office instead of among the loaded rows. */
export interface TableSearch {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly width: number;
}

interface TableToolbarProps<Row> {
  readonly view: TableView<Row>;
  readonly allColumns: readonly Column<Row>[];
  readonly filters: readonly Filter<Row>[];
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly search?: TableSearch;
  readonly onPrint: () => void;
  readonly onExport: (() => void) | null;
  readonly children?: ReactNode;
}

function ColumnChooser<Row>({
  view,
  columns,
}: {
  readonly view: TableView<Row>;
  readonly columns: readonly Column<Row>[];
}) {
  return (
    <Popover position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Tooltip label={t('app.table.columns')}>
          <ActionIcon variant="default" size={32} aria-label={t('app.table.columns')}>
            <IconColumns size={17} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={8}>
          {columns.map(({ key, header }) => {
            const hidden = view.hiddenKeys.includes(key);
            return (
              <Checkbox
                key={key}
                label={header}
                checked={!hidden}
                disabled={!hidden && view.columns.length === 1}
                onChange={() => {
                  view.setHiddenKeys(
                    hidden ? view.hiddenKeys.filter((other) => other !== key) : [...view.hiddenKeys, key],
                  );
                }}
              />
            );
          })}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

export function TableToolbar<Row>(props: TableToolbarProps<Row>) {
  const { view, allColumns, filters, searchRef, onPrint, onExport, children } = props;
  const search = props.search ?? {
    label: t('app.table.filter'),
    text: view.text,
    onText: view.setText,
    width: 200,
  };
  return (
    <Group gap="xs" className="no-print">
      <TextInput
        ref={searchRef}
        data-shortcut="find"
        w={search.width}
        aria-label={search.label}
        placeholder={search.label}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={search.text}
        onChange={(event) => {
          search.onText(event.currentTarget.value);
        }}
        rightSection={
          search.text === '' ? null : (
            <ActionIcon
              size="sm"
              aria-label={t('app.table.clearFilter')}
              onClick={() => {
                search.onText('');
              }}
            >
              <IconX size={14} />
            </ActionIcon>
          )
        }
      />
      {filters.map(({ key, label, options }) => (
        <Select
          key={key}
          w={filters.length > 4 ? 118 : 150}
          aria-label={label}
          placeholder={label}
          data={options.map(({ value, label: text }) => ({ value, label: text }))}
          value={view.chosen[key] ?? null}
          onChange={(value) => {
            view.choose(key, value);
          }}
          clearable
          clearButtonProps={{ 'aria-label': t('app.table.clearFilter') }}
          searchable={options.length > 8}
          maxDropdownHeight={320}
        />
      ))}
      <Group gap="xs" ml="auto" wrap="nowrap">
        {children}
        <ColumnChooser view={view} columns={allColumns} />
        <Tooltip label={t('app.table.print')}>
          <ActionIcon
            variant="default"
            size={32}
            data-shortcut="print"
            aria-label={t('app.table.print')}
            onClick={onPrint}
          >
            <IconPrinter size={17} />
          </ActionIcon>
        </Tooltip>
        {onExport && (
          <Button variant="default" leftSection={<IconFileSpreadsheet size={16} />} onClick={onExport}>
            {t('app.table.export')}
          </Button>
        )}
      </Group>
    </Group>
  );
}
