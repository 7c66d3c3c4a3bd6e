import { Group, TextInput } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { DayField } from '../../ui/index.ts';
import { readTime } from './moment.ts';

interface MomentFieldsProps {
  readonly label: string;
  readonly day: string;
  readonly time: string;
  readonly error: string | null;
  readonly onDay: (day: string) => void;
  readonly onTime: (time: string) => void;
}

/** A day and a time of day on the Vietnamese clock. */
export function MomentFields(props: MomentFieldsProps) {
  const { label, day, time, error, onDay, onTime } = props;
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <div style={{ flex: 2 }}>
        <DayField label={label} required value={day} error={error} onChange={onDay} />
      </div>
      <TextInput
        style={{ flex: 1 }}
        label={t('incidents.form.time')}
        required
        inputMode="numeric"
        maxLength={5}
        value={time}
        error={readTime(time) === null}
        onChange={(event) => {
          onTime(event.currentTarget.value);
        }}
        onBlur={() => {
          onTime(readTime(time) ?? time);
        }}
      />
    </Group>
  );
}
