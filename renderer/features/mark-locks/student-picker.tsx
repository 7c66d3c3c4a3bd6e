import { Select } from '@mantine/core';
import { useMay, useQuery } from '../../bridge/index.ts';
import { comparePersonNames, t } from '../../i18n/index.ts';

interface StudentPickerProps {
  readonly classId: string;
  readonly value: string | null;
  readonly onChange: (studentId: string | null) => void;
}

/** One student of the class, to lock the row or single cells; nobody = the columns of the whole class. */
export function StudentPicker({ classId, value, onChange }: StudentPickerProps) {
  const mayRead = useMay('people.read');
  const { data = [] } = useQuery('students.list', { classId }, { enabled: mayRead });
  if (!mayRead) return null;
  const students = [...data].sort((a, b) => comparePersonNames(a.fullName, b.fullName));
  return (
    <Select
      w={230}
      aria-label={t('mark-locks.student')}
      placeholder={t('mark-locks.allStudents')}
      clearable
      searchable
      data={students.map(({ id, fullName }) => ({ value: id, label: fullName }))}
      value={value}
      onChange={onChange}
    />
  );
}
