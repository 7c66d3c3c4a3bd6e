import { useMemo } from 'react';
import { useMayEditYear, useYearInput } from '../../app/year-view.ts';
import { useQuery } from '../../bridge/index.ts';
import { today, useLanguage } from '../../i18n/index.ts';
import { assignmentColumns, assignmentFilters } from './assignment-columns.tsx';
import type { Assignment } from './assignment-columns.tsx';
import { AssignmentPanel } from './assignment-panel.tsx';
import { EndAssignment } from './end-assignment.tsx';
import { ListScreen } from './list-screen.tsx';
import { NEW, useOpened } from './use-opened.ts';

const NONE: Assignment[] = [];
const BY_TEACHER = { key: 'teacher', descending: false };

export function PeopleAssignmentsScreen() {
  const language = useLanguage();
  const query = useQuery('assignments.list', useYearInput());
  const rows = query.data ?? NONE;
  const { opened, open, close } = useOpened();
  const mayManage = useMayEditYear();
  const day = today();
  const columns = useMemo(() => assignmentColumns(day), [day, language]);
  const filters = useMemo(() => assignmentFilters(rows, day), [rows, day, language]);
  const assignment = rows.find(({ id }) => id === opened) ?? null;
  return (
    <ListScreen
      kind="assignments"
      query={query}
      rows={rows}
      columns={columns}
      filters={filters}
      initialSort={BY_TEACHER}
      onOpen={open}
    >
      {opened === NEW && <AssignmentPanel onClose={close} />}
      {assignment !== null && <EndAssignment assignment={assignment} mayManage={mayManage} onClose={close} />}
    </ListScreen>
  );
}
