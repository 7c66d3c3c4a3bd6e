import { Select } from '@mantine/core';
import { useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';

interface StudentFieldProps {
  readonly classId: string;
  readonly studentId: string | null;
  readonly onChange: (studentId: string | null) => void;
}

/** One student of a class; empty = all of them. */
export function StudentField({ classId, studentId, onChange }: StudentFieldProps) {
  const { data } = useQuery('gradebook.open', { classId, subjectId: '', semester: 1 });
  const students = data?.students.filter(({ status }) => status !== 'left-class') ?? [];
  return (
    <Select
      label={t('mark-papers.dialog.student')}
      placeholder={t('mark-papers.dialog.allStudents')}
      data={students.map(({ id, name }) => ({ value: id, label: name }))}
      value={studentId}
      clearable
      searchable
      onChange={onChange}
    />
  );
}
