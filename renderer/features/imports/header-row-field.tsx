import { Button, Group, NumberInput } from '@mantine/core';
import { t } from '../../i18n/index.ts';

interface HeaderRowFieldProps {
  readonly row: number;
  /** The row the names of the columns shown here were read from. */
  readonly shown: number;
  readonly busy: boolean;
  readonly onChange: (row: number) => void;
  /** Reads the names of the columns from the row that stands here. */
  readonly onRead: (row: number) => void;
}

/** Where the names of the columns stand in the file; another row is read again before its columns can be chosen. */
export function HeaderRowField({ row, shown, busy, onChange, onRead }: HeaderRowFieldProps) {
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <NumberInput
        label={t('import-screen.mapping.headerRow')}
        description={t('import-screen.mapping.headerRowHint')}
        size="sm"
        w={280}
        min={1}
        max={20_000}
        value={row}
        onChange={(next) => {
          if (typeof next === 'number' && next >= 1) onChange(next);
        }}
      />
      {row !== shown && (
        <Button
          variant="light"
          loading={busy}
          onClick={() => {
            onRead(row);
          }}
        >
          {t('import-screen.mapping.readRow', { row })}
        </Button>
      )}
    </Group>
  );
}
