import { Autocomplete, Group, SegmentedControl, Stack, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DOCUMENT_KINDS } from '../../../preload/contract/vocabulary/archive.ts';
import type { DocumentKind } from '../../../preload/contract/vocabulary/archive.ts';
import { call, useQuery } from '../../bridge/index.ts';
import { t, today } from '../../i18n/index.ts';
import {
  Dialog,
  ErrorNotice,
  FormActions,
  noticeDone,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import { askJump } from './ask-jump.ts';
import { documentProblems, draftOf, isNumberGiven } from './document-form.ts';
import type { DocumentDraft } from './document-form.ts';
import type { EntryDetail } from './entry.ts';
import { NewFiles, asNewFiles } from './new-files.tsx';
import { NextNumber, NumberFields, PeopleFields } from './register-fields.tsx';

interface DocumentDialogProps {
  /** null = a new one. */
  readonly entry: EntryDetail | null;
  /** Of a new one, at first. */
  readonly kind?: DocumentKind;
  readonly onClose: () => void;
}

const PARTY_LABELS = {
  'dispatch-in': 'archive.document.sender',
  'dispatch-out': 'archive.document.receiver',
  file: 'archive.document.source',
} as const;

/** True = it is kept. */
async function save(
  entry: EntryDetail | null,
  draft: DocumentDraft,
  files: readonly DroppedFile[],
): Promise<boolean> {
  const { kind, outKind, unit, earlier, earlierNo, ...fields } = draft;
  if (entry !== null) {
    await call('archive.changeDocument', { ref: entry.ref, ...fields });
    noticeDone(t('archive.done.changed'));
    return true;
  }
  const asked = {
    ...{ kind, ...fields, outKind, unit, earlierNo: earlier && kind !== 'file' ? earlierNo : null },
    number: isNumberGiven(null, draft) ? '' : fields.number,
    files: asNewFiles(files),
  };
  const added = await askJump((jumpConfirmed) => call('archive.addDocument', { ...asked, jumpConfirmed }));
  if (added === null) return false;
  const { arrivalNo, number } = added;
  noticeDone(
    arrivalNo !== null
      ? t('archive.done.addedIn', { n: arrivalNo })
      : kind === 'dispatch-out'
        ? t('archive.done.addedOut', { number })
        : t('archive.done.added'),
  );
  return true;
}

/** A dispatch or another document, with its files when it is new. */
export function DocumentDialog({ entry, kind = 'dispatch-in', onClose }: DocumentDialogProps) {
  const [first] = useState(() => draftOf(entry, today(), kind));
  const [draft, setDraft] = useState(first);
  const [files, setFiles] = useState<readonly DroppedFile[]>([]);
  const people = useQuery('archive.people', {});
  const change = (part: Partial<DocumentDraft>): void => {
    setDraft((old) => ({ ...old, ...part }));
  };
  const typed = files.length > 0 || JSON.stringify(draft) !== JSON.stringify(first);
  const close = useAskBeforeClose(typed, onClose);
  const problems = documentProblems(draft, today());
  const { tried, busy, error, onSubmit } = useSubmit(Object.keys(problems).length === 0, async () => {
    if (await save(entry, draft, files)) onClose();
  });
  const problem = (field: keyof typeof problems): string | null => {
    const key = problems[field];
    return tried && key !== undefined ? t(`archive.document.${key}`) : null;
  };
  return (
    <Dialog
      title={t(entry === null ? 'archive.document.addTitle' : 'archive.document.editTitle')}
      onClose={close}
      width={620}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          {entry === null && (
            <SegmentedControl
              aria-label={t('archive.document.kind')}
              data={DOCUMENT_KINDS.map((value) => ({ value, label: t(`archive.kind.${value}`) }))}
              value={draft.kind}
              onChange={(next) => {
                change({ kind: next });
              }}
            />
          )}
          <NumberFields entry={entry} draft={draft} problem={problem} onChange={change} />
          {entry === null && <NextNumber draft={draft} problem={problem} onChange={change} />}
          <Autocomplete
            label={t(PARTY_LABELS[draft.kind])}
            required={draft.kind !== 'file'}
            maxLength={150}
            limit={8}
            data={draft.party.length < 2 ? [] : (people.data ?? [])}
            value={draft.party}
            error={problem('party')}
            onChange={(party) => {
              change({ party });
            }}
          />
          <Textarea
            label={t('archive.document.subject')}
            placeholder={t('archive.document.subjectPlaceholder')}
            required
            autosize
            minRows={2}
            maxLength={300}
            value={draft.subject}
            error={problem('subject')}
            onChange={(event) => {
              change({ subject: event.currentTarget.value });
            }}
          />
          <PeopleFields draft={draft} onChange={change} />
          <Group grow align="flex-start">
            <Autocomplete
              label={t('archive.document.person')}
              maxLength={120}
              limit={8}
              data={draft.person.length < 2 ? [] : (people.data ?? [])}
              value={draft.person}
              onChange={(person) => {
                change({ person });
              }}
            />
            <TextInput
              label={t('archive.document.note')}
              maxLength={500}
              value={draft.note}
              onChange={(event) => {
                change({ note: event.currentTarget.value });
              }}
            />
          </Group>
          {entry === null && <NewFiles files={files} onChange={setFiles} />}
          <ErrorNotice error={error} />
          <FormActions onCancel={close} busy={busy}>
            {t(entry === null ? 'archive.document.save' : 'archive.document.saveChange')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
