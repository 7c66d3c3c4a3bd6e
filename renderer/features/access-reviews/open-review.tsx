import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t, today } from '../../i18n/index.ts';
import { CommandButton, DayField, Dialog, noticeDone, openDialog } from '../../ui/index.ts';

const USUAL_DAYS = 14;

function inTwoWeeks(): string {
  return new Date(Date.parse(`${today()}T00:00:00Z`) + USUAL_DAYS * 86_400_000).toISOString().slice(0, 10);
}

function OpenReviewDialog({ close }: { readonly close: () => void }) {
  const [dueOn, setDueOn] = useState(inTwoWeeks);
  const late = dueOn !== '' && dueOn < today();
  return (
    <Dialog title={t('reviews.openTitle')} onClose={close}>
      <Stack gap="sm">
        <Text size="sm">{t('reviews.openText')}</Text>
        <DayField
          label={t('reviews.dueOn')}
          required
          value={dueOn}
          onChange={setDueOn}
          error={late ? t('reviews.dueLate') : null}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('app.cancel')}
          </Button>
          <CommandButton
            disabled={dueOn === '' || late}
            data-autofocus
            act={async () => {
              const { items } = await call('reviews.open', { dueOn });
              noticeDone(t('reviews.opened', { count: items }));
              close();
            }}
          >
            {t('reviews.open')}
          </CommandButton>
        </Group>
      </Stack>
    </Dialog>
  );
}

export function askToOpenReview(): Promise<null> {
  return openDialog<null>((answer) => (
    <OpenReviewDialog
      close={() => {
        answer(null);
      }}
    />
  ));
}
