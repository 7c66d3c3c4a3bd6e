import { Textarea } from '@mantine/core';
import { t } from '../../i18n/index.ts';

interface StoryFieldProps {
  readonly label: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  /** The button was pressed: what is missing may be said. */
  readonly tried: boolean;
  readonly placeholder?: string;
  readonly autofocus?: boolean;
  readonly onChange: (value: string) => void;
}

/** Some sentences with a least length. */
export function StoryField({
  label,
  value,
  min,
  max,
  tried,
  placeholder,
  autofocus,
  onChange,
}: StoryFieldProps) {
  return (
    <Textarea
      label={label}
      {...(placeholder === undefined ? {} : { placeholder })}
      required
      autosize
      minRows={2}
      maxRows={6}
      maxLength={max}
      {...(autofocus ? { 'data-autofocus': true } : {})}
      value={value}
      error={tried && value.trim().length < min ? t('incidents.violation.tooShort', { n: min }) : null}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
