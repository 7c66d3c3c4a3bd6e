import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { t } from '../i18n/index.ts';
import { readDay } from './read-day.ts';

interface DayFieldProps {
  readonly label: string;
  /** "YYYY-MM-DD" or "". */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  readonly required?: boolean;
  readonly description?: string;
  readonly readOnly?: boolean;
}

/** A date typed as dd/mm/yyyy (5/9/2026 and 05092026 too) or picked from the calendar. */
export function DayField({ label, value, onChange, error, required, description, readOnly }: DayFieldProps) {
  return (
    <DateInput
      size="sm"
      label={label}
      value={value === '' ? null : value}
      onChange={(next) => {
        onChange(next ?? '');
      }}
      valueFormat="DD/MM/YYYY"
      dateParser={(text) => readDay(text)}
      placeholder="dd/mm/yyyy"
      error={error ?? null}
      required={required ?? false}
      description={description}
      readOnly={readOnly ?? false}
      clearable={!required && !readOnly}
      clearButtonProps={{ 'aria-label': t('app.clearField') }}
      ariaLabels={{
        previousMonth: t('app.calendar.previousMonth'),
        nextMonth: t('app.calendar.nextMonth'),
        previousYear: t('app.calendar.previousYear'),
        nextYear: t('app.calendar.nextYear'),
        previousDecade: t('app.calendar.previousDecade'),
        nextDecade: t('app.calendar.nextDecade'),
      }}
      rightSection={<IconCalendar size={16} aria-hidden />}
      rightSectionPointerEvents="none"
    />
  );
}
