import { useMemo } from 'react';
import { useYearInput } from '../../app/year-view.ts';
import { useQuery } from '../../bridge/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { classColumns, classFilters } from './class-columns.tsx';
import { ClassPanel } from './class-panel.tsx';
import type { SchoolClass } from './class-panel.tsx';
import { ListScreen } from './list-screen.tsx';
import { NEW, useOpened } from './use-opened.ts';

const NONE: SchoolClass[] = [];
const BY_NAME = { key: 'name', descending: false };

export function PeopleClassesScreen() {
  const language = useLanguage();
  const query = useQuery('classes.list', useYearInput());
  const rows = query.data ?? NONE;
  const { opened, open, close } = useOpened();
  const columns = useMemo(() => classColumns(), [language]);
  const filters = useMemo(() => classFilters(rows), [rows, language]);
  const schoolClass = rows.find(({ id }) => id === opened) ?? null;
  return (
    <ListScreen
      kind="classes"
      query={query}
      rows={rows}
      columns={columns}
      filters={filters}
      initialSort={BY_NAME}
      onOpen={open}
    >
      {(opened === NEW || schoolClass !== null) && (
        <ClassPanel key={opened} schoolClass={schoolClass} onClose={close} />
      )}
    </ListScreen>
  );
}
