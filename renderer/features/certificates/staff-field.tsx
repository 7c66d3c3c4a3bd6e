import { Select } from '@mantine/core';
import { useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';

interface StaffFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly error: string | null;
  readonly onChange: (staffId: string | null) => void;
}

/** Somebody of the staff list; the department tells namesakes apart. */
export function StaffField({ label, value, error, onChange }: StaffFieldProps) {
  const staff = useQuery('staff.list', {});
  return (
    <Select
      label={label}
      required
      data-autofocus
      searchable
      limit={50}
      nothingFoundMessage={t('app.table.noMatch')}
      data={(staff.data ?? []).map(({ id, fullName, department }) => ({
        value: id,
        label: department === '' ? fullName : `${fullName} – ${department}`,
      }))}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
