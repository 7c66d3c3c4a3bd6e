import { Autocomplete, Select, TextInput, Textarea } from '@mantine/core';
import type { RegisterColumn, RegisterName } from '../../../preload/contract/vocabulary/registers/index.ts';
import { useQuery } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { DayField } from '../../ui/index.ts';
import { columnLabel, optionLabel } from './cell-text.ts';

interface CellFieldProps {
  readonly register: RegisterName;
  readonly column: RegisterColumn;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
  /** Values the register has already. */
  readonly known: readonly string[];
  readonly first: boolean;
}

function StudentField({ value, onChange, ...common }: FieldProps) {
  const { data = [] } = useQuery('registers.students', {});
  const students = data.map(({ code, fullName, className }) => ({
    value: code,
    label: [fullName, className, code].filter((text) => text !== '').join(' · '),
  }));
  return (
    <Select
      {...common}
      searchable
      limit={50}
      nothingFoundMessage={t('registers.form.noStudent')}
      data={
        students.some((student) => student.value === value) || value === '' ? students : [...students, value]
      }
      value={value === '' ? null : value}
      onChange={(next) => {
        onChange(next ?? '');
      }}
    />
  );
}

interface FieldProps {
  readonly label: string;
  readonly required: boolean;
  readonly error: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The field of one column, by its type. */
export function CellField({ register, column, value, error, onChange, known, first }: CellFieldProps) {
  const common = {
    label: columnLabel(register, column.key),
    required: column.required,
    error,
    ...(first && { 'data-autofocus': true }),
  };
  const typed = {
    value,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      onChange(event.currentTarget.value);
    },
  };
  switch (column.type) {
    case 'student':
      return <StudentField {...common} value={value} onChange={onChange} />;
    case 'choice':
      return (
        <Select
          {...common}
          clearable={!column.required}
          clearButtonProps={{ 'aria-label': t('app.clearField') }}
          data={column.options.map(({ code }) => ({
            value: code,
            label: optionLabel(register, column.key, code),
          }))}
          value={value === '' ? null : value}
          onChange={(next) => {
            onChange(next ?? '');
          }}
        />
      );
    case 'day':
      return <DayField {...common} value={value} onChange={onChange} />;
    case 'text':
      if (column.long)
        return <Textarea {...common} {...typed} autosize minRows={1} maxRows={5} maxLength={column.max} />;
      return (
        <Autocomplete
          {...common}
          data={[...known]}
          limit={20}
          maxLength={column.max}
          value={value}
          onChange={onChange}
        />
      );
    case 'code':
      return (
        <TextInput {...common} {...typed} maxLength={column.max} spellCheck={false} autoComplete="off" />
      );
    case 'eyesight':
      return <TextInput {...common} {...typed} maxLength={10} placeholder={t('registers.form.eyesight')} />;
    default:
      return <TextInput {...common} {...typed} maxLength={24} inputMode="decimal" />;
  }
}
