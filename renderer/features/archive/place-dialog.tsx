import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { formatDay, t } from '../../i18n/index.ts';
import {
  Dialog,
  ErrorNotice,
  FormActions,
  noticeDone,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';
import { askJump } from './ask-jump.ts';
import type { EntryDetail } from './entry.ts';
import { EarlierNumber, KindField } from './register-fields.tsx';

interface PlaceDialogProps {
  readonly entry: EntryDetail;
  readonly onClose: () => void;
}

/** An outgoing dispatch of before the registers is put where it stands in the book on paper. */
export function PlaceDialog({ entry, onClose }: PlaceDialogProps) {
  const { ref, symbol, day } = entry;
  const [first] = useState({ outKind: entry.outKind ?? ('cong-van' as const), number: symbol });
  const [outKind, setOutKind] = useState(first.outKind);
  const [number, setNumber] = useState(first.number);
  const [earlierNo, setEarlierNo] = useState<number | null>(null);
  const typed = earlierNo !== null || outKind !== first.outKind || number !== first.number;
  const close = useAskBeforeClose(typed, onClose);
  const { tried, busy, error, onSubmit } = useSubmit(earlierNo !== null, async () => {
    if (earlierNo === null) return;
    const placed = await askJump((jumpConfirmed) =>
      call('archive.placeDispatch', { ref, outKind, earlierNo, number, jumpConfirmed }),
    );
    if (placed === null) return;
    noticeDone(t('archive.done.placed', placed));
    onClose();
  });
  const year = day.slice(0, 4);
  return (
    <Dialog title={t('archive.place.title', { year })} onClose={close} width={560}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('archive.place.text', { year, day: formatDay(day) })}</Text>
          <KindField outKind={outKind} onChange={setOutKind} />
          <Group grow align="flex-start">
            <EarlierNumber
              arrived={false}
              earlierNo={earlierNo}
              error={tried && earlierNo === null ? t('archive.document.missing') : null}
              onChange={setEarlierNo}
            />
            <TextInput
              label={t('archive.document.number')}
              placeholder={t('archive.document.earlierPlaceholder')}
              maxLength={60}
              value={number}
              onChange={(event) => {
                setNumber(event.currentTarget.value);
              }}
            />
          </Group>
          <Text size="sm" c="dimmed">
            {t('archive.place.once')}
          </Text>
          <ErrorNotice error={error} />
          <FormActions onCancel={close} busy={busy}>
            {t('archive.actions.place')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
