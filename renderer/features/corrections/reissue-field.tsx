import { Alert, Stack, TextInput } from '@mantine/core';
import { formatDay, t } from '../../i18n/index.ts';
import type { CorrectionDetail } from './correction-columns.tsx';

interface ReissueFieldProps {
  readonly transcript: NonNullable<CorrectionDetail['transcript']>;
  readonly value: string;
  readonly showMissing: boolean;
  readonly onChange: (value: string) => void;
}

/** The transcripts of the class are issued: which procedure a correction then needs, and its letter. */
export function ReissueField({ transcript, value, showMissing, onChange }: ReissueFieldProps) {
  return (
    <Stack gap={6}>
      <Alert color="orange" p="xs">
        {t('corrections.reissue.procedure', { day: formatDay(transcript.day) })}
      </Alert>
      <TextInput
        label={t('corrections.reissue.document')}
        required
        maxLength={120}
        value={value}
        error={showMissing && !namesLetter(value) ? t('corrections.reissue.missing') : null}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </Stack>
  );
}

const SHORTEST_NUMBER = 2;

export function namesLetter(document: string): boolean {
  return document.trim().length >= SHORTEST_NUMBER;
}
