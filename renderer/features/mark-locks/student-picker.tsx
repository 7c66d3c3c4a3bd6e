import { Select } from '@mantine/core';
import { useMay, useQuery } from '../../bridge/index.ts';
import { comparePersonNames, t } from '../../i18n/index.ts';
import { ErrorNotice } from '../../ui/index.ts';

const EVERYBODY = '-';
const NOBODY = '--';

interface StudentPickerProps {
  readonly classId: string;
  readonly value: string | null;
  readonly onChange: (studentId: string | null) => void;
}

/** One student of the class, to lock the row or single cells; nobody = the columns of the whole class. */
export function StudentPicker({ classId, value, onChange }: StudentPickerProps) {
  const mayRead = useMay('people.read');
  const { data, error, refetch } = useQuery('students.list', { classId }, { enabled: mayRead });
  if (!mayRead) return null;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  const students = [...(data ?? [])].sort((a, b) => comparePersonNames(a.fullName, b.fullName));
  const nobody =
    data?.length === 0 ? [{ value: NOBODY, label: t('mark-locks.noStudents'), disabled: true }] : [];
  return (
    <Select
      w={420}
      aria-label={t('mark-locks.student')}
      title={students.find(({ id }) => id === value)?.fullName}
      nothingFoundMessage={t('mark-locks.noSuchStudent')}
      allowDeselect={false}
      searchable
      data={[
        { value: EVERYBODY, label: t('mark-locks.allStudents') },
        ...nobody,
        ...students.map(({ id, fullName }) => ({ value: id, label: fullName })),
      ]}
      value={value ?? EVERYBODY}
      onChange={(next) => {
        onChange(next === EVERYBODY ? null : next);
      }}
    />
  );
}
