import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { askReason, noticeDone, noticeError } from '../../ui/index.ts';
import type { QueuedPaper } from './queued-paper.ts';

/** Keys, PINs and the paper itself are seen in the signing window only. */
export async function signInWindow(paperIds: readonly string[], signer: string | null): Promise<void> {
  const { signed } = await call('shell.signPapers', { paperIds: [...paperIds], signer });
  if (signed > 0) noticeDone(t('signing-queue.done.signed', { count: signed }));
}

/** The round ends and the paper counts as refused. */
export async function rejectPaper({ paperId, symbol, sha256 }: QueuedPaper): Promise<void> {
  const reason = await askReason({
    title: t('signing-queue.reject.title', { symbol }),
    action: t('signing-queue.reject.action'),
    consequences: [t('signing-queue.reject.ends'), t('signing-queue.reject.number')],
    danger: true,
  });
  if (reason === null) return;
  try {
    await call('signing.reject', { paperId, sha256, reason });
    noticeDone(t('signing-queue.done.rejected', { symbol }));
  } catch (error) {
    noticeError(error);
  }
}
