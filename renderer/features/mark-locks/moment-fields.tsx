import { Group, TextInput } from '@mantine/core';
import { t, today } from '../../i18n/index.ts';
import { DayField } from '../../ui/index.ts';

export interface Moment {
  /** "YYYY-MM-DD" or "". */
  readonly day: string;
  /** "HH:MM". */
  readonly time: string;
}

const DAY_MS = 86_400_000;

/** The end of tomorrow's lessons. */
export function tomorrow(): Moment {
  return { day: today(new Date(Date.now() + DAY_MS)), time: '17:00' };
}

/** The instant on the clock of Vietnam; null while it is not complete. */
export function instantOf({ day, time }: Moment): string | null {
  if (day === '' || !/^([01]\d|2[0-3]):[0-5]\d$/u.test(time)) return null;
  return new Date(`${day}T${time}:00+07:00`).toISOString();
}

interface MomentFieldsProps {
  readonly label: string;
  readonly value: Moment;
  readonly onChange: (value: Moment) => void;
  readonly missing: boolean;
}

export function MomentFields({ label, value, onChange, missing }: MomentFieldsProps) {
  const error = missing && instantOf(value) === null ? t('mark-locks.form.moment') : null;
  return (
    <Group gap="xs" align="flex-start" grow>
      <DayField
        label={label}
        required
        value={value.day}
        error={error}
        onChange={(day) => {
          onChange({ ...value, day });
        }}
      />
      <TextInput
        label={t('mark-locks.form.time')}
        required
        placeholder="17:00"
        value={value.time}
        onChange={(event) => {
          onChange({ ...value, time: event.currentTarget.value });
        }}
      />
    </Group>
  );
}
