import { Button, Checkbox, Group, Select } from '@mantine/core';
import { ENTRY_KINDS, ENTRY_STATES } from '../../../preload/contract/vocabulary/archive.ts';
import { useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { DayField } from '../../ui/index.ts';
import { kindText, stateText } from './entry.ts';
import { NO_FILTER } from './use-archive-pages.ts';
import type { ArchiveFilter } from './use-archive-pages.ts';

interface ArchiveFiltersProps {
  readonly filter: ArchiveFilter;
  readonly counts: readonly {
    readonly kind: (typeof ENTRY_KINDS)[number];
    readonly state: (typeof ENTRY_STATES)[number];
    readonly count: number;
  }[];
  readonly onChange: (filter: ArchiveFilter) => void;
}

/** Choices that would find nothing are left out; each says how many it finds. */
export function ArchiveFilters({ filter, counts, onChange }: ArchiveFiltersProps) {
  const people = useQuery('archive.people', {});
  const anyDue = useQuery('archive.retention', {}).data?.some(({ due }) => due > 0) ?? false;
  const change = (part: Partial<ArchiveFilter>): void => {
    onChange({ ...filter, ...part });
  };
  const sumOf = (of: (row: (typeof counts)[number]) => boolean): number =>
    counts.filter(of).reduce((sum, { count }) => sum + count, 0);
  const kinds = ENTRY_KINDS.map((kind) => ({
    value: kind,
    text: kindText(kind),
    n: sumOf((row) => row.kind === kind && (filter.state === null || row.state === filter.state)),
  }));
  const states = ENTRY_STATES.map((state) => ({
    value: state,
    text: stateText(state),
    n: sumOf((row) => row.state === state && (filter.kind === null || row.kind === filter.kind)),
  }));
  const optionsOf = <V extends string>(
    choices: readonly { readonly value: V; readonly text: string; readonly n: number }[],
    chosen: V | null,
  ) =>
    choices
      .filter(({ value, n }) => n > 0 || value === chosen)
      .map(({ value, text, n }) => ({ value, label: t('archive.filter.option', { label: text, n }) }));
  return (
    <Group gap="xs" align="flex-end" className="no-print">
      <Select
        w={185}
        label={t('archive.filter.kind')}
        data={optionsOf(kinds, filter.kind)}
        value={filter.kind}
        clearable
        clearButtonProps={{ 'aria-label': t('app.table.clearFilter') }}
        maxDropdownHeight={360}
        onChange={(value) => {
          change({ kind: ENTRY_KINDS.find((kind) => kind === value) ?? null });
        }}
      />
      <Select
        w={150}
        label={t('archive.filter.state')}
        data={optionsOf(states, filter.state)}
        value={filter.state}
        clearable
        clearButtonProps={{ 'aria-label': t('app.table.clearFilter') }}
        onChange={(value) => {
          change({ state: ENTRY_STATES.find((state) => state === value) ?? null });
        }}
      />
      <Select
        w={185}
        label={t('archive.filter.person')}
        data={people.data ?? []}
        value={filter.person === '' ? null : filter.person}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('app.table.clearFilter') }}
        limit={50}
        onChange={(value) => {
          change({ person: value ?? '' });
        }}
      />
      <div style={{ width: 130 }}>
        <DayField
          label={t('archive.filter.from')}
          value={filter.fromDay}
          onChange={(fromDay) => {
            change({ fromDay });
          }}
        />
      </div>
      <div style={{ width: 130 }}>
        <DayField
          label={t('archive.filter.to')}
          value={filter.toDay}
          onChange={(toDay) => {
            change({ toDay });
          }}
        />
      </div>
      {(filter.due || anyDue) && (
        <Checkbox
          pb={8}
          label={t('archive.filter.due')}
          checked={filter.due}
          onChange={(event) => {
            change({ due: event.currentTarget.checked });
          }}
        />
      )}
      {!isNone(filter) && (
        <Button
          variant="subtle"
          onClick={() => {
            onChange(NO_FILTER);
          }}
        >
          {t('archive.filter.clear')}
        </Button>
      )}
    </Group>
  );
}

export function isNone(filter: ArchiveFilter): boolean {
  return JSON.stringify(filter) === JSON.stringify(NO_FILTER);
}
