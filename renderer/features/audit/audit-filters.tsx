import { Button, Group, Select, TextInput } from '@mantine/core';
import { compareText, t } from '../../i18n/index.ts';
import { DayField } from '../../ui/index.ts';
import { actionText } from './action-text.ts';
import type { AuditFilter } from './use-audit-pages.ts';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly actions: readonly string[];
  readonly onChange: (filter: AuditFilter) => void;
}

export const NO_FILTER: AuditFilter = { action: '', actor: '', outcome: '', fromDay: '', toDay: '' };

export function AuditFilters({ filter, actions, onChange }: AuditFiltersProps) {
  const change = (part: Partial<AuditFilter>): void => {
    onChange({ ...filter, ...part });
  };
  return (
    <Group gap="xs" align="flex-end" className="no-print">
      <Select
        w={240}
        label={t('audit.filter.action')}
        placeholder={t('audit.filter.allActions')}
        searchable
        clearable
        data={actions
          .map((value) => ({ value, label: actionText(value) }))
          .sort((a, b) => compareText(a.label, b.label))}
        value={filter.action === '' ? null : filter.action}
        onChange={(action) => {
          change({ action: action ?? '' });
        }}
      />
      <TextInput
        w={180}
        data-shortcut="find"
        label={t('audit.filter.actor')}
        value={filter.actor}
        onChange={(event) => {
          change({ actor: event.currentTarget.value });
        }}
      />
      <Select
        w={150}
        label={t('audit.filter.outcome')}
        placeholder={t('audit.filter.anyOutcome')}
        clearable
        data={(['done', 'refused'] as const).map((value) => ({ value, label: t(`audit.outcomes.${value}`) }))}
        value={filter.outcome === '' ? null : filter.outcome}
        onChange={(outcome) => {
          change({ outcome: outcome === 'done' || outcome === 'refused' ? outcome : '' });
        }}
      />
      <div style={{ width: 150 }}>
        <DayField
          label={t('audit.filter.from')}
          value={filter.fromDay}
          onChange={(fromDay) => {
            change({ fromDay });
          }}
        />
      </div>
      <div style={{ width: 150 }}>
        <DayField
          label={t('audit.filter.to')}
          value={filter.toDay}
          onChange={(toDay) => {
            change({ toDay });
          }}
        />
      </div>
      <Button
        variant="subtle"
        disabled={Object.values(filter).every((value) => value === '')}
        onClick={() => {
          onChange(NO_FILTER);
        }}
      >
        {t('audit.filter.clear')}
      </Button>
    </Group>
  );
}
