import { useMemo } from 'react';
import { useYearInput } from '../../app/year-view.ts';
import { useQuery } from '../../bridge/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { ListScreen } from './list-screen.tsx';
import { studentColumns, studentFilters } from './student-columns.tsx';
import type { StudentRow } from './student-columns.tsx';
import { StudentPanel } from './student-panel.tsx';
import { NEW, useOpened } from './use-opened.ts';

const NONE: StudentRow[] = [];
const BY_NAME = { key: 'fullName', descending: false };

export function PeopleStudentsScreen() {
  const language = useLanguage();
  const query = useQuery('students.list', { classId: null, ...useYearInput() });
  const rows = query.data ?? NONE;
  const { opened, open, close } = useOpened();
  const columns = useMemo(() => studentColumns(), [language]);
  const filters = useMemo(() => studentFilters(rows), [rows, language]);
  return (
    <ListScreen
      kind="students"
      query={query}
      rows={rows}
      columns={columns}
      filters={filters}
      initialSort={BY_NAME}
      onOpen={open}
    >
      {opened !== null && <StudentPanel studentId={opened === NEW ? null : opened} onClose={close} />}
    </ListScreen>
  );
}
