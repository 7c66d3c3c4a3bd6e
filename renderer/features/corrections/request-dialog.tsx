import { Alert, Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { CORRECTION_REASONS } from '../../../preload/contract/vocabulary/corrections.ts';
import { useQuery } from '../../bridge/index.ts';
import { formatDay, t } from '../../i18n/index.ts';
import { Dialog, ErrorNotice, noticeDone, useAskBeforeClose, useSubmit } from '../../ui/index.ts';
import { BookFields } from './book-fields.tsx';
import { CellFields } from './cell-fields.tsx';
import { ConsequenceTable } from './consequence-table.tsx';
import { EvidenceFields } from './evidence-fields.tsx';
import { ReissueField, namesLetter } from './reissue-field.tsx';
import { wishOf } from './request-draft.ts';
import type { RequestDraft } from './request-draft.ts';
import { saveRequest, submitRequest } from './request-acts.ts';

const SHORTEST_REASON = 5;

interface RequestDialogProps {
  readonly first: RequestDraft;
  /** Gets the id of what was written, or null. */
  readonly onClose: (made: string | null) => void;
}

/** Phiếu đề nghị sửa điểm: which cells, why, what follows, and the two proofs. */
export function RequestDialog({ first, onClose }: RequestDialogProps) {
  const [draft, setDraft] = useState(first);
  const change = (part: Partial<RequestDraft>): void => {
    setDraft((old) => ({ ...old, ...part }));
  };
  const { classId, subjectId, semester } = draft;
  const book = useQuery(
    'gradebook.open',
    { classId: classId ?? '', subjectId, semester },
    { enabled: classId !== null },
  );
  const kinds = new Map((book.data?.columns ?? []).map(({ key, kind }) => [key, kind]));
  const wish = wishOf(draft, kinds);
  const checked = useQuery(
    'corrections.check',
    { id: draft.id, ...(wish ?? { classId: '', subjectId: '', semester: 1, cells: [] }) },
    { enabled: wish !== null, keepPrevious: true },
  );
  const saved = useQuery('corrections.open', { id: draft.id ?? '' }, { enabled: draft.id !== null });
  const kept = saved.data?.evidence ?? [];
  const has = (slot: 'gradebook' | 'test') =>
    draft.files[slot] !== undefined || kept.some((each) => each.slot === slot);
  const sound = wish !== null && (checked.data?.cells ?? []).every(({ fault }) => fault === null);
  const transcript = checked.data?.transcript ?? saved.data?.transcript ?? null;
  const reissued = transcript === null || namesLetter(draft.reissueDocument);
  const complete =
    sound && reissued && draft.reason.trim().length >= SHORTEST_REASON && has('gradebook') && has('test');
  const close = useAskBeforeClose(draft !== first, () => {
    onClose(draft.id);
  });
  const save = async (): Promise<string> => {
    if (wish === null) throw new Error('incomplete');
    const id = await saveRequest(draft, wish, (part) => {
      change(part);
    });
    return id;
  };
  const { tried, busy, error, onSubmit } = useSubmit(complete, async () => {
    const id = await save();
    await submitRequest(id);
    noticeDone(t('corrections.done.submitted'));
    onClose(id);
  });
  const keep = useSubmit(sound, async () => {
    const id = await save();
    noticeDone(t('corrections.done.saved'));
    onClose(id);
  });
  const { deadline, consequences = [] } = checked.data ?? {};
  return (
    <Dialog title={t('corrections.form.title')} width={820} onClose={close}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <BookFields draft={draft} onChange={change} />
          {deadline?.late === true && deadline.lastDay !== null && (
            <Alert color="orange" p="xs">
              {t('corrections.form.late', { day: formatDay(deadline.lastDay) })}
            </Alert>
          )}
          {transcript !== null && (
            <ReissueField
              transcript={transcript}
              value={draft.reissueDocument}
              showMissing={tried}
              onChange={(reissueDocument) => {
                change({ reissueDocument });
              }}
            />
          )}
          {book.data && (
            <CellFields
              draft={draft}
              book={book.data}
              checked={checked.data?.cells ?? []}
              showMissing={tried || keep.tried}
              onChange={setDraft}
            />
          )}
          <Group grow align="flex-start">
            <Select
              label={t('corrections.form.reasonKind')}
              required
              allowDeselect={false}
              data={CORRECTION_REASONS.map((kind) => ({
                value: kind,
                label: t(`corrections.reason.${kind}`),
              }))}
              value={draft.reasonKind}
              onChange={(kind) => {
                const reasonKind = CORRECTION_REASONS.find((each) => each === kind);
                if (reasonKind) change({ reasonKind });
              }}
            />
            <Textarea
              label={t('corrections.form.reason')}
              required
              autosize
              maxLength={500}
              value={draft.reason}
              error={
                tried && draft.reason.trim().length < SHORTEST_REASON
                  ? t('corrections.form.reasonMissing')
                  : null
              }
              onChange={(event) => {
                change({ reason: event.currentTarget.value });
              }}
            />
          </Group>
          {wish !== null && <ConsequenceTable consequences={consequences} />}
          <EvidenceFields draft={draft} kept={kept} showMissing={tried} onChange={change} />
          <Text size="xs" c="dimmed">
            {t('corrections.form.path')}
          </Text>
          <ErrorNotice error={error ?? keep.error ?? book.error ?? checked.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('app.cancel')}
            </Button>
            <Button variant="default" loading={keep.busy} onClick={keep.onSubmit}>
              {t('corrections.form.save')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('corrections.form.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
