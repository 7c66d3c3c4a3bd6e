import { Alert, Button, Group, MultiSelect, Radio, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from '../../../bridge/index.ts';
import { comparePersonNames, compareText, t } from '../../../i18n/index.ts';
import type { Selection } from '../proposals.ts';
import type { IssueWork } from './use-issue.ts';

type Scope = 'all' | 'missing' | 'department' | 'staff';

/** What was chosen before a later step led back here; null = nothing yet. */
function scopeOf({ all, department, staffIds }: Selection): Scope | null {
  if (all) return 'all';
  if (department !== null) return 'department';
  return staffIds.length > 0 ? 'staff' : null;
}

export function PeopleStep({ work }: { readonly work: IssueWork }) {
  const { data } = useQuery('staff.list', {});
  const staff = (data ?? []).filter(({ status }) => status === 'working' || status === 'on-leave');
  const missing = staff.filter(({ accountState }) => accountState === '').map(({ id }) => id);
  const { selection, busy } = work.state;
  const nobodyMissing = data !== undefined && missing.length === 0;
  const [chosenScope, setScope] = useState(() => scopeOf(selection));
  // Those without an account are why one comes here; when there are none, single people get new papers.
  const scope = chosenScope ?? (nobodyMissing ? 'staff' : 'missing');
  const departments = [...new Set(staff.map(({ department }) => department))]
    .filter(Boolean)
    .sort(compareText);
  const choose = (next: Scope): void => {
    setScope(next);
    work.select({ all: next === 'all', department: null, staffIds: [] });
  };
  const chosen = scope === 'missing' ? { all: false, department: null, staffIds: missing } : selection;
  const ready = chosen.all || chosen.department !== null || chosen.staffIds.length > 0;
  return (
    <Stack gap="md" maw={560}>
      {nobodyMissing && <Alert color="blue">{t('accounts.wizard.nobodyMissing')}</Alert>}
      <Radio.Group
        label={t('accounts.wizard.scope')}
        value={scope}
        onChange={(value) => {
          choose(value);
        }}
      >
        <Stack gap={8} mt={6}>
          <Radio
            value="missing"
            label={t('accounts.wizard.scopeMissing', { count: missing.length })}
            disabled={nobodyMissing}
          />
          <Radio value="all" label={`${t('accounts.wizard.scopeAll')} (${String(staff.length)})`} />
          <Radio value="department" label={t('accounts.wizard.scopeDepartment')} />
          <Radio value="staff" label={t('accounts.wizard.scopeStaff')} />
        </Stack>
      </Radio.Group>
      {scope === 'department' && (
        <Select
          label={t('accounts.wizard.department')}
          data={departments}
          searchable
          value={selection.department}
          onChange={(department) => {
            work.select({ all: false, department, staffIds: [] });
          }}
        />
      )}
      {scope === 'staff' && (
        <MultiSelect
          label={t('accounts.wizard.staff')}
          description={t('accounts.wizard.staffHint')}
          data={[...staff]
            .sort((a, b) => comparePersonNames(a.fullName, b.fullName))
            .map(({ id, fullName, department }) => ({
              value: id,
              label: department === '' ? fullName : `${fullName} – ${department}`,
            }))}
          searchable
          hidePickedOptions
          value={selection.staffIds}
          onChange={(staffIds) => {
            work.select({ all: false, department: null, staffIds });
          }}
        />
      )}
      <Group>
        <Button disabled={!ready} loading={busy} onClick={() => void work.preview(chosen)}>
          {t('accounts.wizard.next')}
        </Button>
      </Group>
    </Stack>
  );
}
