import { Textarea } from '@mantine/core';
import { t } from '../../i18n/index.ts';
import { linesProblem } from './template-draft.ts';

interface LinesFieldProps {
  readonly field: 'headerLines' | 'legalBasis' | 'recipients';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of the box is one line of the paper. */
export function LinesField({ field, value, onChange }: LinesFieldProps) {
  const problem = linesProblem(field, value);
  return (
    <Textarea
      label={t(`templates.part.${field}`)}
      description={t(`templates.hint.${field}`)}
      autosize
      minRows={2}
      maxRows={14}
      value={value}
      error={problem && t(`templates.problem.${problem.key}`, problem.params)}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
