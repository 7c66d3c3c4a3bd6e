import { Button, Group, List, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { t } from '../i18n/index.ts';
import { Dialog } from './dialog.tsx';
import { openDialog } from './dialog-host.tsx';

export interface ReasonQuestion {
  readonly title: string;
  /** The verb of the act: "Vô hiệu hóa". */
  readonly action: string;
  readonly consequences?: readonly string[];
  /** Defaults to "Lý do". */
  readonly label?: string;
  readonly placeholder?: string;
  readonly danger?: boolean;
  /** Characters; defaults to 3, the contract's own bound. */
  readonly minLength?: number;
}

interface ReasonFormProps extends ReasonQuestion {
  readonly answer: (reason: string | null) => void;
}

function ReasonForm({ answer, minLength = 3, ...question }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < minLength;
  const submit = (): void => {
    setTried(true);
    if (!short) answer(reason.trim());
  };
  return (
    <Dialog
      title={question.title}
      onClose={() => {
        answer(null);
      }}
    >
      <Stack gap="sm">
        {question.consequences && (
          <List size="sm" spacing={4}>
            {question.consequences.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        )}
        <Textarea
          label={question.label ?? t('app.reason.label')}
          placeholder={question.placeholder ?? t('app.reason.placeholder')}
          data-autofocus
          required
          autosize
          minRows={3}
          maxLength={300}
          value={reason}
          error={tried && short ? t('app.reason.tooShort', { n: minLength }) : null}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) submit();
          }}
        />
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              answer(null);
            }}
          >
            {t('app.cancel')}
          </Button>
          <Button color={question.danger ? 'red.9' : 'blue'} onClick={submit}>
            {question.action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Asks why; null = given up. The reason is part of the audit log. */
export function askReason(question: ReasonQuestion): Promise<string | null> {
  return openDialog<string | null>((answer) => <ReasonForm {...question} answer={answer} />);
}
