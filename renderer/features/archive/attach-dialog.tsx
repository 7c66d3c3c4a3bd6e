import { Stack } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import {
  Dialog,
  ErrorNotice,
  FormActions,
  noticeDone,
  noticeInfo,
  useAskBeforeClose,
  useSubmit,
} from '../../ui/index.ts';
import type { DroppedFile } from '../../ui/index.ts';
import { isDocument } from './entry.ts';
import type { EntryDetail } from './entry.ts';
import { NewFiles, asNewFiles } from './new-files.tsx';

interface AttachDialogProps {
  readonly entry: EntryDetail;
  readonly onClose: () => void;
}

export function AttachDialog({ entry, onClose }: AttachDialogProps) {
  const [files, setFiles] = useState<readonly DroppedFile[]>([]);
  const close = useAskBeforeClose(files.length > 0, onClose);
  const { busy, error, onSubmit } = useSubmit(files.length > 0, async () => {
    const { added } = await call('archive.attach', {
      ownerKind: isDocument(entry.kind) ? 'document' : 'paper',
      ownerId: entry.ref,
      files: asNewFiles(files),
    });
    if (added === 0) noticeInfo(t('archive.done.alreadyThere'));
    else noticeDone(t('archive.done.attached', { n: added }));
    onClose();
  });
  return (
    <Dialog title={t('archive.actions.attach')} onClose={close} width={520}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <NewFiles files={files} onChange={setFiles} />
          <ErrorNotice error={error} />
          <FormActions onCancel={close} busy={busy} disabled={files.length === 0}>
            {t('archive.document.save')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}
