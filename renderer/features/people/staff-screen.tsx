import { useMemo } from 'react';
import { useQuery } from '../../bridge/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { ListScreen } from './list-screen.tsx';
import { staffColumns, staffFilters } from './staff-columns.tsx';
import type { Staff } from './staff-form.ts';
import { StaffPanel } from './staff-panel.tsx';
import { NEW, useOpened } from './use-opened.ts';

const NONE: Staff[] = [];
const BY_NAME = { key: 'fullName', descending: false };

export function PeopleStaffScreen() {
  const language = useLanguage();
  const query = useQuery('staff.list', {});
  const rows = query.data ?? NONE;
  const { opened, open, close } = useOpened();
  // The texts of columns and filters follow the language.
  const columns = useMemo(() => staffColumns(), [language]);
  const filters = useMemo(() => staffFilters(rows), [rows, language]);
  const departments = useMemo(
    () => [...new Set(rows.map(({ department }) => department))].filter(Boolean),
    [rows],
  );
  const staff = rows.find(({ id }) => id === opened) ?? null;
  return (
    <ListScreen
      kind="staff"
      query={query}
      rows={rows}
      columns={columns}
      filters={filters}
      initialSort={BY_NAME}
      onOpen={open}
    >
      {(opened === NEW || staff !== null) && (
        <StaffPanel key={opened} staff={staff} departments={departments} onClose={close} />
      )}
    </ListScreen>
  );
}
