import { call } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { askReason, noticeDone, noticeError } from '../../ui/index.ts';
import type { Paper } from './board.ts';

/** Refusing and voiding keep the paper and its number; only the reason and the state are added. */
export async function endPaper(act: 'refuse' | 'void', { id, symbol }: Paper): Promise<void> {
  const reason = await askReason({
    title: t(`papers.${act}.title`, { number: symbol }),
    action: t(`papers.actions.${act}`),
    label: t(`papers.${act}.reason`),
    consequences: [t(`papers.${act}.text`)],
    danger: true,
  });
  if (reason === null) return;
  try {
    await call(`papers.${act}`, { id, reason });
    noticeDone(t(act === 'refuse' ? 'papers.done.refused' : 'papers.done.void', { number: symbol }));
  } catch (error) {
    noticeError(error);
  }
}

export async function sendToSign(ids: readonly string[]): Promise<void> {
  try {
    const { changed } = await call('papers.sendToSign', { ids: [...ids] });
    noticeDone(t('papers.done.sent', { count: changed }));
  } catch (error) {
    noticeError(error);
  }
}
