import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t, today } from '../../i18n/index.ts';
import {
  DayField,
  Dialog,
  ErrorNotice,
  noticeDone,
  openDialog,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';
import { signedDayAllowed } from './board.ts';
import type { Paper } from './board.ts';

interface SignDialogProps {
  readonly paper: Paper;
  readonly onClose: () => void;
}

function SignDialog({ paper, onClose }: SignDialogProps) {
  const [proposed] = useState(today);
  const [day, setDay] = useState(proposed);
  const close = useAskBeforeClose(day !== proposed, onClose);
  const issuedOn = today(new Date(paper.issuedAt));
  const allowed = signedDayAllowed(day, issuedOn, today());
  const { busy, error, onSubmit } = useSubmit(allowed, async () => {
    await call('papers.markSigned', { id: paper.id, signedOn: day });
    noticeDone(t('papers.done.signed', { number: paper.symbol }));
    onClose();
  });
  return (
    <Dialog title={t('papers.sign.title', { number: paper.symbol })} onClose={close}>
      <form noValidate onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text size="sm">{t('papers.sign.text')}</Text>
          <DayField
            label={t('papers.sign.day')}
            required
            value={day}
            error={allowed ? null : t('papers.sign.badDay')}
            onChange={setDay}
          />
          <ErrorNotice error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('papers.actions.close')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('papers.sign.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

export function askSigned(paper: Paper): Promise<null> {
  return openDialog<null>((answer) => (
    <SignDialog
      paper={paper}
      onClose={() => {
        answer(null);
      }}
    />
  ));
}
