import { Checkbox, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { formatInstant, matchesFolded, t } from '../../i18n/index.ts';
import { columnLabel } from '../gradebook/index.ts';
import { LEVEL } from './chosen-scopes.ts';

type Row = OutputOf<'locks.act'>[number];

/** More than these are looked through by typing. */
const FILTER_FROM = 12;

function unitText({ className, subjectId, subjectName, col, student }: Row): string {
  const wholeClass = col === LEVEL ? '' : t('mark-locks.allBooks');
  const subject = subjectId === null ? wholeClass : subjectId === '' ? t('mark-locks.homeroom') : subjectName;
  return [className, subject, col === null ? '' : columnLabel(col), student]
    .filter((part) => part !== '')
    .join(' · ');
}

interface UnitListProps {
  readonly rows: readonly Row[];
  /** Ids of locks; null = only looked at. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** What one act shuts, to be chosen for opening. */
export function UnitList({ rows, chosen, onChoose }: UnitListProps) {
  const [filter, setFilter] = useState('');
  const shown = rows.filter((row) => matchesFolded(unitText(row), filter));
  const free = shown.filter(({ openUntil }) => openUntil === null);
  const choose = (ids: readonly string[], wanted: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (wanted) next.add(id);
      else next.delete(id);
    }
    onChoose(next);
  };
  const label = t('mark-locks.panel.units', { n: rows.length });
  return (
    <Stack gap="xs">
      {rows.length > FILTER_FROM && (
        <TextInput
          aria-label={t('mark-locks.panel.filter')}
          placeholder={t('mark-locks.panel.filter')}
          value={filter}
          onChange={(event) => {
            setFilter(event.currentTarget.value);
          }}
        />
      )}
      {chosen !== null && free.length > 1 && (
        <Checkbox
          size="sm"
          label={t('mark-locks.panel.all', { n: free.length })}
          checked={free.every(({ lockId }) => chosen.has(lockId))}
          onChange={(event) => {
            choose(
              free.map(({ lockId }) => lockId),
              event.currentTarget.checked,
            );
          }}
        />
      )}
      <ScrollArea.Autosize mah={320} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}>
        <Stack gap={4}>
          {shown.map((row) => (
            <UnitLine
              key={row.lockId}
              row={row}
              checked={chosen?.has(row.lockId) ?? null}
              onCheck={(checked) => {
                choose([row.lockId], checked);
              }}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  );
}

interface UnitLineProps {
  readonly row: Row;
  /** Null = not to be chosen. */
  readonly checked: boolean | null;
  readonly onCheck: (checked: boolean) => void;
}

function UnitLine({ row, checked, onCheck }: UnitLineProps) {
  const { openUntil, decision, alsoShut } = row;
  const notes = [
    ...(openUntil === null
      ? []
      : [t('mark-locks.panel.openUntil', { until: formatInstant(openUntil), decision })]),
    ...(alsoShut ? [t('mark-locks.panel.alsoShut')] : []),
  ].join(' ');
  if (checked === null || openUntil !== null) {
    return (
      <Text size="sm">
        {unitText(row)}
        {notes === '' ? '' : ` – ${notes}`}
      </Text>
    );
  }
  return (
    <Checkbox
      size="sm"
      label={unitText(row)}
      description={notes === '' ? undefined : notes}
      checked={checked}
      onChange={(event) => {
        onCheck(event.currentTarget.checked);
      }}
    />
  );
}
