import { Dialog, ProgressPanel, noticeDone, noticeError, openDialog } from '../../ui/index.ts';
import { BridgeError, call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';

interface ExportDialogProps {
  readonly jobId: string;
  readonly total: number;
}

function ExportDialog({ jobId, total }: ExportDialogProps) {
  const stop = () => call('archive.stopJob', { jobId });
  return (
    <Dialog title={t('archive.export.title')} onClose={() => void stop()}>
      <ProgressPanel
        jobId={jobId}
        total={total}
        label={t('archive.export.label')}
        cancelHint={t('archive.export.cancelHint')}
        onCancel={stop}
      />
    </Dialog>
  );
}

/** Asks where, writes everything with its index, and says where it lies. */
export async function exportEntries(refs: readonly string[]): Promise<void> {
  const jobId = crypto.randomUUID();
  await openDialog<null>((answer) => {
    call('shell.exportArchive', { refs: [...refs], jobId })
      .then(({ folder, files, leftOut }) => {
        if (folder !== '') noticeDone(t('archive.export.done', { n: files, folder }));
        if (leftOut > 0)
          noticeError(
            new BridgeError({ code: 'archive.export-left-out', params: { n: leftOut }, traceId: '' }),
          );
      })
      .catch(noticeError)
      .finally(() => {
        answer(null);
      });
    return <ExportDialog jobId={jobId} total={refs.length} />;
  });
}
